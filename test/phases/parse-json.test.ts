import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseJson, usableText } from '../../src/phases/parse-json.ts';
import { assertLinear } from '../support/growth.ts';
import { rejects, replyOf } from './reply.ts';

const readable = [
  { name: 'plain', text: '{"a": 1}', value: { a: 1 }, plain: true },
  { name: 'in white space', text: '\n {"a": 1}\n', value: { a: 1 }, plain: true },
  { name: 'a list of one', text: '[{"a": 1}]', value: { a: 1 }, plain: true },
  { name: 'fenced', text: '```json\n{"a": 1}\n```', value: { a: 1 }, plain: false },
  { name: 'fenced without a name', text: '```\n{"a": 1}\n```', value: { a: 1 }, plain: false },
  {
    name: 'between prose',
    text: 'Sure! Here it is: {"a": 1}\nAnything else?',
    value: { a: 1 },
    plain: false,
  },
  { name: 'between braces', text: 'As {asked}: {"a": 1} {}', value: { a: 1 }, plain: false },
  { name: 'said twice', text: '{so} {"a": 1}\n{"a": 1}', value: { a: 1 }, plain: false },
  { name: 'after a thought', text: '<think>{"a": 1}, {b</think>{"a": 2}', value: { a: 2 } },
  { name: 'torn after a thought', text: '<think>{}</think>{"a": "b', value: { a: 'b' } },
  { name: 'after a footnote', text: 'As asked [1]:\n{"a": 1}', value: { a: 1 }, plain: false },
  { name: 'a fenced list of one', text: '```\n[{"a": 1}]\n```', value: { a: 1 }, plain: false },
  { name: 'with a comma too many', text: '{"a": [1, 2,],}', value: { a: [1, 2] }, plain: false },
  { name: 'in single quotes', text: "{'a': 'b'}", value: { a: 'b' }, plain: false },
  { name: 'with Python words', text: '{"a": True, "b": None}', value: { a: true, b: null } },
  { name: 'with line feeds in a text', text: '{"a": "b\nc"}', value: { a: 'b\nc' } },
  { name: 'torn in a text', text: '{"a": "b", "c": "hal', value: { a: 'b', c: 'hal' } },
  { name: 'torn between members', text: '{"a": "b",', value: { a: 'b' } },
  { name: 'torn in a list', text: '{"a": ["b", "c"', value: { a: ['b', 'c'] } },
  { name: 'with a name twice', text: '{"a": 1, "a": 2}', value: { a: 2 }, plain: true },
  { name: 'without members', text: '{}', value: {}, plain: true },
];

suite('parseJson()', () => {
  for (const { name, text, value, plain = false } of readable) {
    test(`reads an object that is ${name}`, () => {
      assert.deepEqual(parseJson(replyOf(text)), { value, plain });
    });
  }

  for (const [name, text] of Object.entries({
    prose: 'I would say that this is High.',
    'a word': 'High',
    'a number': '7',
    null: 'null',
    'a text in quotes': '"High"',
    'an empty list': '[]',
    'a list of texts': '["High", "Low"]',
    'a list of two objects': '[{"a": 1}, {"a": 2}]',
    'two objects': '{"a": 1}\n{"a": 2}',
    'a first try and a second': 'First {"a": 1}, but rather {"a": 2}',
    'two objects and a lone brace': '{"a": 1} {"a": 2}}',
    'an object in prose that is not quite JSON': '{so} {"a": 1} but {b: 2} {more}',
    'a thought without an end': '<think>{"a": 1}',
    'a lone brace': '}',
  })) {
    test(`finds no object in ${name}`, () => {
      rejects(() => parseJson(replyOf(text)), 'unparsed', 'it is not a JSON object');
    });
  }

  for (const text of ['', ' \n\t']) {
    test(`calls ${JSON.stringify(text)} empty, truncated or filtered, as the vendor says`, () => {
      rejects(() => parseJson(replyOf(text)), 'empty', 'it is empty');
      rejects(() => parseJson(replyOf(text, 'length')), 'truncated', /before any text/);
      rejects(() => parseJson(replyOf(text, 'filter')), 'filtered', /content filter/);
    });
  }

  test('reads an object between prose at any length, and repairs one only up to 50,000 characters', () => {
    const long = JSON.stringify({ a: 'b'.repeat(60_000) });
    assert.equal(parseJson(replyOf(`Here: ${long} Done.`)).plain, false);
    const torn = (length: number) => replyOf(`{"a": "${'b'.repeat(length)}`);
    assert.equal(parseJson(torn(40_000)).plain, false);
    rejects(() => parseJson(torn(60_000)), 'unparsed', 'it is not a JSON object');
  });

  test('calls a thought that the token limit cut truncated', () => {
    rejects(() => parseJson(replyOf('<think>{"a": 1}', 'length')), 'truncated', /be much shorter/);
  });

  test('calls what the token limit cut before any object truncated', () => {
    rejects(() => parseJson(replyOf('Let me think about', 'length')), 'truncated', /be much short/);
  });

  for (const [name, text] of Object.entries({
    braces: '{',
    brackets: '[',
    'objects in objects': '{"a":',
    escapes: '\\"',
    'half members': '{"a" ',
    'comments that never end': '{/*',
    fences: '```{',
    backticks: '`',
    'terminal sequences': '\u001b[;',
    'texts in a row': '"a" "b" ',
    spaces: ' ',
    words: 'lorem ipsum ',
    'closed braces': '{}',
    'closed objects': '{"a":1}',
    'thoughts that end': '</think>',
    'thoughts in thoughts': '<think></think>',
  })) {
    test(`takes a time in proportion to the length of ${name}`, () => {
      const parsed = (size: number) => {
        for (const start of ['{"a":"b"c"', '<think>', '{x} ', 'x</think>\n']) {
          try {
            parseJson(replyOf(start + text.repeat(size / text.length)));
          } catch (error) {
            assert.equal((error as Error).name, 'ReplyError');
          }
        }
      };
      assertLinear(parsed, 100_000);
    });
  }

  test('keeps __proto__ a name like any other', () => {
    const { value } = parseJson(replyOf('{"__proto__": {"scores": 1}, "a": 2}'));
    assert.equal(value['scores'], undefined);
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
  });
});

suite('usableText()', () => {
  test('trims, and takes what the limit cut off', () => {
    assert.equal(usableText(replyOf(' one \n')), 'one');
    assert.equal(usableText(replyOf('one tw', 'length')), 'one tw');
  });
});
