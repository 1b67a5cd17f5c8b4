import assert from 'node:assert/strict';
import { appendFile, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mock, suite, test } from 'node:test';
import { JsonlFile } from '../../src/store/jsonl-file.ts';
import type { Line } from '../../src/store/lines.ts';
import { tempDir } from '../support/temp-dir.ts';

/** The file's lines as they come, and what recovery cut off. */
async function recovered(file: JsonlFile): Promise<{ lines: string[]; cut: number }> {
  const lines: string[] = [];
  const cut = await file.recover(({ bytes, start, end }) => {
    lines.push(bytes.toString('utf8', start, end));
  });
  await file.close();
  return { lines, cut };
}

/** Has the disk fail for whoever asks how long an open file is, until it is restored. */
async function brokenStat(path: string) {
  const probe = await open(path);
  const broken = mock.method(Object.getPrototypeOf(probe), 'stat', async () => {
    throw Object.assign(new Error('EIO'), { code: 'EIO' });
  });
  await probe.close();
  return broken;
}

function parsedLine({ bytes, start, end }: Line): unknown {
  return JSON.parse(bytes.toString('utf8', start, end));
}

suite('JsonlFile.append()', () => {
  test('makes the folder and the file, and keeps the order of 500 appends at once', async () => {
    await using dir = await tempDir();
    const file = new JsonlFile(join(dir.path, 'a/b/c.jsonl'));
    const places = await Promise.all(
      Array.from({ length: 500 }, (_, number) => file.append({ number })),
    );
    await file.close();
    const text = await readFile(file.path, 'utf8');
    assert.equal(text.split('\n').length, 501);
    for (const [number, { offset, bytes }] of places.entries()) {
      assert.equal(text.slice(offset, offset + bytes), `{"number":${number}}`);
    }
  });

  test('says the place in bytes, where text is not ASCII', async () => {
    await using dir = await tempDir();
    const file = new JsonlFile(join(dir.path, 'a.jsonl'));
    const [first, second] = await Promise.all([
      file.append({ text: 'zwölf 猫🐈' }),
      file.append({ text: 'zwei' }),
    ]);
    assert.deepEqual(first, { offset: 0, bytes: 25 });
    assert.deepEqual(second, { offset: 26, bytes: 15 });
    assert.deepEqual(parsedLine(await file.readAt(26, 15)), { text: 'zwei' });
    assert.equal(file.size, 42);
    await file.close();
  });

  const texts = {
    'U+2028, U+2029 and U+0085': 'a\u2028b\u2029c\u0085d',
    'line feeds and carriage returns': 'a\nb\r\nc\r',
    NUL: 'a\0b',
    'lone surrogates': 'a\ud800b\udc00',
    'an end of script': '</script><script>alert(1)</script>',
    quotes: '{"id":"x","status":"failed"}\\"\\\\',
    '1 MB': '猫'.repeat(350_000),
    nothing: '',
  };
  for (const [name, text] of Object.entries(texts)) {
    test(`gives back a text with ${name}, on one line`, async () => {
      await using dir = await tempDir();
      const file = new JsonlFile(join(dir.path, 'a.jsonl'));
      await file.append({ before: 1 });
      const { offset, bytes } = await file.append({ text });
      await file.append({ after: 1 });
      assert.deepEqual(parsedLine(await file.readAt(offset, bytes)), { text });
      await file.close();
      const written = await readFile(file.path, 'utf8');
      assert.equal(written.split(/[\n\r\u0085\u2028\u2029]/).length, 4);
      const { lines, cut } = await recovered(new JsonlFile(file.path));
      assert.deepEqual(JSON.parse(lines[1] ?? ''), { text });
      assert.equal(cut, 0);
    });
  }

  test('goes on behind what is there when nobody recovered it, torn tail or not', async () => {
    await using dir = await tempDir();
    const path = join(dir.path, 'a.jsonl');
    await writeFile(path, '{"n":1}\n{"n":2');
    const file = new JsonlFile(path);
    assert.deepEqual(await file.append({ n: 3 }), { offset: 8, bytes: 7 });
    await file.close();
    assert.equal(await readFile(path, 'utf8'), '{"n":1}\n{"n":3}\n');
  });

  test('loses nothing of a file that it could not look through first', async () => {
    await using dir = await tempDir();
    const path = join(dir.path, 'a.jsonl');
    await writeFile(path, '{"text":"old"}\n');
    const broken = await brokenStat(path);
    const file = new JsonlFile(path);
    await assert.rejects(file.append({ text: 'new' }), /a\.jsonl: the disk cannot read it/);
    broken.mock.restore();
    assert.equal(await readFile(path, 'utf8'), '{"text":"old"}\n');
    await file.close();
  });
});

