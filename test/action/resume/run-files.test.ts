import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isRunFile, runMark } from '../../../src/action/resume/frozen/run-files.ts';
import { phaseNames } from '../../../src/domain/phase-name.ts';
import { attributeFiles, layout, recordFile, rubricFile } from '../../../src/store/layout.ts';

const record = {
  task_id: 'task_1',
  teacher_model_id: 'gpt-3.5',
  student_model_id: 'Llama_3.1-8b',
  judge_model_id: 'label',
};

suite('isRunFile()', () => {
  test('keeps every file that the layout of a run has', () => {
    const { manifest, config, errors, analysis, usage } = layout;
    const long = { ...record, task_id: 't'.repeat(300) };
    const files = [
      ...[manifest, config, errors, analysis, `${usage}/run.12.jsonl`],
      ...phaseNames.flatMap((phase) => [recordFile(phase, record), recordFile(phase, long)]),
      ...attributeFiles('task_1', 'target'),
      ...attributeFiles('task_1', 'nuanced'),
      rubricFile('task_1'),
    ].map((path) => path.replaceAll('\\', '/'));
    const lost = files.filter((path) => !isRunFile(path));
    assert.deepEqual(lost, []);
    assert.equal(runMark, manifest);
  });

  test('leaves behind what is of use only where it is', () => {
    const { locks, discarded, quarantine, usage } = layout;
    const left = [
      ...[`${locks}/run.lock`, `${locks}/run.json`, `${discarded}/meta.json`],
      ...[`${discarded}/2026/meta.json`, `${quarantine}/a.jsonl`, `${usage}/0c1.tmp`, '0c1.tmp'],
    ];
    assert.deepEqual(left.filter(isRunFile), []);
  });

  test('has no way out of the folder', () => {
    const ways = [
      ...['../meta.json', '/meta.json', './meta.json', 'usage/../meta.json', 'usage/..', '..', ''],
      ...['usage//x.json', 'usage/.x.json', 'usage/x/y.json', 'usage\\..\\x.json', '.json'],
      ...['C:/x.json', 'usage/C:x.json', 'usage/x\n.json', 'usage/x.json\n', 'usage/x\0.json'],
    ];
    assert.deepEqual(ways.filter(isRunFile), []);
  });
});
