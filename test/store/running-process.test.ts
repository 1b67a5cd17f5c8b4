import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { suite, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, startOf } from '../../src/store/running-process.ts';

suite('isRunning()', { skip: process.platform !== 'linux' }, () => {
  test('is true of a process, and false of one with another start', async () => {
    const { pid } = process;
    assert.equal(await isRunning({ pid, started: await startOf(pid) }), true);
    assert.equal(await isRunning({ pid, started: '1' }), false);
  });

  test('is false of one that was killed and that its parent does not ask after', async () => {
    // The shell becomes a `sleep`, which never asks after the child that the shell had.
    const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60']);
    const [said] = await once(parent.stdout, 'data');
    const pid = Number(String(said));
    const started = await startOf(pid);
    assert.equal(await isRunning({ pid, started }), true);
    process.kill(pid, 'SIGKILL');
    for (let tries = 0; tries < 100 && (await isRunning({ pid, started })); tries += 1) {
      await sleep(20);
    }
    assert.equal(await startOf(pid), started, 'its number is still there');
    assert.equal(await isRunning({ pid, started }), false);
    parent.kill('SIGKILL');
  });
});
