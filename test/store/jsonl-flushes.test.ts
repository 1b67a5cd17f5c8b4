import assert from 'node:assert/strict';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { StoreError } from '../../src/errors.ts';
import { JsonlFile } from '../../src/store/jsonl-file.ts';
import { tempDir } from '../support/temp-dir.ts';

suite('JsonlFile.append() of a line that need not last', () => {
  test('is in the file at once, and flushed when it is closed', async (context) => {
    await using dir = await tempDir();
    const file = new JsonlFile(join(dir.path, 'a.jsonl'));
    await file.append({ n: 1 });
    const flushes = await countFlushes(context, dir.path);
    await file.append({ n: 2 }, { isLasting: false });
    assert.equal(await readFile(file.path, 'utf8'), '{"n":1}\n{"n":2}\n');
    assert.equal(flushes(), 0);
    await file.close();
    assert.equal(flushes(), 1);
  });
});

suite('JsonlFile.append()', () => {
  test('tells that a line is in the file before it is flushed', async (context) => {
    await using dir = await tempDir();
    const file = new JsonlFile(join(dir.path, 'a.jsonl'));
    await file.append({ n: 1 });
    const flushes = await countFlushes(context, dir.path);
    const { promise: written, resolve: onWritten } = Promise.withResolvers<number>();
    const appended = file.append({ n: 2 }, { onWritten: () => onWritten(flushes()) });
    assert.equal(await written, 0);
    assert.equal(await readFile(file.path, 'utf8'), '{"n":1}\n{"n":2}\n');
    await appended;
    assert.equal(flushes(), 1);
    await file.close();
  });

  test('writes lines while others are flushed, but not any number of them', async (context) => {
    await using dir = await tempDir();
    const file = new JsonlFile(join(dir.path, 'a.jsonl'));
    await file.append({ n: 0 });
    const probe = await open(file.path);
    const { promise: isFast, resolve: beFast } = Promise.withResolvers<void>();
    context.mock.method(Object.getPrototypeOf(probe), 'datasync', () => isFast);
    await probe.close();
    let written = 0;
    const appended: Promise<{ offset: number }>[] = [];
    for (let n = 1; n <= 200; n += 1) {
      const onWritten = () => {
        written += 1;
      };
      appended.push(file.append({ n }, { onWritten }));
      // Turns enough for the first to begin a flush, and for each to be a write of its own.
      for (let turn = 0; turn < 6; turn += 1) await new Promise(setImmediate);
    }
    assert.equal(written, 1 + 64);
    assert.equal(file.size, Buffer.byteLength('{"n":0}\n'));
    beFast();
    const offsets = (await Promise.all(appended)).map(({ offset }) => offset);
    assert.equal(written, 200);
    const text = await readFile(file.path, 'utf8');
    const lines = text.split('\n').slice(1, -1);
    assert.deepEqual(
      lines,
      Array.from({ length: 200 }, (_, n) => `{"n":${n + 1}}`),
    );
    assert.deepEqual(offsets.slice(0, 3), [8, 16, 24]);
    assert.equal(file.size, Buffer.byteLength(text));
    await file.close();
  });

  test('writes all that waits when the next flush begins, and 64 lines behind it', async (context) => {
    await using dir = await tempDir();
    const file = new JsonlFile(join(dir.path, 'a.jsonl'));
    await file.append({ n: 0 });
    const begun: (() => void)[] = [];
    const probe = await open(file.path);
    context.mock.method(Object.getPrototypeOf(probe), 'datasync', () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      begun.push(resolve);
      return promise;
    });
    await probe.close();
    const flush = async (number: number) => {
      while (begun.length < number) await new Promise(setImmediate);
    };
    let written = 0;
    const onWritten = () => {
      written += 1;
    };
    const append = (lines: number) =>
      Array.from({ length: lines }, (_, n) => file.append({ n }, { onWritten }));
    const appended = append(1);
    await flush(1);
    appended.push(...append(100));
    await new Promise(setImmediate);
    assert.equal(written, 1 + 64);
    begun[0]?.();
    await flush(2);
    assert.equal(written, 1 + 100);
    appended.push(...append(100));
    await new Promise(setImmediate);
    assert.equal(written, 1 + 100 + 64);
    begun[1]?.();
    await flush(3);
    begun[2]?.();
    await Promise.all(appended);
    assert.equal(written, 201);
    await file.close();
  });

  test('keeps a line that could not be flushed, and fails from then on', async (context) => {
    await using dir = await tempDir();
    const file = new JsonlFile(join(dir.path, 'a.jsonl'));
    await file.append({ n: 1 });
    await failFlushes(context, file.path);
    await assert.rejects(file.append({ n: 2 }), cannotWrite);
    await assert.rejects(file.append({ n: 3 }), cannotWrite);
    assert.equal(await readFile(file.path, 'utf8'), '{"n":1}\n{"n":2}\n');
    await file.close();
  });
});

suite('JsonlFile.close()', () => {
  test('says why a line cannot be flushed, and closes the file all the same', async (context) => {
    await using dir = await tempDir();
    const file = new JsonlFile(join(dir.path, 'a.jsonl'));
    await file.append({ n: 1 }, { isLasting: false });
    await failFlushes(context, file.path);
    await assert.rejects(file.close(), cannotWrite);
    await file.close();
    assert.equal(await readFile(file.path, 'utf8'), '{"n":1}\n');
  });
});

const cannotWrite = (error: unknown) => {
  assert.ok(error instanceof StoreError);
  assert.match(error.message, /a\.jsonl: the disk cannot write it/);
  return true;
};

async function failFlushes(context: TestContext, any: string): Promise<void> {
  const probe = await open(any);
  context.mock.method(Object.getPrototypeOf(probe), 'datasync', async () => {
    throw Object.assign(new Error('EIO'), { code: 'EIO' });
  });
  await probe.close();
}

/** How often any file is flushed to the disk from now on. */
async function countFlushes(context: TestContext, folder: string): Promise<() => number> {
  const any = await open(join(folder, 'any'), 'a');
  const { mock } = context.mock.method(Object.getPrototypeOf(any), 'datasync');
  await any.close();
  return () => mock.callCount();
}