suite('JsonlFile.recover()', () => {
  test('says why it cannot read the file', async () => {
    await using dir = await tempDir();
    const path = join(dir.path, 'a.jsonl');
    await writeFile(path, '{"n":1}\n');
    const broken = await brokenStat(path);
    const file = new JsonlFile(path);
    const unread = /Cannot read .*a\.jsonl: the disk cannot read it/;
    await assert.rejects(
      file.recover(() => undefined),
      unread,
    );
    await assert.rejects(
      file.look(() => undefined),
      unread,
    );
    broken.mock.restore();
    await file.close();
  });

  const whole = '{"text":"eins"}\n{"text":"zwei"}\n';
  const tail = Buffer.from('{"text":"🐈"}');
  for (let length = 1; length < tail.length; length += 1) {
    test(`cuts a last line that was torn after ${length} bytes`, async () => {
      await using dir = await tempDir();
      const path = join(dir.path, 'a.jsonl');
      await writeFile(path, whole);
      await appendFile(path, tail.subarray(0, length));
      const file = new JsonlFile(path);
      const { lines, cut } = await recovered(file);
      assert.deepEqual(lines, ['{"text":"eins"}', '{"text":"zwei"}']);
      assert.equal(cut, length);
      await file.append({ text: 'drei' });
      await file.close();
      assert.equal(await readFile(path, 'utf8'), `${whole}{"text":"drei"}\n`);
    });
  }

  test('ends a last line that lacks nothing but its newline, as some editors leave it', async () => {
    await using dir = await tempDir();
    const path = join(dir.path, 'a.jsonl');
    await writeFile(path, whole.trimEnd());
    const file = new JsonlFile(path);
    const { lines, cut } = await recovered(file);
    assert.deepEqual(lines, ['{"text":"eins"}', '{"text":"zwei"}']);
    assert.equal(cut, 0);
    await file.append({ text: 'drei' });
    await file.close();
    assert.equal(await readFile(path, 'utf8'), `${whole}{"text":"drei"}\n`);
  });

  for (const [name, text] of Object.entries({ lines: whole, 'one line': '{"text":"eins"}' })) {
    test(`reads ${name} behind a byte order mark`, async () => {
      await using dir = await tempDir();
      const path = join(dir.path, 'a.jsonl');
      await writeFile(path, `\ufeff${text}`);
      const { lines, cut } = await recovered(new JsonlFile(path));
      assert.deepEqual([lines[0], cut], ['{"text":"eins"}', 0]);
      const again = new JsonlFile(path);
      await again.recover(() => undefined);
      assert.equal((await again.lines(0, 1000)).lines[0]?.offset, 3);
      await again.close();
    });
  }

  test('does nothing without a file, and makes none', async () => {
    await using dir = await tempDir();
    const file = new JsonlFile(join(dir.path, 'a.jsonl'));
    assert.deepEqual(await recovered(file), { lines: [], cut: 0 });
    await assert.rejects(readFile(file.path), { code: 'ENOENT' });
    assert.deepEqual(await file.lines(0, 100), { lines: [], end: 0 });
  });

  test('empties a file that holds nothing but a torn line', async () => {
    await using dir = await tempDir();
    const path = join(dir.path, 'a.jsonl');
    await writeFile(path, '{"te');
    assert.equal((await recovered(new JsonlFile(path))).cut, 4);
    assert.equal(await readFile(path, 'utf8'), '');
  });
});

suite('JsonlFile.lines()', () => {
  test('goes on in steps, one line at least, whatever the step', async () => {
    await using dir = await tempDir();
    const file = new JsonlFile(join(dir.path, 'a.jsonl'));
    for (const length of [1, 5000, 2, 90_000, 3]) await file.append({ text: 'x'.repeat(length) });
    const seen: number[] = [];
    let from = 0;
    for (let step = 0; step < 5; step += 1) {
      const { lines, end } = await file.lines(from, 10);
      seen.push(...lines.map((line) => line.end - line.start));
      from = end;
    }
    assert.deepEqual(seen, [12, 5011, 13, 90_011, 14]);
    assert.equal(from, file.size);
    assert.deepEqual(await file.lines(from, 10), { lines: [], end: from });
    await file.close();
  });

  test('does not see what is not flushed yet', async () => {
    await using dir = await tempDir();
    const file = new JsonlFile(join(dir.path, 'a.jsonl'));
    await file.append({ n: 1 });
    const appending = file.append({ n: 2 });
    const { lines } = await file.lines(0, 1000);
    const texts = lines.map(({ bytes, start, end }) => bytes.toString('utf8', start, end));
    assert.deepEqual(texts, ['{"n":1}']);
    await appending;
    await file.close();
  });
});
