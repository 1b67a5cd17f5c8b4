import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { InterruptedError, StoreError } from '../../src/errors.ts';
import { dropForeignLocks, lockRun } from '../../src/store/lock.ts';
import { noSmallDisk, smallDisk } from '../support/small-disk.ts';
import { tempDir } from '../support/temp-dir.ts';

const script = join(import.meta.dirname, '../support/hold-lock.ts');

function start(root: string, names: string, beginAt = 0) {
  const child = spawn(process.execPath, [script, root, names, String(beginAt)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return { child, said: once(child.stdout, 'data').then(([data]) => String(data)) };
}

/** Starts a process that holds a lock, and waits until it does. */
async function holder(root: string, names: string): Promise<ChildProcess> {
  const { child, said } = start(root, names);
  assert.equal(await said, 'held\n');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

suite('lockRun()', () => {
  test('refuses while another process holds one of the names, and says which process', async () => {
    await using dir = await tempDir();
    const child = await holder(dir.path, 'model.a,model.b');
    await assert.rejects(lockRun(dir.path, ['model.b', 'model.c']), (error) => {
      assert.ok(error instanceof StoreError);
      assert.match(error.message, new RegExp(`process ${child.pid} is at it`));
      assert.match(error.message, /--only-models/);
      return true;
    });
    await using _other = await lockRun(dir.path, ['model.c']);
    await kill(child);
  });

  test('takes over what a killed process held', async () => {
    await using dir = await tempDir();
    await kill(await holder(dir.path, 'run,model.a'));
    assert.equal((await readdir(join(dir.path, 'locks'))).length, 2);
    await using _lock = await lockRun(dir.path, ['run', 'model.a']);
    assert.equal((await readdir(join(dir.path, 'locks'))).length, 2);
  });

  test('hides no error when it cannot be given back', {
    skip: noSmallDisk ?? false,
  }, async () => {
    await using disk = await smallDisk(64);
    const work = async () => {
      await using _lock = await lockRun(disk.path, ['run']);
      disk.setReadOnly(true);
      throw new StoreError('Cannot write: the file system is read-only');
    };
    await assert.rejects(work(), StoreError);
  });

  test('leaves nothing behind when it is given back, nor when it is refused half-way', async () => {
    await using dir = await tempDir();
    {
      await using _lock = await lockRun(dir.path, ['b']);
      await assert.rejects(lockRun(dir.path, ['a', 'b']), /is at it/);
    }
    assert.deepEqual(await readdir(join(dir.path, 'locks')), []);
  });

  test('tells names apart that begin alike', async () => {
    await using dir = await tempDir();
    await using _one = await lockRun(dir.path, ['model.gpt-3']);
    await using _other = await lockRun(dir.path, ['model.gpt-3.5', 'model.gpt']);
    await assert.rejects(lockRun(dir.path, ['model.gpt-3.5']), /is at it/);
  });

  test('takes names of 200 characters', async () => {
    await using dir = await tempDir();
    await using _lock = await lockRun(dir.path, [`model.${'x'.repeat(200)}`]);
  });

  for (const [name, content] of Object.entries({
    empty: '',
    torn: '{"pid":12',
    'of a process number that is used again': JSON.stringify({
      pid: process.pid,
      host: hostname(),
      started: '1',
    }),
  })) {
    test(`takes over a lock file that is ${name}`, async () => {
      await using dir = await tempDir();
      await mkdir(join(dir.path, 'locks'));
      const file = `run.${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}.lock`;
      await writeFile(join(dir.path, 'locks', file), content);
      await using _lock = await lockRun(dir.path, ['run']);
      assert.equal((await readdir(join(dir.path, 'locks'))).includes(file), false);
    });
  }

  const rhythm = { beat: 50, patience: 400 };
  const foreign = `run.${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}.lock`;

  /** The lock of a process of another machine. */
  async function foreignLock(root: string): Promise<string> {
    await mkdir(join(root, 'locks'));
    const path = join(root, 'locks', foreign);
    await writeFile(path, JSON.stringify({ pid: 1, host: 'elsewhere', started: '1' }));
    return path;
  }

  /** Touches a file again and again. */
  function beatOn(path: string): Disposable {
    const touch = () => void utimes(path, new Date(), new Date()).catch(() => undefined);
    const beating = setInterval(touch, 50);
    return { [Symbol.dispose]: () => clearInterval(beating) };
  }
  /** Believes nobody dead for having been held up for seconds. */
  const watchful = { beat: 50, patience: 10_000 };

  test('believes a holder on another machine that touches its file', async () => {
    await using dir = await tempDir();
    using _beating = beatOn(await foreignLock(dir.path));
    const refused = /process 1 on elsewhere is at it/;
    await assert.rejects(lockRun(dir.path, ['run'], watchful), refused);
  });

  /** Sets the clock once it has been looked at. */
  function setClock(context: TestContext, jump: number): void {
    const { now } = Date;
    let looks = 0;
    context.mock.method(Date, 'now', () => now() + (looks++ > 0 ? jump : 0));
  }

  test('watches no longer when the clock is set back', { timeout: 60_000 }, async (context) => {
    await using dir = await tempDir();
    await foreignLock(dir.path);
    setClock(context, -3_600_000);
    await using _lock = await lockRun(dir.path, ['run'], rhythm);
  });

  test('watches as long when the clock is set ahead', async (context) => {
    await using dir = await tempDir();
    using _beating = beatOn(await foreignLock(dir.path));
    setClock(context, 3_600_000);
    const refused = /process 1 on elsewhere is at it/;
    await assert.rejects(lockRun(dir.path, ['run'], watchful), refused);
  });

  for (const [age, time] of [
    ['new, as unpacking left it', Date.now()],
    ['old', Date.now() - 86_400_000],
    ['of tomorrow, by a clock that is wrong', Date.now() + 86_400_000],
  ] as const) {
    test(`takes over a lock from another machine that nobody touches, though it is ${age}`, async () => {
      await using dir = await tempDir();
      const path = await foreignLock(dir.path);
      await utimes(path, new Date(time), new Date(time));
      await using _lock = await lockRun(dir.path, ['run'], rhythm);
      assert.equal((await readdir(join(dir.path, 'locks'))).includes(foreign), false);
    });
  }

  test('watches all locks from another machine at once, says so, and heeds a signal', async () => {
    await using dir = await tempDir();
    await foreignLock(dir.path);
    const names = ['run', 'model.a', 'model.b'];
    for (const name of names.slice(1)) {
      const file = foreign.replace('run', name);
      await writeFile(join(dir.path, 'locks', file), '{"pid":1,"host":"elsewhere"}');
    }
    const interrupted = { signal: AbortSignal.abort() };
    await assert.rejects(lockRun(dir.path, names, interrupted), InterruptedError);
    const outOfTime = { signal: AbortSignal.abort('time') };
    await assert.rejects(lockRun(dir.path, names, outOfTime), StoreError);
    const said: string[] = [];
    const onWait = (message: string) => said.push(message);
    await using _lock = await lockRun(dir.path, names, { ...rhythm, onWait });
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /another machine \(elsewhere\).*watching for 0\.4 s/);
    assert.equal((await readdir(join(dir.path, 'locks'))).length, 3);
  });

  test('touches its files, and says when another process took them away', async () => {
    await using dir = await tempDir();
    await using lock = await lockRun(dir.path, ['run'], rhythm);
    const [name = ''] = await readdir(join(dir.path, 'locks'));
    const path = join(dir.path, 'locks', name);
    const { mtimeMs } = await stat(path);
    while ((await stat(path)).mtimeMs === mtimeMs) await sleep(10);
    assert.equal(lock.lost.aborted, false);
    await rm(path);
    while (!lock.lost.aborted) await sleep(10);
    assert.match(String(lock.lost.reason), /another process has taken the run over/);
  });

  test('dropForeignLocks() leaves those of this machine', async () => {
    await using dir = await tempDir();
    await using _lock = await lockRun(dir.path, ['model.a']);
    await writeFile(join(dir.path, 'locks', foreign), '{"pid":1,"host":"elsewhere"}');
    await dropForeignLocks(dir.path);
    const names = await readdir(join(dir.path, 'locks'));
    assert.deepEqual([names.length, names.includes(foreign)], [1, false]);
  });

  for (const before of ['nobody', 'a dead process']) {
    test(`of six processes at once one gets it from ${before}`, async () => {
      await using dir = await tempDir();
      for (const _round of [1, 2]) {
        if (before !== 'nobody') await kill(await holder(dir.path, 'run'));
        const said = await sixAtOnce(dir.path);
        assert.equal(said.filter((one) => one === 'held\n').length, 1, said.join(''));
        assert.equal(said.filter((one) => one.includes('is at it')).length, 5, said.join(''));
      }
    });
  }
});

async function sixAtOnce(root: string): Promise<string[]> {
  const beginAt = Date.now() + 500;
  const six = Array.from({ length: 6 }, () => start(root, 'run', beginAt));
  const said = await Promise.all(six.map((one) => one.said));
  for (const { child } of six) child.stdin.end();
  await Promise.all(six.map(({ child }) => child.exitCode ?? once(child, 'exit')));
  return said;
}
