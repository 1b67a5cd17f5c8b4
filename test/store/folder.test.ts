import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { promisify } from 'node:util';
import { StoreError } from '../../src/errors.ts';
import { readError, writeError } from '../../src/store/file-error.ts';
import { isSamePlace, makeFolder, namesIn } from '../../src/store/folder.ts';
import { readManifest, writeManifest } from '../../src/store/manifest.ts';
import { readRecords, recordFiles } from '../../src/store/read-records.ts';
import { tempDir } from '../support/temp-dir.ts';

const told = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof StoreError);
  assert.match(error.message, pattern);
  return true;
};

suite('a folder', () => {
  test('that is not there holds nothing, and one that is a file is told', async () => {
    await using dir = await tempDir();
    assert.deepEqual(await namesIn(join(dir.path, 'nowhere')), []);
    const file = join(dir.path, 'phase4_responses');
    await writeFile(file, '');
    await assert.rejects(
      namesIn(file),
      told(/phase4_responses: a file is where a folder should be/),
    );
    await assert.rejects(makeFolder(join(file, 'a')), told(/a file is where a folder should be/));
    await assert.rejects(recordFiles(dir.path, 'response_collection'), told(/Cannot read/));
  });

  test('that cannot be made is told at once, and not tried for ever', {
    skip: process.platform !== 'linux',
    timeout: 70_000,
  }, async () => {
    // Node's own recursive mkdir never returns, nor lets go of its thread: hence another process.
    const module = new URL('../../src/store/folder.ts', import.meta.url).href;
    const code = `(await import('${module}')).makeFolder('/proc/coeval/runs').catch(({ name, message }) => console.log(name, message))`;
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ['-e', code], {
      timeout: 60_000,
      killSignal: 'SIGKILL',
    });
    assert.match(stdout, /^StoreError Cannot write \/proc\/coeval/);
  });

  test('is made with all that it lies in, by two at once', async () => {
    await using dir = await tempDir();
    const path = join(dir.path, 'a', 'b', 'c');
    await Promise.all([makeFolder(path), makeFolder(path), makeFolder(join(path, 'd'))]);
    assert.deepEqual(await namesIn(path), ['d']);
  });

  test('is the same over a link', async () => {
    await using dir = await tempDir();
    await mkdir(join(dir.path, 'a'));
    await symlink(join(dir.path, 'a'), join(dir.path, 'b'));
    assert.equal(await isSamePlace(join(dir.path, 'a'), join(dir.path, 'b')), true);
    assert.equal(await isSamePlace(join(dir.path, 'a'), join(dir.path, 'c')), false);
  });

  test('of a newer program is refused', async () => {
    await using dir = await tempDir();
    const none = { phases_completed: [], created_at: '', updated_at: '', status: 'completed' };
    await writeManifest(dir.path, {
      ...none,
      experiment_id: 'a',
      format: 99,
      tool_version: '9.9.9',
    });
    await assert.rejects(readManifest(dir.path), told(/its format is 99.*which wrote it|9\.9\.9/));
  });

  test('in the place of meta.json, or of a record file, is told', async () => {
    await using dir = await tempDir();
    const name = 'phase4_responses/a.responses.jsonl';
    await mkdir(join(dir.path, 'meta.json'));
    await mkdir(join(dir.path, name), { recursive: true });
    const isTold = told(/Cannot read .*: a folder is where a file should be/);
    await assert.rejects(readManifest(dir.path), isTold);
    const records = readRecords(dir.path, 'response_collection', (value) => value);
    await assert.rejects(Array.fromAsync(records), isTold);
  });

  test('holds no run when it is a file', async () => {
    await using dir = await tempDir();
    await writeFile(join(dir.path, 'my.yaml'), '');
    assert.equal(await readManifest(join(dir.path, 'my.yaml')), undefined);
  });
});

suite('what cannot be read or written', () => {
  const coded = (code: string) => Object.assign(new Error(code), { code });

  test('is told of without a stack, as far as it is known', () => {
    for (const code of ['EACCES', 'EPERM', 'EISDIR', 'ENOENT', 'EMFILE']) {
      assert.ok(readError('/a', coded(code)) instanceof StoreError);
      assert.ok(writeError('/a', coded(code)) instanceof StoreError);
    }
    const unknown = coded('ENEVER');
    assert.equal(readError('/a', unknown), unknown);
    assert.equal(writeError('/a', unknown), unknown);
  });
});
