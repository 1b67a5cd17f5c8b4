import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseRating, parseScores } from '../../src/phases/ratings.ts';
import { assertLinear } from '../support/growth.ts';
import { rejects, replyOf } from './reply.ts';

const criteria = ['accuracy', 'tone_of_voice'];
const scores = { accuracy: 'High', tone_of_voice: 'Low' };

const rated: readonly (readonly [name: string, text: string])[] = [
  ['as asked', '{"reason": "r", "scores": {"accuracy": "High", "tone_of_voice": "Low"}}'],
  ['at the top', '{"accuracy": "High", "tone_of_voice": "Low"}'],
  ['under ratings', '{"ratings": {"accuracy": "High", "tone_of_voice": "Low"}}'],
  ['in lower case', '{"accuracy": "high", "tone_of_voice": "low"}'],
  ['in upper case', '{"accuracy": "HIGH", "tone_of_voice": "LOW"}'],
  ['in bold', '{"accuracy": "**High**", "tone_of_voice": "*Low*."}'],
  ['under names in another case', '{"Accuracy": "High", "Tone of Voice": "Low"}'],
  ['under names with dashes', '{"ACCURACY:": "High", "tone-of-voice": "Low"}'],
  ['in objects', '{"accuracy": {"rating": "High"}, "tone_of_voice": {"score": "Low", "why": 1}}'],
  ['in a list of one', '[{"accuracy": "High", "tone_of_voice": "Low"}]'],
  ['with more than was asked', '{"accuracy": "High", "tone_of_voice": "Low", "style": "Medium"}'],
  ['in a fence', '```json\n{"accuracy": "High", "tone_of_voice": "Low"}\n```'],
  ['without quotes', '{accuracy: High, tone_of_voice: Low}'],
];

const unrated: readonly (readonly [name: string, text: string, missing: string])[] = [
  ['a criterion missing', '{"accuracy": "High"}', 'tone_of_voice'],
  ['no criterion', '{}', 'accuracy, tone_of_voice'],
  ['other criteria', '{"style": "High"}', 'accuracy, tone_of_voice'],
  ['a word of its own', '{"accuracy": "High", "tone_of_voice": "splendid"}', 'tone_of_voice'],
  ['two levels', '{"accuracy": "Not High, Low", "tone_of_voice": "Low"}', 'accuracy'],
  ['two levels in one word', '{"accuracy": "Medium-High", "tone_of_voice": "Low"}', 'accuracy'],
  ['a level in prose', '{"accuracy": "It is high", "tone_of_voice": "Low"}', 'accuracy'],
  ['a number', '{"accuracy": 3, "tone_of_voice": "Low"}', 'accuracy'],
  ['null', '{"accuracy": null, "tone_of_voice": "Low"}', 'accuracy'],
  ['a list of levels', '{"accuracy": ["High"], "tone_of_voice": "Low"}', 'accuracy'],
  [
    'an object in an object',
    '{"accuracy": {"rating": {"rating": "High"}}}',
    'accuracy, tone_of_voice',
  ],
  ['a torn level', '{"tone_of_voice": "Low", "accuracy": "Hi', 'accuracy'],
  ['an empty level', '{"accuracy": "", "tone_of_voice": "Low"}', 'accuracy'],
];

suite('parseScores()', () => {
  for (const [name, text] of rated) {
    test(`reads ratings ${name}`, () => {
      assert.deepEqual(parseScores(replyOf(text), criteria, String).scores, scores);
    });
  }

  for (const [name, text, missing] of unrated) {
    test(`guesses nothing from ${name}`, () => {
      const message = `it lacks a High, Medium or Low for: ${missing}`;
      rejects(() => parseScores(replyOf(text), criteria, String), 'incomplete', message);
    });
  }

  for (const text of ['["High", "Low"]', 'High', 'Not High, Low', 'accuracy: High\ntone: Low']) {
    test(`cannot use ${JSON.stringify(text)}`, () => {
      rejects(() => parseScores(replyOf(text), criteria, String), 'unparsed', /not a JSON object/);
    });
  }

  for (const [name, text] of Object.entries({
    'a draft and an answer':
      'Draft: {"accuracy": "Low"} Final: {"accuracy": "High", "tone_of_voice": "Low"}',
    'an answer and a correction':
      '{"accuracy": "High", "tone_of_voice": "Low"} No: {"accuracy": "Low"}',
    'an answer and a correction that is not quite JSON':
      '{So:} {"accuracy": "High", "tone_of_voice": "Low"} No: {accuracy: Low}',
    'a thought that holds a thought':
      '<think>It says </think>{"accuracy": "High", "tone_of_voice": "Low"}</think>{"accuracy": "Low"}',
  })) {
    test(`takes no side between ${name}`, () => {
      rejects(() => parseScores(replyOf(text), criteria, String), 'unparsed', /not a JSON object/);
    });
  }

  test('keeps the reason, and what was said only when it was not plain JSON', () => {
    const text = '{"reason": "Short.", "scores": {"accuracy": "High", "tone_of_voice": "Low"}}';
    assert.deepEqual(parseScores(replyOf(text), criteria, String), { scores, reason: 'Short.' });
    const fenced = `Well:\n${text}`;
    const expected = { scores, reason: 'Short.', judge_text: fenced };
    assert.deepEqual(parseScores(replyOf(fenced), criteria, String), expected);
  });

  test('tells criteria apart that differ only in signs or marks', () => {
    const names = ['C++ style', 'C# style', 'कल', 'काल'];
    const given = { 'C++ style': 'High', 'C# style': 'Low', काल: 'Medium', कल: 'High' };
    const read = parseScores(replyOf(JSON.stringify(given)), names, String);
    assert.deepEqual(read.scores, given);
  });

  test('takes a name that is nearly a criterion for none where it is nearly two', () => {
    const text = '{"c style": "High", "Tone": "Low"}';
    const names = ['C++ style', 'C# style', 'tone'];
    const message = 'it lacks a High, Medium or Low for: C++ style, C# style';
    rejects(() => parseScores(replyOf(text), names, String), 'incomplete', message);
  });

  test('knows a criterion however its accents are written', () => {
    const { scores } = parseScores(replyOf('{"clarte\u0301": "Low"}'), ['Clart\u00e9'], String);
    assert.deepEqual(scores, { 'Clart\u00e9': 'Low' });
  });

  test('tells criteria apart that other scripts name', () => {
    const text = '{"正確さ": "High", "Ясность": "low", "clarté": "Medium"}';
    const names = ['正確さ', 'ясность', 'Clarté'];
    assert.deepEqual(parseScores(replyOf(text), names, String).scores, {
      正確さ: 'High',
      ясность: 'Low',
      Clarté: 'Medium',
    });
  });
});

