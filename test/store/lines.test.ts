import assert from 'node:assert/strict';
import { type FileHandle, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { lineChunks, scanLines } from '../../src/store/lines.ts';
import { tempDir } from '../support/temp-dir.ts';

/** Lengths and places of the lines that a scan of `text` visits, and where it ended. */
async function scanned(text: string, range: { from?: number; to?: number } = {}) {
  await using dir = await tempDir();
  const path = join(dir.path, 'a.txt');
  await writeFile(path, text);
  await using file = await open(path, 'r');
  const { from = 0, to = Buffer.byteLength(text) } = range;
  const lines: { offset: number; length: number; first: string }[] = [];
  const end = await scanLines(file, { from, to }, (line) => {
    const { bytes, start, offset } = line;
    lines.push({ offset, length: line.end - start, first: String.fromCharCode(bytes[start] ?? 0) });
  });
  return { lines, end };
}

suite('scanLines()', () => {
  test('passes over empty lines and stops before a torn one', async () => {
    const { lines, end } = await scanned('aa\n\n\nb\nccc');
    assert.deepEqual(lines, [
      { offset: 0, length: 2, first: 'a' },
      { offset: 5, length: 1, first: 'b' },
    ]);
    assert.equal(end, 7);
  });

  test('visits nothing in an empty file, nor in one without an end of line', async () => {
    assert.deepEqual(await scanned(''), { lines: [], end: 0 });
    assert.deepEqual(await scanned('abc'), { lines: [], end: 0 });
  });

  test('keeps to the range', async () => {
    const { lines, end } = await scanned('aa\nbb\ncc\ndd\n', { from: 3, to: 8 });
    assert.deepEqual(lines, [{ offset: 3, length: 2, first: 'b' }]);
    assert.equal(end, 6);
  });

  test('joins lines over chunks of 256 KiB, however long they are', async () => {
    const lengths = [10, 262_138, 262_144, 1, 5_000_000, 262_143, 7];
    const letters = 'abcdefg';
    const text = lengths.map((length, at) => `${letters[at]?.repeat(length)}\n`).join('');
    const { lines, end } = await scanned(`${text}torn`);
    assert.deepEqual(
      lines.map(({ length }) => length),
      lengths,
    );
    assert.equal(lines.map(({ first }) => first).join(''), letters);
    assert.deepEqual(
      lines.slice(0, 4).map(({ offset }) => offset),
      [0, 11, 262_150, 524_295],
    );
    assert.equal(end, Buffer.byteLength(text));
  });

  test('copies a line of 32 MB once, not once a chunk', async (context) => {
    const concat = context.mock.method(Buffer, 'concat');
    const { lines } = await scanned(`${'a'.repeat(1 << 25)}\nb\n`);
    assert.deepEqual(
      lines.map(({ offset, length }) => [offset, length]),
      [
        [0, 1 << 25],
        [(1 << 25) + 1, 1],
      ],
    );
    const copied = concat.mock.calls.reduce((sum, { result }) => sum + (result?.length ?? 0), 0);
    assert.ok(copied < 2 * (1 << 25), `${copied} bytes`);
  });
});

suite('lineChunks()', () => {
  test('throws to who reads it what fails while the lines before are looked at', async () => {
    const reads = [
      async (bytes: Buffer, at: number) => ({ bytesRead: bytes.write('a\n', at), buffer: bytes }),
      async () => Promise.reject(new Error('The disk is gone')),
    ];
    const file = { read: (bytes: Buffer, at: number) => reads.shift()?.(bytes, at) };
    const seen: string[] = [];
    await assert.rejects(async () => {
      for await (const { bytes } of lineChunks(file as unknown as FileHandle, { from: 0, to: 9 })) {
        seen.push(String(bytes));
        await sleep(20);
      }
    }, /The disk is gone/);
    assert.deepEqual(seen, ['a\n']);
  });
});
