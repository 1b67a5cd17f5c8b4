import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { UsageError } from '../../src/errors.ts';
import { idsIn, openText, recordsIn, runOpened, runText } from '../support/experiment.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';

const responses = 'phase4_responses';
const evaluations = 'phase5_evaluations';

/** Two students more than the small experiment has judged. */
const threeStudents = {
  'teacher-a': { roles: ['teacher'] },
  'student-a': { roles: ['student'], parameters: { ability: 0.9 } },
  'student-b': { roles: ['student'], parameters: { ability: 0.4 } },
  'student-c': { roles: ['student'] },
  'judge-a': { roles: ['judge'] },
};

suite('run() on a folder that holds a run', () => {
  test('refuses without a word on how to meet it, and names the three ways on', async () => {
    await using dir = await tempDir();
    await runText(smallExperiment(), dir.path);
    await assert.rejects(runText(smallExperiment(), dir.path), (error) => {
      assert.ok(error instanceof UsageError);
      for (const way of ['--continue', '--overwrite', 'experiment.phases']) {
        assert.match(error.message, new RegExp(way));
      }
      return true;
    });
  });

  test('--overwrite puts the old run aside and starts anew', async () => {
    await using dir = await tempDir();
    await runText(smallExperiment(), dir.path);
    const { calls } = await runText(smallExperiment(), dir.path, { overwrites: true });
    assert.equal(calls, 4 + 8 + 8);
    const discarded = join(dir.path, 'runs/small/discarded');
    const [time = ''] = await readdir(discarded);
    assert.equal((await idsIn(join(discarded, time), responses)).length, 8);
    assert.equal((await idsIn(join(dir.path, 'runs/small'), responses)).length, 8);
  });

  test('--continue makes no call when all is there', async () => {
    await using dir = await tempDir();
    await runText(smallExperiment(), dir.path);
    const { calls, result } = await runText(smallExperiment(), dir.path, { continues: true });
    assert.equal(calls, 0);
    assert.equal(result.complete, true);
  });

  test('--continue without a run says so', async () => {
    await using dir = await tempDir();
    await assert.rejects(
      runText(smallExperiment(), dir.path, { continues: true }),
      /there is no run/,
    );
  });

  test('--continue pays only for a model that was added', async () => {
    await using dir = await tempDir();
    await runText(smallExperiment(), dir.path);
    const grown = smallExperiment({ models: threeStudents });
    const { calls } = await runText(grown, dir.path, { continues: true });
    assert.equal(calls, 4 + 4);
  });

  test('--continue pays only for datapoints that were added', async () => {
    await using dir = await tempDir();
    await runText(smallExperiment(), dir.path);
    const { calls } = await runText(smallExperiment({ total: 6 }), dir.path, { continues: true });
    assert.equal(calls, 2 * (1 + 2 + 2));
  });

  test('New moves old records aside, and with them what was made from them', async () => {
    await using dir = await tempDir();
    await runText(smallExperiment(), dir.path);
    const again = smallExperiment({
      experiment: [
        'phases: { attribute_mapping: Keep, rubric_mapping: Keep, data_generation: Keep, response_collection: new, evaluation: extend }',
      ],
    });
    const { calls } = await runText(again, dir.path);
    assert.equal(calls, 8 + 8);
    const discarded = join(dir.path, 'runs/small/discarded');
    const [time = ''] = await readdir(discarded);
    assert.equal((await idsIn(join(discarded, time), responses)).length, 8);
    assert.equal((await idsIn(join(discarded, time), evaluations)).length, 8);
  });

  for (const mode of ['Keep', 'Model']) {
    test(`${mode} leaves a group with records alone, and makes one without`, async () => {
      await using dir = await tempDir();
      await runText(smallExperiment(), dir.path);
      const phases = `phases: { attribute_mapping: Keep, rubric_mapping: Keep, data_generation: Keep, response_collection: ${mode}, evaluation: ${mode} }`;
      const grown = smallExperiment({ total: 6, models: threeStudents, experiment: [phases] });
      const { calls, result } = await runText(grown, dir.path);
      assert.equal(calls, 4 + 4);
      assert.equal(result.complete, true);
      const ids = await idsIn(join(dir.path, 'runs/small'), evaluations);
      assert.equal(ids.filter((id) => id.includes('student-c')).length, 4);
    });
  }

  test('Extend judges old responses on a criterion that was added, and only on that', async () => {
    await using dir = await tempDir();
    await runText(smallExperiment(), dir.path);
    const rubric =
      '{ accuracy: States facts rightly., completeness: Leaves nothing out., brevity: Is short. }';
    const first = await runText(smallExperiment({ rubric }), dir.path, { continues: true });
    assert.equal(first.calls, 8);
    const files = await recordsIn(join(dir.path, 'runs/small'), evaluations);
    const added = Object.values(files)
      .flat()
      .filter(({ id }) => String(id).endsWith('__brevity'));
    assert.equal(added.length, 8);
    assert.deepEqual(Object.keys(added[0]?.['scores'] ?? {}), ['brevity']);
    const second = await runText(smallExperiment({ rubric }), dir.path, { continues: true });
    assert.equal(second.calls, 0);
  });

  test('stale records are refused, made anew, or kept, as asked', async () => {
    await using dir = await tempDir();
    await runText(smallExperiment(), dir.path);
    const changed = smallExperiment({
      models: {
        'teacher-a': { roles: ['teacher'] },
        'student-a': { roles: ['student'], parameters: { ability: 0.9, temperature: 0.1 } },
        'student-b': { roles: ['student'], parameters: { ability: 0.4 } },
        'judge-a': { roles: ['judge'] },
      },
    });
    await assert.rejects(runText(changed, dir.path, { continues: true }), (error) => {
      assert.ok(error instanceof UsageError);
      assert.match(error.message, /response_collection: student-a on notes/);
      assert.match(error.message, /--refresh-stale/);
      assert.doesNotMatch(error.message, /student-b/);
      return true;
    });
    const refreshed = await runText(changed, dir.path, { continues: true, stale: 'refresh' });
    assert.equal(refreshed.calls, 4 + 4);
    const accepted = await runText(smallExperiment(), dir.path, {
      continues: true,
      stale: 'accept',
    });
    assert.equal(accepted.calls, 0);
  });
});