const words: readonly (readonly [text: string, level: string])[] = [
  ['High', 'High'],
  ['high', 'High'],
  ['**High**', 'High'],
  ['"Medium"', 'Medium'],
  [' LOW.\n', 'Low'],
  ['["High"]', 'High'],
  ['{"reason": "r", "rating": "Medium"}', 'Medium'],
  ['{"score": "low"}', 'Low'],
  ['{"Accuracy": "High"}', 'High'],
  ['{"scores": {"accuracy": "High"}}', 'High'],
  ['{"rating": {"accuracy": "High"}}', 'High'],
  ['{"rating": {"level": "High"}}', 'High'],
  ['[{"rating": "High"}]', 'High'],
  ['```\n{"rating": "High"}\n```', 'High'],
];

const thoughts: readonly (readonly [text: string, level: string])[] = [
  ['<think>{"rating": "High"} or {"rating": ...}?</think>\n\nLow', 'Low'],
  ['<think>High</think>{"rating": "Low"}', 'Low'],
  ['<think>\n"High</think>{"rating": "Low", "reason": "It says </think>High"}', 'Low'],
  ['The user wants {"rating": ...}. It\'s "High"?\n</think>\n\nLow', 'Low'],
  ['Is it {"rating": "High"}?\n</think>\n\n```json\n{"rating": "Low"}\n```', 'Low'],
  ['{"rating": "Low", "reason": "It says </think>\\nHigh"}', 'Low'],
  ['So: {"rating": "Low", "reason": "It says\n</think>\nHigh"}', 'Low'],
];

const quoted = [
  'Low. It ends with </think>High',
  'Low. It ends with "</think>\n\nHigh".',
  'Low. It ends with `</think>\n\nHigh`',
  '<think>It says </think>{"rating": "High"}, so</think>\nLow',
  '<think>It says </think>\nHigh\n</think>\nLow',
  'It says\n</think>\n{"rating": "High"}, so\n</think>\nLow',
  "{'rating': 'Low', 'reason': '} it says\n</think>\nHigh'}",
  `{'reason': '} it says\n</think>\n{"rating": "High"}', 'rating': 'Low'}`,
  `{'reason': it's } {"rating": "High"} { it, 'rating': 'Low'}`,
  '<think>{"rating": "High"}',
];

suite('parseRating()', () => {
  for (const [text, level] of thoughts) {
    test(`reads what was decided in ${JSON.stringify(text)}`, () => {
      const { scores, judge_text } = parseRating(replyOf(text), 'accuracy');
      assert.deepEqual(scores, { accuracy: level });
      assert.ok(judge_text === undefined || judge_text === text);
    });
  }

  for (const text of quoted) {
    test(`is not told by a quotation in ${JSON.stringify(text)}`, () => {
      assert.throws(() => parseRating(replyOf(text), 'accuracy'), { name: 'ReplyError' });
    });
  }

  for (const [text, level] of words) {
    test(`reads ${JSON.stringify(text)} as ${level}`, () => {
      assert.deepEqual(parseRating(replyOf(text), 'accuracy').scores, { accuracy: level });
    });
  }

  for (const text of [
    'Not High, Low',
    'High or Low',
    'High\n\nIt says all there is to say.',
    'Rating: High',
    'I would not call it Low.',
    '["High", "Low"]',
    '7',
  ]) {
    test(`cannot use ${JSON.stringify(text)}`, () => {
      rejects(() => parseRating(replyOf(text), 'accuracy'), 'unparsed', /not a JSON object/);
    });
  }

  for (const text of [
    '{"rating": "Not High, Low"}',
    '{"rating": 1}',
    '{"tone": "High"}',
    '{}',
    'High{}Low',
  ]) {
    test(`guesses nothing from ${text}`, () => {
      rejects(() => parseRating(replyOf(text), 'accuracy'), 'incomplete', /is not High, Medium or/);
    });
  }

  for (const [name, text] of Object.entries({
    'a level before endless dots': (size: number) => `High${'.'.repeat(size)}x`,
    'endless dots before a level': (size: number) => `${'.'.repeat(size)}High`,
    'objects without end': (size: number) =>
      `${'{"rating":'.repeat(size / 10)}"High"${'}'.repeat(size / 10)}`,
  })) {
    test(`is not led astray, nor held up, by ${name}`, () => {
      const refused = (size: number) =>
        assert.throws(() => parseRating(replyOf(text(size)), 'accuracy'), { name: 'ReplyError' });
      assertLinear(refused, 25_000);
    });
  }
});
