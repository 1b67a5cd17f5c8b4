import assert from 'node:assert/strict';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { type Foresight, foresight, type Opened, type RunHow } from '../../../src/coeval.ts';
import type { RunEvent } from '../../../src/run/events.ts';
import { openText, runOpened, runText } from '../../support/experiment.ts';
import { type SmallExperiment, smallExperiment } from '../../support/small-experiment.ts';
import { tempDir } from '../../support/temp-dir.ts';

/** Student `student-a` and judge `judge-a`, with some parameters; the other models are always alike. */
function modelsWith(student: object, judge: object = {}): NonNullable<SmallExperiment['models']> {
  return {
    'teacher-a': { roles: ['teacher'] },
    'student-a': { roles: ['student'], parameters: student },
    'student-b': { roles: ['student'] },
    'judge-a': { roles: ['judge'], parameters: judge },
  };
}

function foreseen(opened: Opened, how: Partial<RunHow>): Promise<Foresight> {
  return foresight(opened, {
    ...{ continues: false, overwrites: false, stale: 'refuse', retryFailed: false },
    only: undefined,
    ...how,
  });
}

interface Situation {
  readonly name: string;
  /** The run that was before; undefined for none. */
  readonly before?: SmallExperiment;
  readonly beforeOnly?: readonly string[];
  readonly now: SmallExperiment;
  readonly how: Partial<RunHow>;
  readonly calls: number;
}

const modes = (named: Readonly<Record<string, string>>) => ({
  experiment: [`phases: ${JSON.stringify({ ...kept, ...named })}`],
});
const kept = {
  attribute_mapping: 'Keep',
  rubric_mapping: 'Keep',
  data_generation: 'Extend',
  response_collection: 'Extend',
  evaluation: 'Extend',
};
const only = (...names: string[]) => ({ only: new Set(names) });
const usual = modelsWith({});
const changed = modelsWith({ temperature: 0.1 });
const misproposed = {
  models: { ...usual, 'teacher-a': { roles: ['teacher'], parameters: { filter_rate: 1 } } },
  rubric: 'auto',
};
const failing = modelsWith({}, { filter_rate: 1 });
const proposed = { models: { ...usual, 'teacher-b': { roles: ['teacher'] } }, rubric: 'auto' };

const situations: readonly Situation[] = [
  {
    name: '--refresh-stale with another student: what it made, and what was made from that',
    before: { models: usual },
    now: { models: changed },
    how: { continues: true, stale: 'refresh' },
    calls: 4 + 4,
  },
  {
    name: '--accept-stale with another student: nothing',
    before: { models: usual },
    now: { models: changed },
    how: { continues: true, stale: 'accept' },
    calls: 0,
  },
  {
    name: '--refresh-stale --only-models with another student, but not that one: nothing',
    before: { models: usual },
    now: { models: changed },
    how: { continues: true, stale: 'refresh', ...only('student-b') },
    calls: 0,
  },
  {
    name: '--retry-failed: what failed',
    before: { models: failing },
    now: { models: usual },
    how: { continues: true, stale: 'accept', retryFailed: true },
    calls: 8,
  },
  {
    name: 'without --retry-failed: nothing of what failed',
    before: { models: failing },
    now: { models: failing },
    how: { continues: true },
    calls: 0,
  },
  {
    name: '--only-models of a student, before there are datapoints: nothing',
    now: { models: usual },
    how: only('student-a'),
    calls: 0,
  },
  {
    name: '--only-models of a student, when there are datapoints: its responses',
    before: { models: usual },
    beforeOnly: ['teacher-a'],
    now: { models: usual },
    how: { continues: true, ...only('student-a', 'judge-a') },
    calls: 4 + 4,
  },
  {
    name: '--only-models of a judge and one of two teachers: no rubric, so only datapoints',
    before: proposed,
    beforeOnly: ['teacher-a', 'student-a'],
    now: proposed,
    how: { continues: true, ...only('judge-a', 'teacher-b') },
    calls: 4,
  },
  {
    name: 'mode New: what it moves aside, and what was made from that',
    before: { models: usual },
    now: { models: usual, ...modes({ response_collection: 'New', evaluation: 'Keep' }) },
    how: {},
    calls: 8 + 8,
  },
  {
    name: 'mode New with --only-models: what these models make',
    before: { models: usual },
    now: { models: usual, ...modes({ response_collection: 'New', evaluation: 'Keep' }) },
    how: only('student-a', 'judge-a'),
    calls: 4 + 4,
  },
  {
    name: 'mode New with --only-models of a judge: no response, so nothing',
    before: { models: usual },
    now: { models: usual, ...modes({ response_collection: 'New' }) },
    how: only('judge-a'),
    calls: 0,
  },
  {
    name: 'where every proposal of a rubric failed: nothing that rests on it',
    before: misproposed,
    now: { models: usual, rubric: 'auto' },
    how: { continues: true, stale: 'refresh' },
    calls: 4 + 8,
  },
  {
    name: '--overwrite --retry-failed: the whole run',
    before: { models: failing },
    now: { models: usual },
    how: { overwrites: true, retryFailed: true },
    calls: 20,
  },
];

