import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { artifactName } from '../../../src/action/artifact/artifact-name.ts';
import { uploadRun } from '../../../src/action/artifact/upload-run.ts';
import { baselinePlace } from '../../../src/action/baseline/baseline-of.ts';
import { baselineWanted } from '../../../src/action/baseline/baseline-wanted.ts';
import { type Resolved, resolveBaseline } from '../../../src/action/baseline/resolve-baseline.ts';
import { workflowContext } from '../../../src/action/workflow-context.ts';
import { stage } from '../../emulation/libraries.ts';
import type { Trigger } from '../../support/services/events.ts';
import type { Conclusion } from '../../support/services/state.ts';
import type { Permissions } from '../../support/services/tokens.ts';

const of = { experimentId: 'exp', name: undefined, shard: undefined, jobIndex: undefined };

/** The library reads where GitHub is once, so all tests share one, each with a workflow of its own. */
const on = await stage();
let workflows = 0;

function newWorkflow(): string {
  workflows += 1;
  return `w${workflows}.yml`;
}

/** Plays a run that leaves an artifact with its name in it. */
async function leave(
  workflow: string,
  trigger: Trigger,
  text: string,
  conclusion: Conclusion = 'success',
): Promise<number> {
  const run = on.github.startRun(trigger, { path: `.github/workflows/${workflow}` });
  const job = run.startJob('coeval');
  on.enter(job);
  await on.write('run/meta.json', text);
  const name = artifactName(of, run.record.attempt);
  const uploaded = await uploadRun(join(on.workspace, 'run'), { name, retentionDays: 30 });
  assert.equal(uploaded.id === undefined ? uploaded.why : '', '');
  job.finish(conclusion);
  run.finish(conclusion);
  return run.record.id;
}

async function resolve(
  workflow: string,
  wanted: string,
  permissions?: Permissions,
): Promise<Resolved> {
  const path = `.github/workflows/${workflow}`;
  const run = on.github.startRun({ event: 'push' }, { path });
  const job = run.startJob('coeval', { permissions: permissions ?? { actions: 'read' } });
  on.enter(job);
  const event = await on.write('event.json', JSON.stringify(run.record.payload));
  const context = workflowContext({ ...process.env, GITHUB_EVENT_PATH: event });
  return resolveBaseline(baselineWanted(wanted), {
    of,
    place: baselinePlace({ context }),
    token: job.token.value,
    workingDirectory: on.workspace,
  });
}

async function textOf(resolved: Resolved): Promise<string> {
  assert.ok(resolved.baseline, resolved.baseline ? '' : resolved.why);
  return readFile(join(resolved.baseline.folder, 'meta.json'), 'utf8');
}

suite('the baseline', () => {
  after(() => on[Symbol.asyncDispose]());

  test('is the newest run of the default branch that passed', async () => {
    const workflow = newWorkflow();
    await leave(workflow, { event: 'push' }, 'older');
    const id = await leave(workflow, { event: 'push' }, 'good');
    await leave(workflow, { event: 'push' }, 'bad', 'failure');
    const resolved = await resolve(workflow, 'auto');

    assert.equal(await textOf(resolved), 'good');
    assert.equal(resolved.baseline?.run_id, id);
    assert.match(resolved.baseline?.name ?? '', /^main@[0-9a-f]{7}, run \d+$/);
    assert.match(resolved.baseline?.chosen ?? '', /newest successful run of w\d+\.yml on main/);
  });

  test('is never what a pull request left, though its fork has a branch of the same name', async () => {
    const workflow = newWorkflow();
    await leave(workflow, { event: 'push' }, 'ours');
    const pull = on.github.openPull({ branch: 'main', files: {}, fork: 'evil/bench' });
    await leave(workflow, { event: 'pull_request', pull: pull.number }, 'theirs');

    assert.equal(await textOf(await resolve(workflow, 'auto')), 'ours');
  });

  test('is an older one, and says so, where the newer has no artifact of the experiment', async () => {
    const workflow = newWorkflow();
    await leave(workflow, { event: 'push' }, 'older');
    const path = `.github/workflows/${workflow}`;
    const empty = on.github.startRun({ event: 'push' }, { path });
    empty.finish('success');
    const resolved = await resolve(workflow, 'auto');

    assert.equal(await textOf(resolved), 'older');
    const passedOver = resolved.baseline ? resolved.passedOver : [];
    assert.deepEqual(passedOver, [`run ${empty.record.id}: it has no artifact of this experiment`]);
  });

  test('can be named by its run, branch, commit or folder', async () => {
    const workflow = newWorkflow();
    const first = await leave(workflow, { event: 'push' }, 'first');
    await leave(workflow, { event: 'push' }, 'second');
    await on.write('elsewhere/meta.json', 'a folder');
    const sha = on.github.repository.runs.at(-1)?.headSha ?? '';

    assert.equal(await textOf(await resolve(workflow, `run:${first}`)), 'first');
    assert.equal(await textOf(await resolve(workflow, 'ref:main')), 'second');
    assert.equal(await textOf(await resolve(workflow, `ref:${sha}`)), 'second');
    assert.equal(await textOf(await resolve(workflow, 'path:elsewhere')), 'a folder');
  });

  const missing = [
    { name: 'none is wanted', wanted: 'none', why: /asks for no comparison/ },
    { name: 'there was no run', wanted: 'auto', why: /no successful run of w\d+\.yml on main/ },
    { name: 'a branch has none', wanted: 'ref:dev', why: /no successful run of .* on dev/ },
    { name: 'the run is not there', wanted: 'run:4711', why: /is not there/ },
    { name: 'the folder holds no run', wanted: 'path:nowhere', why: /no run in nowhere/ },
  ];
  for (const { name, wanted, why } of missing) {
    test(`is missing, with the reason, when ${name}`, async () => {
      const workflow = newWorkflow();
      const resolved = await resolve(workflow, wanted);

      assert.equal(resolved.baseline, undefined);
      assert.match(resolved.baseline ? '' : resolved.why, why);
    });
  }

  test('is missing when its artifact has expired', async () => {
    const workflow = newWorkflow();
    const id = await leave(workflow, { event: 'push' }, 'old');
    on.github.clock.advance(31 * 24 * 3600 * 1000);
    const resolved = await resolve(workflow, 'auto');

    assert.equal(resolved.baseline ? '' : resolved.why, `run ${id}: its artifact has expired`);
  });

  test('is missing when the token may not read runs, and says which line is missing', async () => {
    const workflow = newWorkflow();
    await leave(workflow, { event: 'push' }, 'good');
    const resolved = await resolve(workflow, 'auto', { contents: 'read' });

    assert.match(resolved.baseline ? '' : resolved.why, /`actions: read`/);
  });
});
