import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { analyzeRun, gateRun } from '../../src/coeval.ts';
import { idsIn, openText, type Ran, recordsIn, runText } from '../support/experiment.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';

const files = {
  datapoints: 'phase3_datapoints/notes.teacher-a.datapoints.jsonl',
  responses: 'phase4_responses/notes.student-a.responses.jsonl',
  evaluations: 'phase5_evaluations/notes.teacher-a.judge-a.evaluations.jsonl',
};

/** Writes over a part of some lines of a file, as long as it was, so that they begin and end as before. */
async function damage(
  root: string,
  name: keyof typeof files,
  { lines, field, by }: { lines: readonly number[]; field: string; by: string },
): Promise<void> {
  const path = join(root, files[name]);
  const all = (await readFile(path, 'utf8')).split('\n');
  const text = all.map((line, index) =>
    lines.includes(index + 1) ? line.replace(`"${field}":`, by.repeat(field.length + 3)) : line,
  );
  await writeFile(path, text.join('\n'));
}

async function linesOf(root: string, name: keyof typeof files): Promise<Record<string, unknown>[]> {
  const text = await readFile(join(root, files[name]), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

const gate = {
  maxDrop: 0.1,
  confidence: 0.95,
  minScore: undefined,
  maxCostIncrease: undefined,
  maxErrorRate: 0.5,
};

const warningsOf = ({ events }: Ran) =>
  events.flatMap((event) => (event.type === 'warning' ? [event.message] : []));

suite('damage inside the lines of a finished run', () => {
  test('by NULs is found at once, and its records are made again', async () => {
    await using dir = await tempDir();
    await runText(smallExperiment(), dir.path);
    const root = join(dir.path, 'runs/small');
    await damage(root, 'evaluations', { lines: [2, 3, 5], field: 'scores', by: '\0' });
    const ran = await runText(smallExperiment(), dir.path, { continues: true });
    assert.equal(ran.calls, 3);
    assert.equal(ran.result.complete, true);
    assert.match(warningsOf(ran)[0] ?? '', /evaluations\.jsonl:2: this line was no record/);
  });

  test('of another kind is found by the analysis, and mended by the next run', async () => {
    await using dir = await tempDir();
    const whole = await runText(smallExperiment(), dir.path);
    const root = join(dir.path, 'runs/small');
    await damage(root, 'evaluations', { lines: [2, 3], field: 'scores', by: '?' });
    const { experiment } = await openText(smallExperiment(), dir.path);
    const { warnings } = await analyzeRun(experiment);
    assert.match(warnings[0] ?? '', /evaluations\.jsonl:2, .*evaluations\.jsonl:3\. /);
    const { comparison } = await gateRun(root, root, gate);
    assert.deepEqual(comparison?.warnings, [warnings[0]]);
    const found = await runText(smallExperiment(), dir.path, { continues: true });
    assert.deepEqual([found.calls, found.result.complete], [0, false]);
    assert.equal(found.result.counts.evaluation.missing, 2);
    assert.match(
      warningsOf(found).join('\n'),
      /evaluations\.jsonl:3: this line is damaged; it lies/,
    );
    assert.equal((await idsIn(root, 'phase5_evaluations')).length, 6);
    const mended = await runText(smallExperiment(), dir.path, { continues: true });
    assert.deepEqual([mended.calls, mended.result.complete], [2, true]);
    assert.deepEqual(mended.analysis.students, whole.analysis.students);
    assert.deepEqual(mended.analysis.warnings, []);
  });

  test('of a datapoint holds up nobody, and it is made again with all that rested on it', async () => {
    await using dir = await tempDir();
    await runText(smallExperiment(), dir.path);
    const root = join(dir.path, 'runs/small');
    await damage(root, 'datapoints', { lines: [1], field: 'prompt', by: '?' });
    const roles = (role: string) => ({ roles: [role] });
    const grown = smallExperiment({
      models: {
        'teacher-a': roles('teacher'),
        'student-a': { ...roles('student'), parameters: { ability: 0.9 } },
        'student-b': { ...roles('student'), parameters: { ability: 0.4 } },
        'student-c': roles('student'),
        'judge-a': roles('judge'),
      },
    });
    const found = await runText(grown, dir.path, { continues: true });
    assert.equal(found.calls, 3 + 3);
    assert.deepEqual(
      Object.values(found.result.counts).map(({ missing }) => missing),
      [0, 0, 1, 3, 3],
    );
    const [time = ''] = await readdir(join(root, 'discarded'));
    const aside = await recordsIn(join(root, 'discarded', time), 'phase5_evaluations');
    assert.equal(Object.values(aside).flat().length, 2);
    const mended = await runText(grown, dir.path, { continues: true });
    assert.deepEqual([mended.calls, mended.result.complete], [1 + 3 + 3, true]);
  });

  test('is mended by a slice in its own files, with its own records that rest on it', async () => {
    await using dir = await tempDir();
    await runText(smallExperiment(), dir.path);
    const root = join(dir.path, 'runs/small');
    await damage(root, 'evaluations', { lines: [2], field: 'scores', by: '?' });
    await damage(root, 'responses', { lines: [1], field: 'input', by: '?' });
    const how = { continues: true, only: new Set(['student-a', 'judge-a']) };
    const found = await runText(smallExperiment(), dir.path, how);
    assert.match(found.analysis.warnings[0] ?? '', /responses\.jsonl:1, .*evaluations\.jsonl:2/);
    assert.deepEqual([found.calls, found.result.complete], [0, false]);
    const lost = 8 - (await idsIn(root, 'phase5_evaluations')).length;
    const mended = await runText(smallExperiment(), dir.path, how);
    assert.deepEqual([mended.calls, mended.result.complete], [1 + lost, true]);
    assert.deepEqual(mended.analysis.warnings, []);
  });

  test('is set aside where it lies, also behind records that go with what they rest on', async () => {
    await using dir = await tempDir();
    await runText(smallExperiment(), dir.path);
    const root = join(dir.path, 'runs/small');
    const judged = await linesOf(root, 'evaluations');
    const answers = (await linesOf(root, 'responses')).map(({ id }) => id);
    const first = judged.find(({ response_id }) => answers.includes(response_id));
    const line = answers.indexOf(first?.['response_id']) + 1;
    await damage(root, 'responses', { lines: [line], field: 'input', by: '?' });
    await damage(root, 'evaluations', { lines: [judged.length], field: 'scores', by: '?' });
    await runText(smallExperiment(), dir.path, { continues: true });
    const kept = judged.filter((one) => one !== first && one !== judged.at(-1));
    assert.deepEqual(await linesOf(root, 'evaluations'), kept);
  });

  test('is left by a slice in the files of others, and named', async () => {
    await using dir = await tempDir();
    await runText(smallExperiment(), dir.path);
    const root = join(dir.path, 'runs/small');
    await damage(root, 'responses', { lines: [1], field: 'input', by: '?' });
    const only = new Set(['judge-a']);
    const slice = await runText(smallExperiment(), dir.path, { continues: true, only });
    assert.match(
      warningsOf(slice).join('\n'),
      /student-a\.responses\.jsonl:1: this line is damaged; .* --continue without --only-models/,
    );
    assert.ok(!(await readdir(root)).includes('quarantine'));
    assert.equal((await idsIn(root, 'phase5_evaluations')).length, 8);
  });
});
