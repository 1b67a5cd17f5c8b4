import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { phaseNames } from '../../src/domain/phase-name.ts';
import { attributeFiles, recordFile, rubricFile } from '../../src/store/layout.ts';

const record = {
  task_id: 'notes',
  teacher_model_id: 'gpt-3.5',
  student_model_id: 'llama-3.1',
  judge_model_id: 'opus',
};

suite('recordFile()', () => {
  for (const [phase, file] of [
    ['attribute_mapping', 'phase1_attributes/notes.proposals.jsonl'],
    ['rubric_mapping', 'phase2_rubric/notes.proposals.jsonl'],
    ['data_generation', 'phase3_datapoints/notes.gpt-3.5.datapoints.jsonl'],
    ['response_collection', 'phase4_responses/notes.llama-3.1.responses.jsonl'],
    ['evaluation', 'phase5_evaluations/notes.gpt-3.5.opus.evaluations.jsonl'],
  ] as const) {
    test(`of ${phase} is ${file}`, () => {
      assert.equal(recordFile(phase, record), file);
    });
  }

  test('tells a teacher gpt-3 from gpt-3.5', () => {
    const file = (teacher: string) =>
      recordFile('data_generation', { ...record, teacher_model_id: teacher });
    assert.notEqual(file('gpt-3'), file('gpt-3.5'));
    assert.equal(file('gpt-3'), 'phase3_datapoints/notes.gpt-3.datapoints.jsonl');
  });

  test('stays under 255 bytes with names of 200 characters, and tells them apart', () => {
    const longest = (end: string) => 'x'.repeat(199) + end;
    const files = phaseNames.flatMap((phase) =>
      ['a', 'b'].map((end) =>
        recordFile(phase, {
          task_id: longest(end),
          teacher_model_id: longest('t'),
          student_model_id: longest('s'),
          judge_model_id: longest(end),
        }),
      ),
    );
    assert.equal(new Set(files).size, 10);
    for (const file of files) {
      const name = file.slice(file.indexOf('/') + 1);
      assert.ok(Buffer.byteLength(name) <= 255, name);
      assert.match(name, /\.jsonl$/);
    }
  });

  test('is the same for the same names each time', () => {
    const long = { ...record, task_id: 'x'.repeat(200), teacher_model_id: 'y'.repeat(200) };
    assert.equal(recordFile('data_generation', long), recordFile('data_generation', { ...long }));
    assert.match(recordFile('data_generation', long), /~[0-9a-f]{16}\.datapoints\.jsonl$/);
  });
});

suite('attributeFiles()', () => {
  test('has the name that is written first, then the older one', () => {
    assert.deepEqual(attributeFiles('notes', 'target'), [
      'phase1_attributes/notes_target_attrs.json',
      'phase1_attributes/notes.target_attrs.json',
    ]);
    assert.equal(rubricFile('notes'), 'phase2_rubric/notes.rubric.json');
  });
});
