import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { access, glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { listenForInterruption } from '../../src/cli/running/interruption.ts';
import { idsIn } from '../support/experiment.ts';
import { startOpenAiServer } from '../support/openai-server.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';
import { cli, config, parsed } from './cli.ts';

/** @param url of the student's vendor; it is simulated if undefined */
const slow = (parameters: object, url?: string) =>
  smallExperiment({
    total: 20,
    models: {
      'teacher-a': { roles: ['teacher'] },
      'student-a': {
        roles: ['student'],
        parameters,
        entry: url === undefined ? {} : { interface: 'openai_compat', base_url: url },
      },
      'judge-a': { roles: ['judge'] },
    },
    experiment: ['concurrency: 2'],
  });

/** Ids of the records that a run at log level DEBUG told of. */
function written(stdout: string): string[] {
  return [...stdout.matchAll(/ wrote (\S+)/g)].map(([, id = '']) => id);
}

suite('an interruption', () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    test(`by ${signal} keeps what is there, and --continue makes the rest, once`, async () => {
      await using dir = await tempDir();
      const heard = Promise.withResolvers<void>();
      let calls = 0;
      await using vendor = await startOpenAiServer(async () => {
        calls += 1;
        if (calls > 4) await heard.promise;
        return { text: 'an answer' };
      });
      const args = await config(dir.path, slow({ model: 's' }, `${vendor.url}/v1`));
      const loud = ['--log-level', 'debug'];
      let isSent = false;
      const first = await cli(dir.path, ['run', ...args, ...loud], {
        seen: (text, child) => {
          if (text.includes('Stopping')) heard.resolve();
          if (isSent || !text.includes('response_collection: student-a wrote')) return;
          isSent = true;
          child.kill(signal);
        },
      });
      assert.equal(first.exitCode, 130);
      assert.match(first.stderr, /Stopping: .* in flight \(press Ctrl-C again to leave at once\)/);
      assert.match(first.stdout, /Go on with:\n {2}coeval run --config my\.yaml --continue/);
      const status = parsed(await cli(dir.path, ['status', '--run', 'runs/small', '--json']));
      assert.equal(status['status'], 'interrupted');
      const second = await cli(dir.path, ['run', ...args, '--continue', ...loud]);
      assert.equal(second.exitCode, 0);
      const ids = [...written(first.stdout), ...written(second.stdout)];
      assert.equal(ids.length, 60);
      assert.equal(new Set(ids).size, 60);
      const end = parsed(await cli(dir.path, ['status', '--run', 'runs/small', '--json']));
      assert.equal(end['calls'], 60);
    });
  }

  test('says how many calls it waits for, and waits for them', async () => {
    await using dir = await tempDir();
    const began = Promise.withResolvers<ChildProcess>();
    const heard = Promise.withResolvers<void>();
    let calls = 0;
    await using vendor = await startOpenAiServer(async () => {
      calls += 1;
      if (calls === 3) (await began.promise).kill('SIGINT');
      await heard.promise;
      return { text: 'an answer' };
    });
    const student = {
      roles: ['student'],
      parameters: { model: 's' },
      entry: { interface: 'openai_compat', base_url: `${vendor.url}/v1`, max_concurrency: 3 },
    };
    const models = { t: { roles: ['teacher'] }, s: student, j: { roles: ['judge'] } };
    const args = await config(dir.path, smallExperiment({ total: 8, models }));
    const { exitCode, stderr } = await cli(dir.path, ['run', ...args], {
      seen: (text, child) => {
        began.resolve(child);
        if (text.includes('Stopping')) heard.resolve();
      },
    });
    assert.equal(exitCode, 130);
    assert.match(stderr, /Stopping: waiting for 3 calls in flight \(press Ctrl-C again/);
    assert.match(stderr, /Go on later with: coeval run --config my\.yaml --continue$/m);
    assert.equal((await idsIn(join(dir.path, 'runs/small'), 'phase4_responses')).length, 3);
  });

  test('twice leaves whole lines in every file', async () => {
    await using dir = await tempDir();
    const args = await config(dir.path, slow({ hang_rate: 1 }));
    let signals = 0;
    const end = await cli(dir.path, ['run', ...args, '--log-level', 'debug'], {
      seen: (text, child) => {
        if (signals === 0 && text.includes('data_generation: teacher-a wrote')) {
          signals = 1;
          child.kill('SIGINT');
        } else if (signals === 1 && text.includes('Stopping')) {
          signals = 2;
          child.kill('SIGINT');
        }
      },
    });
    assert.equal(end.exitCode, 130);
    for await (const file of glob('runs/small/**/*.jsonl', { cwd: dir.path })) {
      const text = await readFile(join(dir.path, file), 'utf8');
      for (const line of text.split('\n').filter((one) => one !== '')) JSON.parse(line);
    }
  });

  test('ends the wait for a lock of another machine: nothing is called, and the lock stays', async () => {
    await using dir = await tempDir();
    const args = await config(dir.path, smallExperiment());
    await cli(dir.path, ['run', ...args]);
    const lock = join(dir.path, 'runs/small/locks/run.0.lock');
    await writeFile(lock, JSON.stringify({ pid: 1, host: 'elsewhere', started: '1' }));
    const end = await cli(dir.path, ['run', ...args, '--continue'], {
      seen: (text, child) => {
        if (text.includes('watching for')) child.kill('SIGINT');
      },
    });
    assert.equal(end.exitCode, 130);
    assert.match(end.stderr, /Error: Stopped while .*run\.0\.lock was watched/);
    assert.match(end.stderr, /Go on later with: coeval run --config my\.yaml --continue$/m);
    await access(lock);
  });

  test('is not needed to learn that another process is at it: exit status 4', async () => {
    await using dir = await tempDir();
    const args = await config(dir.path, slow({ hang_rate: 1 }));
    const started = Promise.withResolvers<() => void>();
    const first = cli(dir.path, ['run', ...args, '--log-level', 'debug'], {
      seen: (text, child) => {
        if (text.includes('teacher-a wrote')) started.resolve(() => child.kill('SIGKILL'));
      },
    });
    const kill = await Promise.race([started.promise, first.then(() => assert.fail('it ended'))]);
    const second = await cli(dir.path, ['run', ...args, '--continue']);
    kill();
    await first;
    assert.equal(second.exitCode, 4);
    assert.match(second.stderr, /process \d+/);
  });
});

suite('listenForInterruption()', () => {
  test('gives up calls in flight at the second signal, or after 15 s', (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    for (const giveUp of [
      () => process.emit('SIGHUP'),
      () => context.mock.timers.tick(15_000),
    ] as const) {
      using interruption = listenForInterruption(() => undefined);
      process.emit('SIGHUP');
      context.mock.timers.tick(14_999);
      const before = [interruption.stop.aborted, interruption.abort.aborted];
      giveUp();
      assert.deepEqual([...before, interruption.abort.aborted], [true, false, true]);
    }
  });
});
