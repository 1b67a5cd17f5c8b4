import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { labelEvaluation } from '../../src/phases/labels.ts';
import { answerOf } from './parts.ts';

/** How a response is scored whose datapoint was given these labels. */
function scored(response: string, labels: Readonly<Record<string, string>>) {
  const { scores, reason } = labelEvaluation(
    answerOf({
      task: { labelAttributes: Object.keys(labels) },
      datapoint: { sampled_target_attributes: labels },
      response: { response },
    }),
  );
  return { scores, reason };
}

const tones: readonly (readonly [name: string, text: string, score: string])[] = [
  ['the label alone', 'very formal', '1'],
  ['the label in other letters', '  "VERY-Formal".\n', '1'],
  ['another label', 'casual', '0'],
  ['a line that names it', 'It is a letter.\nTone: very_formal', '1'],
  ['a line in bold', '**Tone:** *very formal*', '1'],
  ['a line with an equals sign', '- tone = very formal', '1'],
  ['a line that names another', 'Tone: casual', '0'],
  ['a line whose value has a colon', 'tone: very: formal', '0'],
  ['JSON', '{"tone": "Very formal"}', '1'],
  ['JSON with another case', '{"Tone": "very formal"}', '1'],
  ['JSON in a fence', '```json\n{"tone": "very formal", "x": 1}\n```', '1'],
  ['JSON under another name', '{"label": "very formal"}', '1'],
  ['JSON that says other', '{"tone": "casual", "label": "very formal"}', '0'],
];

suite('labelEvaluation()', () => {
  for (const [name, text, score] of tones) {
    test(`scores ${name} with ${score}`, () => {
      const { scores, reason } = scored(text, { tone: 'very formal' });
      assert.deepEqual(scores, { tone: score });
      assert.equal(reason, undefined);
    });
  }

  for (const [name, text] of Object.entries({
    'a long text': 'The letter is written in a very formal tone, as the writer is a lawyer of old.',
    'several lines': 'very formal\nand long',
    nothing: '',
    'JSON without it': '{"mood": "very formal", "tone": null}',
    'JSON with a list': '{"tone": ["very formal"]}',
  })) {
    test(`finds no label in ${name}`, () => {
      const { scores, reason } = scored(text, { tone: 'very formal' });
      assert.deepEqual(scores, { tone: '0' });
      if (text !== '') assert.equal(reason, 'no label found for: tone');
    });
  }

  test('scores each label for itself', () => {
    const { scores, reason } = scored('{"tone": "formal", "class": "b"}', {
      tone: 'formal',
      class: 'a',
    });
    assert.deepEqual(scores, { tone: '1', class: '0' });
    assert.equal(reason, undefined);
  });

  test('compares numbers and truths as text', () => {
    const { scores } = scored('{"stars": 4, "spam": false}', { stars: '4', spam: 'False' });
    assert.deepEqual(scores, { stars: '1', spam: '1' });
  });

  test('leaves out a label that the datapoint was not given', () => {
    const answer = answerOf({
      task: { labelAttributes: ['tone', 'mood'] },
      datapoint: { sampled_target_attributes: { tone: 'formal' } },
      response: { response: 'formal' },
    });
    assert.deepEqual(labelEvaluation(answer).scores, { tone: '1' });
  });

  test('is named after the response and the judge "label"', () => {
    const { id, judge_model_id, response_id, student_model_id } = labelEvaluation(answerOf());
    assert.equal(id, 'notes__t__00001__s__label');
    assert.equal(response_id, 'notes__t__00001__s');
    assert.equal(judge_model_id, 'label');
    assert.equal(student_model_id, 's');
  });

  for (const [name, text] of Object.entries({
    underscores: '_'.repeat(100_000),
    spaces: `${' '.repeat(100_000)}x`,
    'stars before a colon': `${'*'.repeat(100_000)}: formal`,
    'a label full of dashes': `{"tone": "formal${'-'.repeat(100_000)}x"}`,
    braces: '{'.repeat(100_000),
  })) {
    test(`has done with 100 kB of ${name} at once`, () => {
      const startedAt = performance.now();
      assert.deepEqual(scored(text, { tone: 'formal' }).scores, { tone: '0' });
      assert.ok(performance.now() - startedAt < 1000);
    });
  }
});
