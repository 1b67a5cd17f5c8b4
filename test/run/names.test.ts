import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import type { Analysis } from '../../src/coeval.ts';
import { analyzeRun, statusOf } from '../../src/coeval.ts';
import { ConfigError } from '../../src/errors.ts';
import { readUsage } from '../../src/store/usage-log.ts';
import { openText, recordsIn, runOpened, runText } from '../support/experiment.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';

const all = ['teacher', 'student', 'judge'];

/** Every one a teacher, a student and a judge. */
function ensemble(names: readonly string[], total = 2): string {
  const models = Object.fromEntries(names.map((name) => [name, { roles: all }]));
  return smallExperiment({ total, models });
}

const phases = {
  phase3_datapoints: ['teacher_model_id'],
  phase4_responses: ['student_model_id'],
  phase5_evaluations: ['teacher_model_id', 'judge_model_id'],
} as const;

/** That every record lies in the file that its own fields name, and that its id is made of them. */
async function assertInPlace(root: string): Promise<void> {
  for (const [phase, fields] of Object.entries(phases)) {
    const ending = phase.slice(phase.indexOf('_') + 1);
    for (const [file, records] of Object.entries(await recordsIn(root, phase))) {
      for (const record of records) {
        const names = [record['task_id'], ...fields.map((field) => record[field])];
        assert.equal(file, `${names.join('.')}.${ending}.jsonl`);
        const id = String(record['id']);
        for (const name of names) assert.ok(id.split('__').includes(String(name)), id);
      }
    }
  }
}

