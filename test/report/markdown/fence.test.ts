import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fenced } from '../../../src/report/markdown/fence.ts';

const most = { characters: 100, lines: 4 };

suite('fenced()', () => {
  test('keeps lines, whatever ends them', () => {
    assert.equal(fenced('a\r\nb\rc\u2028d', most), '```text\na\nb\nc\nd\n```');
  });

  test('is longer than what is in it', () => {
    assert.equal(fenced('````', most), '`````text\n````\n`````');
    assert.match(
      fenced('`'.repeat(300), { characters: 600, lines: 9 }),
      /^`{101}text\n`{100}…\n`{101}$/,
    );
  });

  test('writes out what is not seen', () => {
    assert.equal(
      fenced('a\u202eb\0c\u{e0041}d', most),
      '```text\na\\u202eb\\u0000c\\u{e0041}d\n```',
    );
  });

  test('breaks long lines between words', () => {
    const lines = fenced('word '.repeat(30), { characters: 600, lines: 9 }).split('\n');
    assert.deepEqual(
      lines.map((line) => line.length),
      [7, 99, 49, 3],
    );
  });

  test('ends in … where it is cut', () => {
    assert.equal(fenced('a\nb\nc\nd\ne', most), '```text\na\nb\nc\nd\n…\n```');
    assert.equal(fenced('😀'.repeat(101), most), `\`\`\`text\n${'😀'.repeat(99)}…\n\`\`\``);
  });
});
