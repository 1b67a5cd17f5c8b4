import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { planned } from '../../../src/coeval.ts';
import { UsageError } from '../../../src/errors.ts';
import { idsIn, openText, recordsIn, runOpened, runText } from '../../support/experiment.ts';
import { rewriteRecords } from '../../support/run-files.ts';
import { smallExperiment } from '../../support/small-experiment.ts';
import { tempDir } from '../../support/temp-dir.ts';

const datapoints = 'phase3_datapoints';
const responses = 'phase4_responses';
const evaluations = 'phase5_evaluations';

const modes = (evaluation: string) =>
  `phases: { attribute_mapping: Keep, rubric_mapping: Keep, data_generation: Extend, response_collection: ${evaluation}, evaluation: ${evaluation} }`;

/** A run of the small experiment that lost the first record of one of a phase's files. */
async function damagedRun(phase: string, experiment: readonly string[] = []) {
  const dir = await tempDir();
  const text = smallExperiment({ task: ['label_attributes: [complexity]'], experiment });
  const opened = await openText(text, dir.path);
  await runOpened(opened);
  const root = join(dir.path, 'runs/small');
  const [first] = await idsIn(root, phase);
  await rewriteRecords(root, phase, (records) => records.filter(({ id }) => id !== first));
  return { opened, root, dir };
}

const models = {
  'teacher-a': { roles: ['teacher'] },
  'student-a': { roles: ['student'] },
  'student-b': { roles: ['student'] },
  'judge-a': { roles: ['judge'] },
};

async function all(root: string, phase: string): Promise<Record<string, unknown>[]> {
  return Object.values(await recordsIn(root, phase)).flat();
}

suite('a record that is made anew', () => {
  for (const [phase, calls, aside] of [
    [datapoints, 1 + 2 + 2, [2, 4]],
    [responses, 1 + 1, [0, 2]],
  ] as const) {
    test(`of ${phase} is gone on from anew, and planned so`, async () => {
      const { opened, root, dir } = await damagedRun(phase);
      await using _ = dir;
      assert.equal((await planned(opened, true)).calls, calls);
      const ran = await runOpened(opened, { continues: true });
      assert.equal(ran.calls, calls);
      assert.equal(ran.result.complete, true);
      const prompts = new Map((await all(root, datapoints)).map(({ id, prompt }) => [id, prompt]));
      for (const { datapoint_id, input } of await all(root, responses)) {
        assert.equal(input, prompts.get(datapoint_id));
      }
      const [time = ''] = await readdir(join(root, 'discarded'));
      const moved = [responses, evaluations].map(async (folder) => {
        return (await idsIn(join(root, 'discarded', time), folder).catch(() => [])).length;
      });
      assert.deepEqual(await Promise.all(moved), aside);
      assert.equal((await idsIn(root, evaluations)).length, 8 + 8);
      assert.equal((await runOpened(opened, { continues: true })).calls, 0);
    });
  }

  test('does not leave old records to it where a mode makes no new ones', async () => {
    const { opened, root, dir } = await damagedRun(datapoints, [modes('Keep')]);
    await using _ = dir;
    const ran = await runOpened(opened);
    assert.equal(ran.calls, 1);
    assert.equal((await idsIn(root, responses)).length, 6);
  });

  test('is left alone by a slice, whose other models have made records from it', async () => {
    const { opened, dir } = await damagedRun(datapoints);
    await using _ = dir;
    const only = new Set(['teacher-a']);
    await assert.rejects(runOpened(opened, { continues: true, only }), (error) => {
      return error instanceof UsageError && /without --only-models/.test(error.message);
    });
    const others = new Set(['student-a', 'student-b']);
    assert.equal((await runOpened(opened, { continues: true, only: others })).calls, 0);
  });

  test('is not answered by a student that left, and comes back', async () => {
    await using dir = await tempDir();
    const { 'teacher-a': teacher, 'judge-a': judge } = models;
    const by = (student: string) =>
      smallExperiment({
        models: { 'teacher-a': teacher, [student]: { roles: ['student'] }, 'judge-a': judge },
        task: ['label_attributes: [complexity]'],
      });
    const goOn = { continues: true };
    await runText(by('student-a'), dir.path);
    const root = join(dir.path, 'runs/small');
    await rewriteRecords(root, datapoints, (records) => records.slice(1));
    assert.equal((await runText(by('student-b'), dir.path, goOn)).calls, 1 + 4 + 4);
    assert.equal((await runText(by('student-a'), dir.path, goOn)).calls, 1 + 1);
  });

  test('is not judged by a judge that left, and comes back', async () => {
    await using dir = await tempDir();
    const { 'judge-a': judge, ...others } = models;
    const by = (name: string) => smallExperiment({ models: { ...others, [name]: judge } });
    const goOn = { continues: true };
    await runText(by('judge-a'), dir.path);
    const root = join(dir.path, 'runs/small');
    await rewriteRecords(root, responses, (records) => records.slice(1));
    assert.equal((await runText(by('judge-b'), dir.path, goOn)).calls, 2 + 8);
    assert.equal((await runText(by('judge-a'), dir.path, goOn)).calls, 2);
  });

  test('is nothing special when none was made from it', async () => {
    const { opened, root, dir } = await damagedRun(datapoints);
    await using _ = dir;
    await rewriteRecords(root, responses, () => []);
    await rewriteRecords(root, evaluations, () => []);
    const { calls } = await runOpened(opened, { continues: true });
    assert.equal(calls, 1 + 8 + 8);
    await assert.rejects(readdir(join(root, 'discarded')));
  });
});
