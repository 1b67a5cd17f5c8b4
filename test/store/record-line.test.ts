import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { keyStem } from '../../src/domain/key-hash.ts';
import type { Line } from '../../src/store/lines.ts';
import { recordHead, recordKey, textField } from '../../src/store/record-line.ts';

/** The text as a line that does not begin where its buffer does. */
function lineOf(text: string): Line {
  const bytes = Buffer.from(`{"id":"before"}\n${text}\n{"id":"after","status":"failed"}`);
  return { bytes, start: 16, end: 16 + Buffer.byteLength(text), offset: 16 };
}

const failure = '"failure":{"kind":"empty","message":"it is empty"}';

const heads = [
  { name: 'ours', text: '{"id":"a__b","x":1}', head: { id: 'a__b', state: 'present' } },
  { name: 'nothing but an id', text: '{"id":"a"}', head: { id: 'a', state: 'present' } },
  { name: "the older program's", text: '{"id": "a", "x": 1}', head: { id: 'a', state: 'present' } },
  {
    name: 'a failed one',
    text: `{"id":"a","status":"failed",${failure},"x":1}`,
    head: { id: 'a', state: 'failed' },
  },
  {
    name: 'a failed one of the older program, which tries again',
    text: '{"id": "a", "scores": {}, "status": "failed"}',
    head: { id: 'a', state: 'open' },
  },
  {
    name: 'a failed one of ours that was written anew with spaces',
    text: `{"id": "a", "status": "failed", ${failure}}`,
    head: { id: 'a', state: 'failed' },
  },
  {
    name: 'one whose text speaks of failure',
    text: JSON.stringify({ id: 'a', response: '{"id":"x","status":"failed"}' }),
    head: { id: 'a', state: 'present' },
  },
  {
    name: 'one whose text ends in a backslash',
    text: JSON.stringify({ id: 'a', one: '\\', two: '"status":"failed"' }),
    head: { id: 'a', state: 'present' },
  },
  {
    name: 'one with an attribute that is called status',
    text: '{"id":"a","sampled_target_attributes":{"status":"failed"},"prompt":"x"}',
    head: { id: 'a', state: 'present' },
  },
  {
    name: 'one with an attribute that is called id',
    text: '{"id":"a","sampled_target_attributes":{"id":"x"}}',
    head: { id: 'a', state: 'present' },
  },
  {
    name: 'an id with a quote',
    text: '{"id":"a\\"b","x":1}',
    head: { id: 'a"b', state: 'present' },
  },
  {
    name: 'an id with a quote, failed',
    text: `{"id":"a\\"b","status":"failed",${failure}}`,
    head: { id: 'a"b', state: 'failed' },
  },
  { name: 'an id in escapes', text: '{"id":"\\u0061"}', head: { id: 'a', state: 'present' } },
  { name: 'an id with a cat', text: '{"id":"🐈"}', head: { id: '🐈', state: 'present' } },
  {
    name: 'an id that is not first',
    text: '{"x":1,"id":"a"}',
    head: { id: 'a', state: 'present' },
  },
  { name: 'a carriage return', text: '{"id": "a"}\r', head: { id: 'a', state: 'present' } },
] as const;

suite('recordHead()', () => {
  for (const { name, text, head } of heads) {
    test(`reads ${name}`, () => {
      assert.deepEqual(recordHead(lineOf(text)), head);
    });
  }

  for (const [name, text] of Object.entries({
    'a torn beginning': '{"id":"a","x":',
    'a torn end': '1,"y":2}',
    'another line glued to a torn one': '{"id":"a","text":"half{"id":"b","text":"whole"}',
    'another line glued to a torn failed one': `{"id":"a","status":"failed","fa{"id":"b",${failure}}`,
    'two whole lines without an end between them': '{"id":"a"}{"id":"b"}',
    'an id that is a number': '{"id":7}',
    'no id': '{"x":1}',
    'a list': '[{"id":"a"}]',
    null: 'null',
    prose: 'Traceback (most recent call last):',
    'zero bytes': '\0\0\0\0',
    'zero bytes between a sound head and a sound end': '{"id":"a","sc\0\0es":{"b":"High"}}',
  })) {
    test(`finds no record in ${name}`, () => {
      assert.equal(recordHead(lineOf(text)), undefined);
      assert.equal(recordKey(lineOf(text)), undefined);
    });
  }
});

suite('recordKey()', () => {
  for (const { name, text, head } of heads) {
    test(`is the hash of the id of ${name}, and its state`, () => {
      const key = keyStem(head.id);
      assert.deepEqual(recordKey(lineOf(text)), { key, state: head.state });
    });
  }
});

suite('textField()', () => {
  test('reads a name at the top of a record, in either spacing', () => {
    assert.equal(textField(lineOf('{"id":"a","task_id":"notes","x":1}'), 'task_id'), 'notes');
    assert.equal(textField(lineOf('{"id": "a", "task_id": "notes"}'), 'task_id'), 'notes');
    assert.equal(textField(lineOf('{"id":"a"}'), 'task_id'), undefined);
  });
});
