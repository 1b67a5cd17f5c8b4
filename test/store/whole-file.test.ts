import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { StoreError } from '../../src/errors.ts';
import { copyNew, readJson, readText, writeJson, writeWhole } from '../../src/store/whole-file.ts';
import { noSmallDisk, smallDisk } from '../support/small-disk.ts';
import { tempDir } from '../support/temp-dir.ts';

suite('writeWhole()', () => {
  test('makes the folder, replaces what is there, and leaves nothing else behind', async () => {
    await using dir = await tempDir();
    const path = join(dir.path, 'a/b.json');
    await writeWhole(path, 'one');
    await writeWhole(path, 'two');
    assert.equal(await readText(path), 'two');
    assert.deepEqual(await readdir(join(dir.path, 'a')), ['b.json']);
  });

  test('takes a name as long as the file system does', async () => {
    await using dir = await tempDir();
    const path = join(dir.path, 'x'.repeat(255));
    await writeWhole(path, 'one');
    assert.equal(await readText(path), 'one');
  });

  test('never shows half of it to one who reads meanwhile', async () => {
    await using dir = await tempDir();
    const path = join(dir.path, 'a.json');
    const texts = ['a', 'b'].map((letter) => letter.repeat(300_000));
    await writeWhole(path, 'a'.repeat(300_000));
    const writing = Promise.all(texts.map((text) => writeWhole(path, text)));
    for (let round = 0; round < 20; round += 1) {
      assert.ok(texts.includes(await readFile(path, 'utf8')));
    }
    await writing;
  });

  test('keeps the old file when the disk is full', { skip: noSmallDisk ?? false }, async () => {
    await using disk = await smallDisk(64);
    const path = join(disk.path, 'a.json');
    await writeWhole(path, 'old');
    await assert.rejects(writeWhole(path, 'x'.repeat(100_000)), (error) => {
      assert.ok(error instanceof StoreError);
      assert.match(error.message, /a\.json: the disk is full/);
      return true;
    });
    assert.equal(await readText(path), 'old');
    assert.deepEqual(await readdir(disk.path), ['a.json']);
  });
});

suite('copyNew()', () => {
  test('makes the folder, and leaves alone what is there', async () => {
    await using dir = await tempDir();
    const [from, to] = [join(dir.path, 'from.txt'), join(dir.path, 'a/to.txt')];
    await writeFile(from, 'one');
    await copyNew(from, to);
    await writeFile(from, 'two');
    await copyNew(from, to);
    assert.equal(await readText(to), 'one');
    assert.deepEqual(await readdir(join(dir.path, 'a')), ['to.txt']);
  });
});

suite('readJson()', () => {
  const asNumber = (value: unknown) => {
    if (typeof value !== 'number') throw new TypeError('no number');
    return value;
  };

  test('gives back what writeJson wrote, and undefined for no file', async () => {
    await using dir = await tempDir();
    const path = join(dir.path, 'a.json');
    assert.equal(await readJson(path, asNumber), undefined);
    await writeJson(path, 7);
    assert.equal(await readJson(path, asNumber), 7);
  });

  for (const text of ['', '{"a":', '"seven"']) {
    test(`names the file that holds ${JSON.stringify(text)}`, async () => {
      await using dir = await tempDir();
      const path = join(dir.path, 'a.json');
      await writeFile(path, text);
      await assert.rejects(readJson(path, asNumber), /a\.json: it is not what CoEval wrote/);
    });
  }
});
