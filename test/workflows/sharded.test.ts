import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { WorkflowResult } from '../support/workflow/result.ts';
import { gatedExperiment } from './gated-experiment.ts';
import { coevalStep, messagesOf, outputsOf, stage } from './stage.ts';

const example = 'examples/workflows/sharded.yml';

/** A workflow that calls ours, as a user writes it. */
const caller = `name: Ours
on: { pull_request: {}, push: { branches: [main] } }
permissions: {}
jobs:
  benchmark:
    permissions: { contents: read, actions: read, pull-requests: write }
    uses: coeval/action/.github/workflows/coeval-sharded.yml@v1
    with: { shards: 2, max-drop: 0.05 }
    secrets: inherit
  after:
    needs: benchmark
    if: \${{ !cancelled() }}
    runs-on: ubuntu-latest
    steps:
      - run: echo "it was $VERDICT"
        env: { VERDICT: "\${{ needs.benchmark.outputs.verdict }}" }
`;

const numberOf = (text: string | undefined) => Number(text);
const callsOfParts = ({ jobs }: Pick<WorkflowResult, 'jobs'>) =>
  (jobs['part']?.instances ?? []).map(({ steps }) => numberOf(steps.at(-1)?.outputs['calls']));

suite('the workflow sharded.yml', () => {
  test('shares the work out, and makes one verdict and one comment of it', async () => {
    await using theatre = await stage(example, gatedExperiment(), { parallel: true });
    const { github, play } = theatre;
    const { artifacts, comments } = github.repository;
    const whole = await play({ event: 'push' });
    assert.equal(whole.conclusion, 'success');
    const parts = whole.jobs['part']?.instances ?? [];
    assert.deepEqual(
      parts.map(({ name }) => name),
      [...['part (1/4)', 'part (2/4)', 'part (3/4)', 'part (4/4)']],
    );
    const verdict = coevalStep(whole, 'verdict');
    // As many as one job makes of it.
    assert.deepEqual(outputsOf(verdict, 'calls', 'complete', 'items-done', 'verdict'), {
      ...{ calls: '140', complete: 'true', 'items-done': '140', verdict: 'skipped' },
    });
    assert.equal(
      callsOfParts(whole).reduce((sum, calls) => sum + calls, 0),
      140,
    );
    assert.equal(coevalStep(whole, 'plan').outputs['calls'], '140');
    assert.deepEqual(artifacts.map(({ name }) => name).sort(), [
      'coeval-gated-attempt-1',
      ...[1, 2, 3, 4].map((part) => `coeval-gated-shard-${part}-of-4-attempt-1`),
    ]);

    const files = { 'coeval.yaml': gatedExperiment({ ability: 0.4 }) };
    const { number: pull } = github.openPull({ branch: 'weaker', files });
    const weaker = await play({ event: 'pull_request', pull });
    assert.equal(weaker.conclusion, 'failure');
    assert.ok(weaker.jobs['part']?.instances.every(({ result }) => result === 'success'));
    assert.equal(
      callsOfParts(weaker).reduce((sum, calls) => sum + calls, 0),
      60,
    );
    const outputs = outputsOf(coevalStep(weaker, 'verdict'), 'verdict', 'calls');
    assert.deepEqual(outputs, { verdict: 'fail', calls: '60' });
    assert.deepEqual(
      comments.map(({ issue }) => issue),
      [pull],
    );
  });

  test('refuses to decide when a part is lost, says which, and goes on when it is made again', async () => {
    await using theatre = await stage(example, gatedExperiment({ datapoints: 8 }), {
      parallel: true,
    });
    const { github, play } = theatre;
    const lost = await play(
      { event: 'push' },
      {
        disturb: ({ matrix }) =>
          matrix?.['shard'] === '3/4' ? { loseRunnerAfter: Promise.resolve() } : undefined,
      },
    );
    assert.equal(lost.conclusion, 'failure');
    const verdict = coevalStep(lost, 'verdict');
    assert.equal(verdict.outputs['exit-code'], '2');
    assert.match(messagesOf(verdict, 'error').join('\n'), /shard 3\/4 is missing/);
    assert.ok(github.repository.artifacts.every(({ name }) => name.includes('-shard-')));

    const again = await play({ event: 'push' }, { again: lost.run });
    assert.equal(again.conclusion, 'success');
    assert.equal(coevalStep(again, 'verdict').outputs['complete'], 'true');
  });

  test('is red also when it cannot be planned, since a skipped job would count as passed', async () => {
    await using theatre = await stage(example, 'models: []\n');
    const { conclusion, jobs } = await theatre.play({ event: 'push' });
    assert.equal(conclusion, 'failure');
    const results = Object.entries(jobs).map(([key, { result }]) => [key, result]);
    assert.deepEqual(results, [
      ...[
        ['plan', 'failure'],
        ['part', 'skipped'],
        ['verdict', 'failure'],
      ],
    ]);
  });
});

suite('the reusable workflow coeval-sharded.yml', () => {
  test('does the same for a workflow that calls it, and hands the verdict on', async () => {
    await using theatre = await stage(caller, gatedExperiment({ datapoints: 8 }));
    const { github, play } = theatre;
    const { number: pull } = github.openPull({ branch: 'idea' });
    const { conclusion, jobs } = await play({ event: 'pull_request', pull });
    assert.equal(conclusion, 'success');
    assert.equal(jobs['benchmark']?.outputs['verdict'], 'skipped');
    const parts = jobs['benchmark']?.jobs?.['part']?.instances ?? [];
    assert.equal(parts.length, 2);
    assert.ok(parts.every(({ steps }) => Number(steps.at(-1)?.outputs['calls']) > 0));
    const [after] = jobs['after']?.instances ?? [];
    assert.deepEqual(after?.steps[0]?.main?.lines, ['it was skipped']);
    assert.deepEqual(
      github.repository.comments.map(({ issue }) => issue),
      [pull],
    );
  });
});
