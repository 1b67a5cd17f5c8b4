import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { UsageError } from '../../../src/errors.ts';
import { runText } from '../../support/experiment.ts';
import { smallExperiment } from '../../support/small-experiment.ts';
import { tempDir } from '../../support/temp-dir.ts';

const models = {
  'teacher-a': { roles: ['teacher'] },
  'student-a': { roles: ['student'] },
  'student-b': { roles: ['student'] },
  'judge-a': { roles: ['judge'] },
};
const warmer = { ...models, 'student-a': { roles: ['student'], parameters: { temperature: 0.1 } } };
const before = smallExperiment({ models });

/** With another student, and modes of the last two phases. */
const changed = (responses: string, evaluation: string) =>
  smallExperiment({
    models: warmer,
    experiment: [
      `phases: { attribute_mapping: Keep, rubric_mapping: Keep, data_generation: Keep, response_collection: ${responses}, evaluation: ${evaluation} }`,
    ],
  });

const isStale = (error: unknown) =>
  error instanceof UsageError &&
  /:\n {2}response_collection: student-a on notes\n.*--accept-stale/.test(error.message);

suite('a phase whose records were made with another model, in mode', () => {
  test('Extend, asks what to do with them, and does it', async () => {
    await using dir = await tempDir();
    await runText(before, dir.path);
    await assert.rejects(runText(changed('Extend', 'Extend'), dir.path), isStale);
    const kept = await runText(changed('Extend', 'Extend'), dir.path, { stale: 'accept' });
    assert.equal(kept.calls, 0);
    const how = { continues: true, stale: 'refresh' } as const;
    const anew = await runText(before, dir.path, how);
    assert.equal(anew.calls, 4 + 4);
  });

  test('Keep, leaves them as they are, for a later run to find', async () => {
    await using dir = await tempDir();
    await runText(before, dir.path);
    assert.equal((await runText(changed('Keep', 'Keep'), dir.path)).calls, 0);
    await assert.rejects(runText(changed('Extend', 'Extend'), dir.path), isStale);
  });

  for (const [how, other] of [
    ['nuance: [1]', 'nuance: [0]'],
    ['[simple, moderate]', '[simple, hard]'],
  ] as const) {
    test(`Keep, leaves datapoints as they were drawn, before ${other}`, async () => {
      await using dir = await tempDir();
      await runText(before, dir.path);
      const drawn = (mode: string) =>
        changed('Keep', 'Keep')
          .replace('data_generation: Keep', `data_generation: ${mode}`)
          .replace('"temperature":0.1', '')
          .replace(how, other);
      assert.equal((await runText(drawn('Keep'), dir.path)).calls, 0);
      await assert.rejects(
        runText(drawn('Extend'), dir.path),
        /data_generation: teacher-a on notes\n/,
      );
    });
  }

  test('Keep, says of a group that had none what it is made with', async () => {
    await using dir = await tempDir();
    const only = new Set(['teacher-a', 'student-b', 'judge-a']);
    assert.equal((await runText(before, dir.path, { only })).calls, 4 + 4 + 4);
    assert.equal((await runText(changed('Keep', 'Extend'), dir.path)).calls, 4 + 4);
    assert.equal((await runText(changed('Extend', 'Extend'), dir.path)).calls, 0);
  });

  test('Keep, asks about evaluations, since those of a new student are added', async () => {
    await using dir = await tempDir();
    await runText(before, dir.path);
    const rejudged = changed('Keep', 'Keep').replace('States facts rightly', 'States facts well');
    await assert.rejects(runText(rejudged, dir.path), /\n {2}evaluation: judge-a on notes\n/);
    assert.equal((await runText(rejudged, dir.path, { stale: 'accept' })).calls, 0);
    assert.equal((await runText(rejudged, dir.path)).calls, 0);
  });

  test('New, makes all anew, and what rests on it, without a question', async () => {
    await using dir = await tempDir();
    await runText(before, dir.path);
    assert.equal((await runText(changed('New', 'Extend'), dir.path)).calls, 8 + 8);
    assert.equal((await runText(changed('Extend', 'Extend'), dir.path)).calls, 0);
  });
});
