import assert from 'node:assert/strict';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { foresight, type Opened, planned, type RunHow } from '../../src/coeval.ts';
import { readUsage } from '../../src/store/usage-log.ts';
import { expectedKeys, folders, sortedRecords } from '../support/expected-keys.ts';
import { idsIn, openText, type Ran, runOpened, runText } from '../support/experiment.ts';
import {
  calmExperiment,
  configOf,
  type RandomExperiment,
  stormyExperiment,
} from '../support/random-experiment.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';

/** Ends a run when so many calls are through. */
interface Interruption {
  readonly calls: number;
  /** `stop` lets calls in flight end, `abort` gives them up. */
  readonly signal: 'stop' | 'abort';
}

const interruptions: fc.Arbitrary<readonly Interruption[]> = fc.array(
  fc.record({
    calls: fc.integer({ min: 1, max: 60 }),
    signal: fc.constantFrom('stop', 'abort'),
  }),
  { maxLength: 4 },
);

/** Ways to go on with a run, whose config may have changed. */
const goingOn: fc.Arbitrary<RunHow> = fc.record({
  continues: fc.constant(true),
  overwrites: fc.constant(false),
  stale: fc.constantFrom('accept', 'refresh'),
  retryFailed: fc.boolean(),
  only: fc.option(
    fc.subarray(['m', 'm.1', 'M-2']).map((names) => new Set(names)),
    {
      nil: undefined,
    },
  ),
});

async function runUntil(
  opened: Opened,
  { calls, signal }: Interruption,
  continues: boolean,
): Promise<Ran> {
  const controller = new AbortController();
  let seen = 0;
  return runOpened(opened, {
    continues,
    [signal]: controller.signal,
    emit: ({ type }) => {
      if (type === 'call-finished') seen += 1;
      if (seen === calls) controller.abort();
    },
  });
}

/** Runs with every interruption, and then to the end. */
async function runThrough(opened: Opened, at: readonly Interruption[]): Promise<Ran[]> {
  const runs: Ran[] = [];
  for (const interruption of at) {
    runs.push(await runUntil(opened, interruption, runs.length > 0));
  }
  runs.push(await runOpened(opened, { continues: runs.length > 0 }));
  return runs;
}

const volatile = ['generated_at', 'evaluated_at', 'latency_ms', 'attempts', 'usage'];

async function contentsOf(root: string): Promise<unknown> {
  const phases = Object.entries(folders).map(async ([name, folder]) => {
    const records = await sortedRecords(root, folder);
    const lasting = records.map((record) =>
      Object.fromEntries(Object.entries(record).filter(([field]) => !volatile.includes(field))),
    );
    return [name, lasting] as const;
  });
  return Object.fromEntries(await Promise.all(phases));
}

async function idsOf(root: string): Promise<Record<string, string[]>> {
  const phases = Object.entries(folders).map(async ([name, folder]) => {
    const ids = (await sortedRecords(root, folder)).map(({ id }) => String(id));
    return [name, ids.sort()] as const;
  });
  return Object.fromEntries(await Promise.all(phases));
}

async function assertSound(root: string, runs: readonly Ran[], made: RandomExperiment) {
  for (const [phase, ids] of Object.entries(await idsOf(root))) {
    assert.equal(new Set(ids).size, ids.length, `${phase} has an id twice`);
  }
  await access(join(root, 'analysis.json'));
  const usage = await readUsage(root);
  assert.equal(usage.sum().calls, sumOf(runs), 'calls made and calls on the disk differ');
  for (const [model, most] of Object.entries(made.quota)) {
    const calls = runs.flatMap(({ events }) =>
      events.filter((event) => event.type === 'call-finished' && event.model === model),
    ).length;
    assert.ok(calls <= most, `${calls} calls to ${model}, whose quota is ${most}`);
  }
}

function sumOf(runs: readonly Ran[]): number {
  return runs.reduce((sum, { calls }) => sum + calls, 0);
}

suite('what the properties found', () => {
  test('labels are scored once, though the rubric grows', async () => {
    await using dir = await tempDir();
    const labels = ['label_attributes: [complexity]'];
    await runText(smallExperiment({ task: labels }), dir.path);
    const rubric =
      '{ accuracy: States facts rightly., completeness: Leaves nothing out., brevity: Is short. }';
    const grown = smallExperiment({ task: labels, rubric });
    const { calls } = await runText(grown, dir.path, { continues: true });
    assert.equal(calls, 8);
    const ids = await idsIn(join(dir.path, 'runs/small'), folders.evaluations);
    assert.equal(ids.filter((id) => id.endsWith('__label')).length, 8);
    assert.equal(ids.length, 8 + 8 + 8);
  });
});

suite('any small experiment', { concurrency: true }, () => {
  test('interrupted anywhere, ends with the records of one that was not', async () => {
    await fc.assert(
      fc.asyncProperty(calmExperiment, interruptions, async (made, at) => {
        await using whole = await tempDir();
        await using parts = await tempDir();
        const root = join(parts.path, 'runs/random');
        await runOpened(await openText(configOf(made), whole.path));
        const opened = await openText(configOf(made), parts.path);
        const runs = await runThrough(opened, at);
        assert.equal(runs.at(-1)?.result.complete, true);
        assert.deepEqual(await idsOf(root), await expectedKeys(made, root));
        assert.deepEqual(await contentsOf(root), await contentsOf(join(whole.path, 'runs/random')));
        await assertSound(root, runs, made);
        assert.equal((await runOpened(opened, { continues: true })).calls, 0);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  test('makes the calls that were planned', async () => {
    await fc.assert(
      fc.asyncProperty(calmExperiment, interruptions, async (made, at) => {
        const known = made.tasks.map((task) => ({ ...task, rubric: 'static' as const }));
        await using dir = await tempDir();
        const opened = await openText(configOf({ ...made, tasks: known }), dir.path);
        const { calls } = await planned(opened, false);
        const runs = await runThrough(
          opened,
          at.map(({ calls: count }) => ({ calls: count, signal: 'stop' })),
        );
        assert.equal(sumOf(runs), calls);
        assert.equal((await planned(opened, true)).calls, 0);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  test('goes on with the calls that were planned, whatever failed or became stale', async () => {
    await fc.assert(
      fc.asyncProperty(stormyExperiment, interruptions, goingOn, async (made, at, how) => {
        const tasks = made.tasks.map((task) => ({ ...task, rubric: 'static' as const }));
        const calm = made.models.map((model) => ({ ...model, parameters: { ability: 0.9 } }));
        await using dir = await tempDir();
        const stormy = await openText(configOf({ ...made, tasks }), dir.path);
        for (const [index, one] of at.entries()) await runUntil(stormy, one, index > 0);
        const text = configOf({ models: calm, tasks, quota: {} });
        const opened = await openText(text, dir.path);
        const { plan } = await foresight(opened, { ...how, continues: at.length > 0 });
        const { calls } = await runOpened(opened, { ...how, continues: at.length > 0 });
        assert.equal(calls, plan.calls);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  test('with faults and quotas has every record once, and none too many calls', async () => {
    await fc.assert(
      fc.asyncProperty(stormyExperiment, interruptions, async (made, at) => {
        await using dir = await tempDir();
        const root = join(dir.path, 'runs/random');
        const opened = await openText(configOf(made), dir.path);
        const runs = await runThrough(opened, at);
        await assertSound(root, runs, made);
        const again = await runOpened(opened, { continues: true });
        assert.equal(again.calls, 0, 'a run without gaps to fill made calls');
        if (!again.result.complete) return;
        assert.deepEqual(await idsOf(root), await expectedKeys(made, root));
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });
});
