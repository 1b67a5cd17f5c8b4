import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { StoreError } from '../../src/errors.ts';
import { JsonlFile } from '../../src/store/jsonl-file.ts';
import { noSmallDisk, smallDisk } from '../support/small-disk.ts';

const skip = noSmallDisk ?? false;

suite('JsonlFile.append() on a full disk', { skip }, () => {
  test('fails, leaves the file as it was, and fails from then on', async () => {
    await using disk = await smallDisk(64);
    const file = new JsonlFile(join(disk.path, 'a.jsonl'));
    await file.append({ text: 'safe' });
    const results = await Promise.allSettled([
      file.append({ text: 'x'.repeat(100_000) }),
      file.append({ text: 'of the same write' }),
    ]);
    for (const result of results) {
      assert.equal(result.status, 'rejected');
      assert.ok(result.reason instanceof StoreError);
      assert.match(result.reason.message, /a\.jsonl: the disk is full; free some space/);
      assert.match(result.reason.message, /--continue.*What was written before is safe/);
    }
    await assert.rejects(file.append({ text: 'later' }), /the disk is full/);
    assert.equal(await readFile(file.path, 'utf8'), '{"text":"safe"}\n');
    await file.close();
  });

  test('leaves the lines of one write that had room there', async () => {
    await using disk = await smallDisk(64);
    const file = new JsonlFile(join(disk.path, 'a.jsonl'));
    await file.append({ n: 0 });
    const appended = ['1', '2', 'x'.repeat(100_000), '3'].map((n) => file.append({ n }));
    await Promise.allSettled(appended);
    await file.close();
    const found: string[] = [];
    const cut = await new JsonlFile(file.path).recover(({ bytes, start, end }) => {
      found.push(bytes.toString('utf8', start, end));
    });
    assert.deepEqual(found, ['{"n":0}', '{"n":"1"}', '{"n":"2"}']);
    assert.equal(cut, 0);
  });

  test('loses nothing of a file that it did not begin', async () => {
    await using disk = await smallDisk(64);
    const path = join(disk.path, 'a.jsonl');
    await writeFile(path, '{"text":"old"}\n');
    const file = new JsonlFile(path);
    await assert.rejects(file.append({ text: 'x'.repeat(100_000) }), /the disk is full/);
    assert.equal(await readFile(path, 'utf8'), '{"text":"old"}\n');
    await file.close();
  });

  for (const [name, message] of Object.entries({
    'a.jsonl': /a\.jsonl: the file system is read-only; use another storage_folder/,
    'folder/a.jsonl': /folder: the file system is read-only; use another storage_folder/,
  })) {
    test(`says why it cannot write ${name} on a read-only file system`, async () => {
      await using disk = await smallDisk(64);
      disk.setReadOnly(true);
      const file = new JsonlFile(join(disk.path, name));
      await assert.rejects(file.append({ n: 1 }), (error) => {
        assert.ok(error instanceof StoreError);
        assert.match(error.message, message);
        return true;
      });
    });
  }
});
