import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { tempDir } from '../support/temp-dir.ts';
import { cli } from './cli.ts';

test('a Node that is too old is named, and what is needed', async () => {
  await using dir = await tempDir();
  const older = join(dir.path, 'older.mjs');
  const change = `Object.defineProperty(process.versions, 'node', { value: '20.20.2' });`;
  await writeFile(older, change);
  const { exitCode, stdout, stderr } = await cli(dir.path, ['--help'], {
    env: { NODE_OPTIONS: `--import=${older}` },
  });
  assert.deepEqual([exitCode, stdout], [2, '']);
  assert.match(stderr, /^coeval needs Node\.js 24 or later; this is v\d+\.\d+\.\d+\n$/);
});
