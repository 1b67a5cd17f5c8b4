import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { linesOf, type WorkflowResult } from '../support/workflow/result.ts';
import { theatre, workflowOf } from './playing.ts';

function resultsOf({ jobs }: WorkflowResult): Record<string, string> {
  return Object.fromEntries(Object.entries(jobs).map(([key, { result }]) => [key, result]));
}

suite('the workflow interpreter, jobs', () => {
  test('skips what comes after a failure, unless a condition says otherwise', async () => {
    await using stage = await theatre();
    const result = await stage.play(
      workflowOf(`
  bad: { runs-on: x, steps: [{ run: exit 3 }] }
  good: { runs-on: x, steps: [{ run: 'true' }] }
  after: { needs: bad, runs-on: x, steps: [{ run: 'true' }] }
  later: { needs: after, if: 'failure()', runs-on: x, steps: [{ run: 'true' }] }
  last: { needs: [bad, after, good], if: '!cancelled() && needs.good.result == ''success''', runs-on: x,
    steps: [{ run: 'echo \${{ needs.bad.result }} \${{ needs.after.result }}' }] }
  wrong: { needs: good, runs-on: x, steps: [{ run: 'echo' }], if: 'needs.bad.result == ''failure''' }
`),
    );
    assert.deepEqual(resultsOf(result), {
      ...{ bad: 'failure', good: 'success', after: 'skipped' },
      ...{ later: 'success', last: 'success', wrong: 'skipped' },
    });
    assert.equal(result.conclusion, 'failure');
    assert.equal(result.run.record.conclusion, 'failure');
    const [last] = result.jobs['last']?.instances ?? [];
    assert.deepEqual(last && linesOf(last), ['failure skipped']);
  });

  test('hands outputs on, and makes a matrix of them', async () => {
    await using stage = await theatre();
    const { jobs } = await stage.play(
      workflowOf(`
  plan:
    runs-on: x
    outputs: { matrix: '\${{ steps.p.outputs.m }}' }
    steps:
      - id: p
        run: echo 'm={"shard":["1/2","2/2"],"include":[{"shard":"2/2","last":true}]}' >> "$GITHUB_OUTPUT"
  part:
    needs: plan
    runs-on: x
    strategy: { matrix: '\${{ fromJSON(needs.plan.outputs.matrix) }}' }
    outputs: { last: '\${{ steps.s.outputs.last }}' }
    steps:
      - id: s
        env: { AT: '\${{ strategy.job-index }} of \${{ strategy.job-total }}' }
        run: |
          echo "$GITHUB_JOB \${{ matrix.shard }} $AT"
          echo "last=\${{ matrix.last && matrix.shard || '' }}" >> "$GITHUB_OUTPUT"
`),
      { parallel: true },
    );
    const { instances = [], outputs } = jobs['part'] ?? {};
    assert.deepEqual(instances.map(linesOf), [['part 1/2 0 of 2'], ['part 2/2 1 of 2']]);
    assert.deepEqual(
      instances.map(({ name }) => name),
      ['part (1/2)', 'part (2/2, true)'],
    );
    assert.deepEqual(outputs, { last: '2/2' });
  });

  test('ends a matrix with its first failure, or does not', async () => {
    await using stage = await theatre();
    const { jobs } = await stage.play(
      workflowOf(`
  fast:
    runs-on: x
    strategy: { matrix: { n: [1, 0, 1] } }
    steps: &steps [{ run: 'test \${{ matrix.n }} = 1' }]
  slow:
    runs-on: x
    strategy: { fail-fast: false, matrix: { n: [0, 1, 2], m: [5, 6], exclude: [{ n: 2 }] } }
    steps: *steps
`),
    );
    const results = (key: string) => jobs[key]?.instances.map(({ result }) => result);
    assert.deepEqual(results('fast'), ['success', 'failure', 'cancelled']);
    assert.deepEqual(results('slow'), ['failure', 'failure', 'success', 'success']);
  });

  test('calls another workflow with inputs and secrets, within the rights of its caller', async () => {
    await using stage = await theatre();
    stage.github.push('main', {
      '.github/workflows/called.yml': `
on:
  workflow_call:
    inputs: { n: { type: number, default: 4 }, text: { type: string, required: true } }
    secrets: { KEY: {} }
    outputs: { said: { value: '\${{ jobs.a.outputs.said }}' } }
jobs:
  a:
    runs-on: x
    outputs: { said: '\${{ steps.s.outputs.said }}' }
    permissions: { issues: write }
    steps:
      - id: s
        env: { KEY: '\${{ secrets.KEY }}' }
        run: echo "said=\${{ inputs.n == 4 }} \${{ inputs.text }} \${#KEY}" >> "$GITHUB_OUTPUT"
`,
    });
    const caller = (permissions: string, secrets: string) =>
      workflowOf(`
  c: { uses: ./.github/workflows/called.yml, permissions: ${permissions}, with: { text: hi }, secrets: ${secrets} }
  d: { needs: c, runs-on: x, steps: [{ run: 'echo "\${{ needs.c.outputs.said }}"' }] }
`);
    const secrets = { KEY: 'sk-12345', OTHER: 'x' };
    const given = `{ KEY: '\${{ secrets.OTHER }}' }`;
    for (const [how, said] of [
      ['inherit', 'true hi 8'],
      [given, 'true hi 1'],
    ] as const) {
      const { jobs } = await stage.play(caller('{ issues: write }', how), { secrets });
      assert.equal(jobs['c']?.outputs['said'], said);
      assert.deepEqual(jobs['d']?.instances.map(linesOf), [[said]]);
    }
    await assert.rejects(
      stage.play(caller('{ issues: read }', 'inherit')),
      /requesting 'issues: write', but is only allowed 'issues: read'/,
    );
  });

  test('gives a fork no secrets and a token that reads', async () => {
    await using stage = await theatre();
    const { number: pull } = stage.github.openPull({ branch: 'topic', fork: 'evil/bench' });
    const workflow = workflowOf(`
  a:
    runs-on: x
    permissions: { pull-requests: write, contents: read }
    steps:
      - uses: actions/checkout@v7
      - env: { KEY: '\${{ secrets.KEY }}' }
        run: echo "[$KEY] \${{ github.head_ref }} $GITHUB_REF $(cat a.txt)"
`);
    const secrets = { KEY: 'sk-12345' };
    const trigger = { event: 'pull_request', pull } as const;
    const forked = await stage.play(workflow, { trigger, secrets });
    const [instance] = forked.jobs['a']?.instances ?? [];
    assert.deepEqual(instance && linesOf(instance), ['[] topic refs/pull/1/merge of main']);
    assert.deepEqual(instance?.job?.token.permissions, {
      'pull-requests': 'read',
      contents: 'read',
    });
    const after = { event: 'workflow_run', of: forked.run.record } as const;
    const second = await stage.play(workflow, { trigger: after, secrets });
    assert.deepEqual(second.jobs['a']?.instances.map(linesOf), [
      ['[***]  refs/heads/main of main'],
    ]);
  });

  test('refuses what GitHub would refuse', async () => {
    await using stage = await theatre();
    for (const [jobs, message] of [
      ["a: { if: 'secrets.X', runs-on: x, steps: [] }", /secrets/],
      ["a: { runs-on: x, steps: [{ if: 'secrets.X', run: x }] }", /secrets/],
      [`a: { runs-on: x, steps: [{ run: '\${{ nope() }}' }] }`, /nope/],
      ['a: { needs: b, runs-on: x }\n  b: { needs: a, runs-on: x }', /need each other/],
      ['a: { runs-on: x, strategy: { matrix: { n: [] } }, steps: [] }', /at least one vector/],
      ['a: { runs-on: x, steps: [{ uses: actions/checkout@v7 }] }', /contents: read/],
    ] as const) {
      await assert.rejects(stage.play(workflowOf(`  ${jobs}\n`)), message);
    }
    const trigger = { event: 'schedule' } as const;
    await assert.rejects(stage.play(workflowOf('  a: {}\n'), { trigger }), /does not run on/);
  });
});