function studentsOf({ students }: Analysis) {
  return students
    .map(({ student, responses }) => [student, responses.judged] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const ensembles = {
  'a version and its beginning': ['gpt-3', 'gpt-3.5'],
  'dots everywhere': ['.a', 'a.', 'a..b', 'a.b'],
  'words of our own': ['run', 'model.x', 'budget', 'x.datapoints', 'usage.1', 'meta.json'],
  numbers: ['1', '2.0', '00001', '1e3'],
  'dashes and underscores': ['-', '_a', '--continue', 'a_b'],
};

suite('models with awkward names', () => {
  for (const [kind, names] of Object.entries(ensembles)) {
    test(`${kind}: every record is in its own place and counted as whose it is`, async () => {
      await using dir = await tempDir();
      const opened = await openText(ensemble(names), dir.path);
      const { result } = await runOpened(opened);
      const count = names.length;
      assert.equal(result.complete, true);
      assert.equal(result.counts.evaluation.present, 2 * count ** 3);
      await assertInPlace(result.folder);
      const students = [...names].sort().map((name) => [name, 2 * count]);
      assert.deepEqual(studentsOf(await analyzeRun(opened.experiment)), students);
      const { gaps, usage } = await statusOf(opened.experiment, 5);
      assert.deepEqual(gaps, []);
      const calls = 2 + 2 * count + 2 * count ** 2;
      for (const name of names) assert.equal(usage.sum({ model: name }).calls, calls, name);
      assert.equal((await runOpened(opened, { continues: true })).calls, 0);
    });
  }

  test('making gpt-3 anew leaves gpt-3.5 alone', async () => {
    await using dir = await tempDir();
    const text = ensemble(['gpt-3', 'gpt-3.5']);
    const { result } = await runText(text, dir.path);
    const file = 'notes.gpt-3.5.datapoints.jsonl';
    const before = (await recordsIn(result.folder, 'phase3_datapoints'))[file];
    const changed = text.replace('"parameters":{}', '"parameters":{"temperature":0.5}');
    const again = await runText(changed, dir.path, { continues: true, stale: 'refresh' });
    // 2 items, 4 + 2 answers, and of all 8 answers 6 by two judges, 2 by gpt-3 alone.
    assert.equal(again.calls, 2 + (4 + 2) + (2 * 6 + 2));
    assert.deepEqual((await recordsIn(result.folder, 'phase3_datapoints'))[file], before);
    await assertInPlace(result.folder);
  });

  test('slices whose long names begin alike keep their counts apart', async () => {
    await using dir = await tempDir();
    const names = ['a', 'b'].map((end) => 'x'.repeat(105) + end);
    const opened = await openText(ensemble(names), dir.path);
    for (const [index, name] of names.entries()) {
      await runOpened(opened, { continues: index > 0, only: new Set([name]) });
    }
    const { result } = await runOpened(opened, { continues: true });
    assert.equal(result.complete, true);
    await assertInPlace(result.folder);
    const usage = await readUsage(result.folder);
    for (const name of names) assert.equal(usage.sum({ model: name }).calls, 2 + 4 + 8);
  });

  test('a student called label is not the judge of that name', async () => {
    await using dir = await tempDir();
    const text = smallExperiment({
      models: {
        label: { roles: ['teacher', 'student'] },
        'label.x': { roles: ['student', 'judge'] },
      },
      task: ['label_attributes: [complexity]'],
    });
    const { result } = await runText(text, dir.path);
    assert.equal(result.complete, true);
    const files = await recordsIn(result.folder, 'phase5_evaluations');
    assert.deepEqual(
      Object.entries(files).map(([name, records]) => [name, records.length]),
      [
        ['notes.label.label.x.evaluations.jsonl', 8],
        ['notes.label.label~label.evaluations.jsonl', 4],
        ['notes.label.label~label.x.evaluations.jsonl', 4],
      ],
    );
  });
});

/** Names of models, or of tasks, that cannot be told apart on every disk or in every id. */
const refused: readonly { name: string; models?: string[]; tasks?: string[]; why: RegExp }[] = [
  { name: 'a.b with c beside a with b.c', models: ['a.b', 'c', 'a', 'b.c'], why: /share the file/ },
  { name: 'names that differ only in case', models: ['GPT-4', 'gpt-4'], why: /only by case/ },
  { name: 'a judge called label', models: ['label', 'b'], why: /stands for the scores/ },
  { name: 'a judge called Label', models: ['Label', 'b'], why: /stands for the scores/ },
  { name: 'two underscores', models: ['a__b', 'c'], why: /must not have "__"/ },
  { name: 'an underscore at the end', models: ['a_', '_a'], why: /must not end in "_"/ },
  { name: 'a task with an underscore at the end', tasks: ['t_', 't'], why: /must not end in "_"/ },
  { name: '180 characters', models: ['x'.repeat(180), 'y'], why: /too long for a file name/ },
  { name: '201 characters', models: ['x'.repeat(201), 'y'], why: /at most 200 characters/ },
  { name: 'a way up', models: ['..', 'a'], why: /more than dots/ },
  { name: 'a path', models: ['a/b', 'c'], why: /may only have letters/ },
  { name: 'a path of Windows', models: ['a\\b', 'c'], why: /may only have letters/ },
  { name: 'NUL', models: ['a\0b', 'c'], why: /may only have letters/ },
  { name: 'a line break at the end', models: ['a\n', 'c'], why: /may only have letters/ },
  { name: 'a Cyrillic letter', models: ['gpt-\u0430', 'c'], why: /may only have letters/ },
  { name: 'a hyphen that is none', models: ['gpt\u20104', 'c'], why: /may only have letters/ },
  { name: 'the Kelvin sign', models: ['\u212a', 'k'], why: /may only have letters/ },
  { name: 'a full-width digit', models: ['gpt-\uff13', 'c'], why: /may only have letters/ },
  { name: 'a letter in two parts', models: ['e\u0301', 'c'], why: /may only have letters/ },
  { name: 'nothing to be seen', models: ['a\u200b', 'a'], why: /may only have letters/ },
  { name: '__proto__', models: ['__proto__', 'c'], why: /JavaScript keeps|must not have "__"/ },
  { name: 'constructor', models: ['constructor', 'c'], why: /JavaScript keeps/ },
];

suite('names that would be confused', () => {
  for (const { name, models = ['a', 'b'], tasks = ['notes'], why } of refused) {
    test(`${name}: the config is refused`, async () => {
      await using dir = await tempDir();
      const parts = JSON.parse(JSON.stringify({ models, tasks }));
      await assert.rejects(
        openText(withTasks(ensemble(parts.models), tasks), dir.path),
        (error) => {
          assert.ok(error instanceof ConfigError, String(error));
          assert.match(error.message, why);
          return true;
        },
      );
    });
  }
});

/** The config with its one task under each of the names. */
function withTasks(config: string, names: readonly string[]): string {
  const [before = '', after = ''] = config.split('tasks:\n');
  const [task = '', experiment = ''] = after.split('experiment:\n');
  const tasks = names.map((name) => task.replace('name: notes', `name: ${JSON.stringify(name)}`));
  return `${before}tasks:\n${tasks.join('')}experiment:\n${experiment}`;
}

suite('ids', () => {
  test('of a task and a model cannot be read in two ways', async () => {
    await using dir = await tempDir();
    const models = { _b: { roles: all }, b: { roles: all } };
    const text = withTasks(smallExperiment({ total: 2, models }), ['a', 'a_b', '_a']);
    const { result } = await runText(text, dir.path);
    assert.equal(result.complete, true);
    assert.equal(result.counts.evaluation.present, 3 * 2 * 2 * 2 * 2);
    await assertInPlace(result.folder);
    const meta = JSON.parse(await readFile(join(result.folder, 'meta.json'), 'utf8'));
    assert.deepEqual(meta.counts.data_generation, {
      expected: 12,
      present: 12,
      failed: 0,
      missing: 0,
    });
  });
});