/** What the run itself says before its first call, by phase and model. */
function owedIn(events: readonly RunEvent[]): Readonly<Record<string, number>> {
  const first = events.findIndex(({ type }) => type === 'call-finished');
  const before = first < 0 ? events : events.slice(0, first);
  const owed = before.flatMap((event) =>
    event.type === 'phase-started'
      ? Object.entries(event.owed).map(([model, calls]) => [`${event.phase} ${model}`, calls])
      : [],
  );
  return Object.fromEntries(owed);
}

suite('foresight() counts the calls that the run makes', () => {
  for (const { name, before, beforeOnly, now, how, calls } of situations) {
    test(name, async () => {
      await using dir = await tempDir();
      if (before) {
        await runText(smallExperiment(before), dir.path, beforeOnly && only(...beforeOnly));
      }
      const opened = await openText(smallExperiment(now), dir.path);
      const { plan } = await foreseen(opened, how);
      const ran = await runOpened(opened, how);
      assert.deepEqual([plan.calls, ran.calls], [calls, calls]);
      const rows = plan.rows.map((row) => [`${row.phase} ${row.model}`, row.calls]);
      assert.deepEqual(owedIn(ran.events), Object.fromEntries(rows));
    });
  }
});

suite('foresight() refuses what the run refuses', () => {
  test('stale records that nobody said what to do with', async () => {
    await using dir = await tempDir();
    await runText(smallExperiment({ models: usual }), dir.path);
    const opened = await openText(smallExperiment({ models: changed }), dir.path);
    const how = { continues: true };
    const refusal = await runOpened(opened, how).catch((error: unknown) => error);
    assert.match(String(refusal), /response_collection: student-a on notes/);
    await assert.rejects(foreseen(opened, how), refusal as Error);
  });

  test('a run to resume that is not there, before anything is moved aside', async () => {
    await using dir = await tempDir();
    await runText(smallExperiment(), dir.path);
    await mkdir(join(dir.path, 'nowhere'));
    const text = smallExperiment({ experiment: ['resume_from: ./nowhere'] });
    const opened = await openText(text, dir.path);
    const how = { overwrites: true };
    const refusal = await runOpened(opened, how).catch((error: unknown) => error);
    assert.match(String(refusal), /Cannot resume from .*nowhere: there is no run in it/);
    await assert.rejects(foreseen(opened, how), refusal as Error);
    await access(join(dir.path, 'runs/small/meta.json'));
  });
});

suite('foresight() says', () => {
  test('what waits for models that are left out, and of them nothing else', async () => {
    await using dir = await tempDir();
    const opened = await openText(smallExperiment({ models: usual }), dir.path);
    const { plan } = await foreseen(opened, only('student-a'));
    assert.deepEqual(plan.rows, []);
    assert.match(plan.notes.join('\n'), /^4 more calls wait for what other models/m);
  });

  test('what the run will say of what this version does not do', async () => {
    await using dir = await tempDir();
    const experiment = ['estimate_cost: true', 'batch: { openai: { evaluation: true } }'];
    const opened = await openText(smallExperiment({ experiment }), dir.path);
    const { plan } = await foreseen(opened, {});
    const { events } = await runOpened(opened);
    const warnings = events.flatMap((event) => (event.type === 'warning' ? event.message : []));
    assert.deepEqual(plan.notes, warnings);
    assert.match(warnings.join('\n'), /^Batch processing is not in this version/m);
    assert.match(warnings.join('\n'), /^Cost estimates are not in this version/m);
  });
});