suite('run() with --only-models', () => {
  test('calls no other model, and a later run does the rest', async () => {
    await using dir = await tempDir();
    const only = new Set(['teacher-a', 'student-a']);
    const slice = await runText(smallExperiment(), dir.path, { only });
    assert.equal(slice.calls, 4 + 4);
    assert.equal(slice.result.complete, false);
    const rest = await runText(smallExperiment(), dir.path, { continues: true });
    assert.equal(rest.calls, 4 + 8);
    assert.equal(rest.result.complete, true);
  });

  test('two slices without a common model may run at once', async () => {
    await using dir = await tempDir();
    const all = smallExperiment({ models: threeStudents });
    await runText(all, dir.path, { only: new Set(['teacher-a']) });
    const opened = await openText(all, dir.path);
    await Promise.all(
      ['student-a', 'student-b'].map((name) =>
        runOpened(opened, { continues: true, only: new Set([name]) }),
      ),
    );
    assert.equal((await idsIn(join(dir.path, 'runs/small'), responses)).length, 8);
  });

  test('a model that another process is at is refused', async () => {
    await using dir = await tempDir();
    const slow = smallExperiment({
      models: {
        'teacher-a': { roles: ['teacher'], parameters: { latency_ms: 300 } },
        'student-a': { roles: ['student'] },
        'judge-a': { roles: ['judge'] },
      },
    });
    const opened = await openText(slow, dir.path);
    const started = Promise.withResolvers<void>();
    const first = runOpened(opened, { emit: () => started.resolve() });
    await started.promise;
    await assert.rejects(runOpened(opened, { continues: true }), /is at it/);
    assert.equal((await first).result.complete, true);
  });
});

suite('the run folder', () => {
  test('says in meta.json what it holds, and keeps the config', async () => {
    await using dir = await tempDir();
    await runText(smallExperiment(), dir.path);
    const folder = join(dir.path, 'runs/small');
    const meta = JSON.parse(await readFile(join(folder, 'meta.json'), 'utf8'));
    assert.equal(meta.status, 'completed');
    assert.equal(meta.format, 2);
    assert.deepEqual(meta.counts.evaluation, { expected: 8, present: 8, failed: 0, missing: 0 });
    assert.deepEqual(meta.phases_in_progress, []);
    assert.match(meta.contract, /^[0-9a-f]{16}$/);
    assert.match(await readFile(join(folder, 'config.yaml'), 'utf8'), /id: small/);
  });

  test('has the names that the documentation gives', async () => {
    await using dir = await tempDir();
    await runText(smallExperiment(), dir.path);
    const folder = join(dir.path, 'runs/small');
    const names = async (phase: string) => (await readdir(join(folder, phase))).sort();
    assert.deepEqual(await names('phase1_attributes'), [
      'notes_nuanced_attrs.json',
      'notes_target_attrs.json',
    ]);
    assert.deepEqual(await names('phase2_rubric'), ['notes.rubric.json']);
    assert.deepEqual(await names('phase3_datapoints'), ['notes.teacher-a.datapoints.jsonl']);
    assert.deepEqual(await names(responses), [
      'notes.student-a.responses.jsonl',
      'notes.student-b.responses.jsonl',
    ]);
    assert.deepEqual(await names(evaluations), ['notes.teacher-a.judge-a.evaluations.jsonl']);
  });
});
