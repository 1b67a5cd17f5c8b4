import assert from 'node:assert/strict';
import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { UsageError } from '../../src/errors.ts';
import { discardGroups } from '../../src/run/folder/group-records.ts';
import { idsIn, recordsIn, runText } from '../support/experiment.ts';
import { type SmallExperiment, smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';

const datapoints = 'phase3_datapoints';
const responses = 'phase4_responses';
const evaluations = 'phase5_evaluations';
const continues = { continues: true };

/** A run of the small experiment, and ways to go on with it when its config has changed. */
async function finishedRun(parts: SmallExperiment = {}) {
  const dir = await tempDir();
  await runText(smallExperiment(parts), dir.path);
  const root = join(dir.path, 'runs/small');
  return {
    root,
    goOn: (changed: SmallExperiment, options = {}) =>
      runText(smallExperiment({ ...parts, ...changed }), dir.path, { ...continues, ...options }),
    refuses: (changed: SmallExperiment, pattern: RegExp, options = {}) =>
      assert.rejects(
        runText(smallExperiment({ ...parts, ...changed }), dir.path, { ...continues, ...options }),
        (error) => error instanceof UsageError && pattern.test(error.message),
      ),
    ids: (phase: string) => idsIn(root, phase),
    [Symbol.asyncDispose]: () => dir[Symbol.asyncDispose](),
  };
}

/** The usual models, with a student whose temperature has changed. */
const warmer = {
  'teacher-a': { roles: ['teacher'] },
  'student-a': { roles: ['student'], parameters: { ability: 0.9 } },
  'student-b': { roles: ['student'], parameters: { ability: 0.4, temperature: 0.9 } },
  'judge-a': { roles: ['judge'] },
} satisfies SmallExperiment['models'];

suite('a slice of a run whose config has changed for other models', () => {
  test('leaves it to a later run to see that their records are stale', async () => {
    await using run = await finishedRun();
    const slice = await run.goOn({ models: warmer }, { only: new Set(['student-a']) });
    assert.equal(slice.calls, 0);
    await run.refuses({ models: warmer }, /response_collection: student-b on notes/);
  });

  test('says what its own records were made with', async () => {
    await using run = await finishedRun();
    const only = new Set(['student-b', 'judge-a']);
    const slice = await run.goOn({ models: warmer }, { only, stale: 'refresh' });
    assert.equal(slice.calls, 4 + 4);
    assert.equal((await run.goOn({ models: warmer })).calls, 0);
  });
});

const wrong = '{ accuracy: States facts wrongly., completeness: Leaves nothing out. }';

suite('a slice that waits for its turn', () => {
  test('leaves what another one has made anew meanwhile', async () => {
    const judges = { 'judge-a': { roles: ['judge'] }, 'judge-b': { roles: ['judge'] } };
    const models = { ...warmer, ...judges };
    await using run = await finishedRun({ models });
    const goOn = (judge: string, emit: () => void) =>
      run.goOn({ rubric: wrong }, { stale: 'refresh', only: new Set([judge]), emit });
    const lock = join(run.root, 'locks/model.teacher-a.0.lock');
    await writeFile(lock, JSON.stringify({ pid: 1, host: 'elsewhere', started: '1' }));
    let first: Promise<{ calls: number }> | undefined;
    const second = await goOn('judge-b', () => {
      first ??= rm(lock).then(() => goOn('judge-a', () => undefined));
    });
    assert.deepEqual([(await first)?.calls, second.calls], [8, 8]);
    assert.equal((await run.goOn({ rubric: wrong })).calls, 0);
  });
});

suite('a rubric whose text has changed', () => {
  test('makes what was judged by it stale, and only that', async () => {
    await using run = await finishedRun();
    await run.refuses({ rubric: wrong, total: 6 }, /evaluation: judge-a on notes/);
    const anew = await run.goOn({ rubric: wrong }, { stale: 'refresh' });
    assert.equal(anew.calls, 8);
    assert.equal((await run.goOn({ rubric: wrong })).calls, 0);
  });

  test('is not passed over by a slice without the judge', async () => {
    await using run = await finishedRun();
    const only = new Set(['student-a']);
    await run.refuses({ rubric: wrong }, /evaluation: judge-a on notes/, { only });
    await run.refuses({ rubric: wrong }, /evaluation: judge-a on notes/);
  });

  test('is seen of a judge that had left and comes back', async () => {
    await using run = await finishedRun();
    const { 'judge-a': judge, ...rest } = warmer;
    const other = { models: { ...rest, 'judge-b': { roles: ['judge'] } }, rubric: wrong };
    await run.goOn(other, { stale: 'refresh' });
    const both = await run.goOn(
      { ...other, models: { ...other.models, 'judge-a': judge } },
      { stale: 'refresh' },
    );
    assert.equal(both.calls, 8);
  });

  test('is seen of a criterion that was left out and comes back', async () => {
    await using run = await finishedRun();
    const without = '{ completeness: Leaves nothing out. }';
    assert.equal((await run.goOn({ rubric: without })).calls, 0);
    await run.refuses({ rubric: wrong }, /evaluation: judge-a on notes/);
    const right = '{ completeness: Leaves nothing out., accuracy: States facts rightly. }';
    assert.equal((await run.goOn({ rubric: right })).calls, 0);
  });

  test('asks for nothing when criteria are added or left out', async () => {
    await using run = await finishedRun();
    const rubric = '{ accuracy: States facts rightly., brevity: Is short. }';
    assert.equal((await run.goOn({ rubric })).calls, 8);
  });
});

suite('a run that resumes another one, with another text of its rubric', () => {
  const resumed = { id: 'next', rubric: wrong };

  test('is refused before anything is carried over', async () => {
    await using run = await finishedRun();
    const experiment = ['resume_from: small'];
    const how = { continues: false };
    await run.refuses(
      { ...resumed, experiment },
      /resume from .*\n {2}evaluation: judge-a on notes/,
      how,
    );
    await assert.rejects(access(join(run.root, '../next')));
  });

  test('is refused also where the first one had left the criterion out since', async () => {
    await using run = await finishedRun();
    const rubric = '{ completeness: Leaves nothing out. }';
    await run.goOn({ rubric });
    const experiment = ['resume_from: small'];
    const next = { id: 'next', experiment };
    await run.refuses({ ...next, rubric: wrong }, /Cannot resume from /, { continues: false });
    await run.goOn({ ...next, rubric }, { continues: false });
    await run.refuses({ ...next, rubric: wrong }, /evaluation: judge-a on notes/);
  });

  test('judges all anew when told so', async () => {
    await using run = await finishedRun();
    const experiment = ['resume_from: small', 'phases: { evaluation: New }'];
    const { calls } = await run.goOn({ ...resumed, experiment }, { continues: false });
    assert.equal(calls, 8);
  });
});

suite('attributes and sampling that have changed', () => {
  const named = 'target_attributes: { complexity: [easy, nasty] }';
  const changes = {
    attributes: (text: string) => text.replace(/target_attributes: .*/, named),
    sampling: (text: string) => text.replace('target: all', 'target: [0]'),
  };
  for (const [what, change] of Object.entries(changes)) {
    test(`${what} make the datapoints stale, and what was made from them`, async () => {
      await using dir = await tempDir();
      await runText(smallExperiment(), dir.path);
      const changed = change(smallExperiment());
      const pattern = /data_generation: teacher-a on notes/;
      await assert.rejects(runText(changed, dir.path, continues), pattern);
      const anew = await runText(changed, dir.path, { ...continues, stale: 'refresh' });
      assert.equal(anew.calls, 4 + 8 + 8);
      assert.equal((await runText(changed, dir.path, continues)).calls, 0);
    });
  }
});

suite('label attributes that have changed', () => {
  const labelled = (attribute: string) =>
    smallExperiment({ task: [`label_attributes: [${attribute}]`] }).replace(
      /target_attributes: .*/,
      'target_attributes: { complexity: [simple, moderate], tone: [dry, warm] }',
    );
  const labelsIn = async (cwd: string) =>
    Object.values(await recordsIn(join(cwd, 'runs/small'), evaluations))
      .flat()
      .filter((record) => record['judge_model_id'] === 'label')
      .map(({ scores }) => Object.keys(scores as object).join());

  test('are scored anew, for nothing and without a question', async () => {
    await using dir = await tempDir();
    await runText(labelled('complexity'), dir.path);
    const { calls } = await runText(labelled('tone'), dir.path, continues);
    assert.equal(calls, 0);
    assert.deepEqual(await labelsIn(dir.path), Array(8).fill('tone'));
  });

  test('are left by a slice to a later run', async () => {
    await using dir = await tempDir();
    await runText(labelled('complexity'), dir.path, { only: new Set(['teacher-a', 'student-a']) });
    const only = new Set(['student-b']);
    await runText(labelled('tone'), dir.path, { ...continues, only });
    await runText(labelled('tone'), dir.path, continues);
    assert.deepEqual(await labelsIn(dir.path), Array(8).fill('tone'));
  });
});

suite('discardGroups(), cut short', () => {
  test('leaves nothing without what it was made from', async () => {
    await using run = await finishedRun();
    const into = join(run.root, 'discarded/now');
    await mkdir(into, { recursive: true });
    await writeFile(join(into, responses), 'in the way');
    const group = { phase: 'data_generation', task: 'notes', model: 'teacher-a' } as const;
    await assert.rejects(discardGroups(run.root, [group], into));
    assert.equal((await run.ids(datapoints)).length, 4);
    assert.equal((await run.ids(responses)).length, 8);
    assert.deepEqual(await run.ids(evaluations), []);
  });
});
