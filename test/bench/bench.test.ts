import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);
const main = join(import.meta.dirname, '../../bench/main.ts');

suite('npm run bench', () => {
  test('tries what it is asked for, and prints a table', async () => {
    const { stdout } = await run(process.execPath, [main, 'cpu', '--quick']);
    const [when, , head, , ...rows] = stdout.trimEnd().split('\n');
    assert.match(when ?? '', /^\d{4}-\d\d-\d\d, Node \d+/);
    assert.match(head ?? '', /^\| what +\| +ours \| +against \| +ratio \| +target \| ok +\|$/);
    const names = rows.map((row) => row.split('|')[1]?.trim());
    assert.deepEqual(names, ['CPU of a call, 620 calls, no latency']);
  });
});
