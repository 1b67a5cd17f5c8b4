import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { printable } from '../../src/report/printable.ts';
import { assertLinear } from '../support/growth.ts';

suite('printable()', () => {
  const cases = [
    {
      name: 'leaves ordinary names alone',
      text: 'Qwen/Qwen2.5-1.5B (é, 模型)',
      expected: 'Qwen/Qwen2.5-1.5B (é, 模型)',
    },
    { name: 'removes terminal sequences', text: '\u001b[31mred\u001b[0m\u0007', expected: 'red' },
    { name: 'keeps to one line', text: 'a\r\nb\u2028c\td', expected: 'a b c d' },
    {
      name: 'removes what turns letters round or hides',
      text: 'a\u202eb\u200bc',
      expected: 'a b c',
    },
  ];
  for (const { name, text, expected } of cases) {
    test(name, () => assert.equal(printable(text), expected));
  }
  test('takes a time in proportion to the length of sequences that never end', () => {
    assertLinear((size) => printable('\u001b]'.repeat(size)), 50_000);
  });
  test('shows that something follows what it does not read', () => {
    assert.equal(printable(`a${'\u200b'.repeat(20_000)}b`), 'a…');
  });
  test('cuts long texts between characters', () => {
    assert.equal(printable('😀😀😀😀', 3), '😀😀…');
    assert.equal(printable('abc', 3), 'abc');
  });
});
