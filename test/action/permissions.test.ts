import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { noStrategy } from '../support/services/job.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { type Bench, openBench, remarks } from './bench.ts';

const day = 24 * 3600 * 1000;

/** What README.md asks for. */
const all = { contents: 'read', 'pull-requests': 'write', actions: 'read' } as const;

/** The cache has nothing to do with it. */
const inputs = { resume: 'off' };

let pulls = 0;

function openPull({ github }: Bench) {
  pulls += 1;
  const { number } = github.openPull({ branch: `change-${pulls}`, files: {} });
  return { event: 'pull_request', pull: number } as const;
}

/** Texts of the comments on a pull request. */
function commentsOn({ github }: Bench, { pull }: { readonly pull: number }): string[] {
  return github.repository.comments.flatMap(({ issue, body }) => (issue === pull ? [body] : []));
}

suite('the action, with a token that may not do everything', { concurrency: 3 }, () => {
  let bench: Bench;
  before(async () => {
    bench = await openBench(smallExperiment());
    await bench.play({ permissions: all, inputs });
  });
  after(() => bench[Symbol.asyncDispose]());

  test('names the permission for the comment, and passes', async () => {
    const permissions = { contents: 'read', actions: 'read' } as const;
    const trigger = openPull(bench);
    const step = await bench.play({ trigger, permissions, inputs });

    assert.equal(step.conclusion, 'success', step.lines.join('\n'));
    assert.equal(step.outputs['verdict'], 'pass');
    assert.equal(step.outputs['comment-url'], '');
    assert.deepEqual(commentsOn(bench, trigger), []);
    assert.match(
      remarks(step).join('\n'),
      /^notice: .*"pull-requests: write" under "permissions:"/,
    );
    assert.match(step.summary, /pass/);
  });

  test('names the permission for the baseline, and decides nothing', async () => {
    const permissions = { contents: 'read', 'pull-requests': 'write' } as const;
    const trigger = openPull(bench);
    const step = await bench.play({ trigger, permissions, inputs });

    assert.equal(step.conclusion, 'success', step.lines.join('\n'));
    assert.equal(step.outputs['verdict'], 'skipped');
    assert.equal(step.outputs['passed'], 'false');
    assert.match(remarks(step).join('\n'), /^notice: There is no baseline: .*`actions: read`/m);
    const [body, ...others] = commentsOn(bench, trigger);
    assert.match(body ?? '', /actions: read/);
    assert.deepEqual(others, []);
  });

  test('goes on without any permission at all', async () => {
    const trigger = openPull(bench);
    const step = await bench.play({ trigger, permissions: {}, inputs });

    assert.equal(step.conclusion, 'success', step.lines.join('\n'));
    assert.equal(step.outputs['verdict'], 'skipped');
    const said = remarks(step).join('\n');
    assert.match(said, /`actions: read`/);
    assert.match(said, /"pull-requests: write"/);
    assert.equal(said.match(/error|warning/g), null, said);
    assert.notEqual(step.outputs['artifact-id'], '');
  });

  test('goes on without a token', async () => {
    const trigger = openPull(bench);
    const step = await bench.play({ trigger, inputs: { ...inputs, 'github-token': '' } });

    assert.equal(step.conclusion, 'success', step.lines.join('\n'));
    assert.equal(step.outputs['verdict'], 'skipped');
    assert.equal(step.outputs['state'], 'complete');
  });

  test('is told a comment is too long: writes a shorter one, or none', async () => {
    const trigger = openPull(bench);
    const tooLong = { status: 422, message: 'Body is too long (maximum is 65536 characters)' };
    const when = ({ path }: { readonly path: string }) => path.includes(`/${trigger.pull}/`);
    bench.github.fail('comments.create', tooLong, { when });
    const shorter = await bench.play({ trigger, permissions: all, inputs });
    assert.equal(shorter.conclusion, 'success');
    assert.equal(commentsOn(bench, trigger).length, 1);
    assert.match(shorter.outputs['comment-url'] ?? '', /#issuecomment-\d+$/);

    const times = Number.POSITIVE_INFINITY;
    bench.github.fail('comments.update', tooLong, { times });
    const changed = smallExperiment({ experiment: ['budget_usd: 7'] });
    const none = await bench.play({ trigger, permissions: all, inputs, config: changed });
    assert.equal(none.conclusion, 'success');
    assert.equal(none.outputs['verdict'], 'pass');
    assert.equal(none.outputs['comment-url'], '');
    assert.match(remarks(none).join('\n'), /^notice: The comment .* was not written.*422/m);
  });

  test('finds a baseline that has expired, and says so', async () => {
    await using bench = await openBench(smallExperiment());
    await bench.play({ permissions: all, inputs });
    bench.github.clock.advance(31 * day);
    const step = await bench.play({ trigger: openPull(bench), permissions: all, inputs });

    assert.equal(step.conclusion, 'success', step.lines.join('\n'));
    assert.equal(step.outputs['verdict'], 'skipped');
    assert.equal(step.outputs['calls'], '20');
    assert.match(
      remarks(step).join('\n'),
      /^notice: There is no baseline: .*artifact has expired/m,
    );
  });
});

suite('the action, in two jobs at once on a pull request', { concurrency: 2 }, () => {
  test('leaves one comment', async () => {
    await using bench = await openBench(smallExperiment());
    const trigger = openPull(bench);
    const steps = await Promise.all(
      [1, 2].map(() => bench.play({ trigger, permissions: all, inputs })),
    );

    assert.deepEqual(
      steps.map(({ conclusion }) => conclusion),
      ['success', 'success'],
    );
    assert.equal(bench.github.repository.comments.length, 1);
    assert.equal(new Set(steps.map(({ outputs }) => outputs['comment-url'])).size, 1);
  });

  test('keeps the cells of a matrix apart', async () => {
    await using bench = await openBench(smallExperiment());
    const beside = bench.github.startRun(openPull(bench));
    const steps = await Promise.all(
      [0, 1].map((index) =>
        bench.play({
          beside,
          permissions: all,
          strategy: { ...noStrategy, 'job-index': index, 'job-total': 2 },
        }),
      ),
    );

    for (const step of steps) assert.equal(step.outputs['state'], 'complete');
    const { artifacts, caches, comments } = bench.github.repository;
    assert.deepEqual(artifacts.map(({ name }) => name).sort(), [
      'coeval-small-job-0-attempt-1',
      'coeval-small-job-1-attempt-1',
    ]);
    assert.equal(new Set(caches.map(({ key }) => key.split('-').slice(0, 5).join('-'))).size, 2);
    assert.equal(comments.length, 2);
  });
});
