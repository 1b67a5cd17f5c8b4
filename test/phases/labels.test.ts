import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { labelEvaluation } from '../../src/phases/labels.ts';
import { assertLinear } from '../support/growth.ts';
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

  for (const [truth, said] of [
    ['-1', '1'],
    ['1', '-1'],
    ['C++', 'C#'],
    ['C', '{"label": "C++"}'],
    ['A+', 'A-'],
    ['+', '-'],
    ['<5', '>5'],
    ['> 5', '5'],
    ['.5', '5'],
    ['score -1', 'score 1'],
    ['?', '!'],
    ['\u{1f600}', '\u{1f621}'],
    ['कल', 'काल'],
  ] as const) {
    test(`tells ${said} from ${truth}, and knows ${truth} in quotes, in bold and in JSON`, () => {
      assert.deepEqual(scored(said, { label: truth }).scores, { label: '0' });
      const ways = [
        truth,
        `"${truth}"`,
        `**${truth}**`,
        `label: ${truth}`,
        `- **Label:** ${truth}`,
      ];
      for (const text of [...ways, `{"label": "${truth}"}`]) {
        assert.deepEqual(scored(text, { label: truth }).scores, { label: '1' }, text);
      }
    });
  }

  test('knows a sign at the end of a sentence', () => {
    for (const [text, sign] of [
      ['-1.', '-1'],
      ['It: "A-".', 'A-'],
      ['C#!', 'C#'],
    ] as const) {
      assert.deepEqual(scored(text, { it: sign }).scores, { it: '1' }, text);
    }
  });

  test('knows a label behind the mark of a list, a heading or a quotation', () => {
    for (const text of ['- formal', '# Formal', '> formal', '* **formal**', '- `formal`']) {
      assert.deepEqual(scored(text, { tone: 'formal' }).scores, { tone: '1' }, text);
    }
  });

  test('takes no label for a label of marks only', () => {
    for (const truth of ['+', '?', '"']) {
      const { scores, reason } = scored('It is negative, I think,\nas it says so.', {
        sign: truth,
      });
      assert.deepEqual(scores, { sign: '0' });
      assert.equal(reason, 'no label found for: sign');
    }
  });

  test('takes a letter and its accent for one, however they are written', () => {
    assert.deepEqual(scored('cafe\u0301', { place: 'caf\u00e9' }).scores, { place: '1' });
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
    underscores: (size: number) => '_'.repeat(size),
    spaces: (size: number) => `${' '.repeat(size)}x`,
    'stars before a colon': (size: number) => `${'*'.repeat(size)}: formal`,
    'stops before a colon': (size: number) => `${'.'.repeat(size)}: formal`,
    'dashes before a colon': (size: number) => `${'- '.repeat(size)}: formal`,
    'a label full of dashes': (size: number) => `{"tone": "formal${'-'.repeat(size)}x"}`,
    braces: (size: number) => '{'.repeat(size),
  })) {
    test(`takes a time in proportion to the length of ${name}`, () => {
      assert.deepEqual(scored(text(100), { tone: 'formal' }).scores, { tone: '0' });
      assertLinear((size) => scored(text(size), { tone: 'formal' }), 25_000);
    });
  }

  test('scores no attribute that the datapoint was not given, whatever its name', () => {
    const { scores } = labelEvaluation(
      answerOf({
        task: { labelAttributes: ['tone', 'constructor'] },
        datapoint: { sampled_target_attributes: { tone: 'formal' } },
        response: { response: 'formal' },
      }),
    );
    assert.deepEqual(scores, { tone: '1' });
  });
});
