import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { Checkpoints } from '../../../src/action/resume/checkpoints.ts';
import type { SaveOutcome } from '../../../src/action/resume/store-saver.ts';

const minute = 60_000;

interface Watched {
  readonly checkpoints: Checkpoints;
  readonly stop: AbortController;
  readonly savedAtMinute: number[];
  readonly notices: string[];
  /** Lets a run go on, a second after the other, and spend. */
  pass(minutes: number, usdPerMinute?: number): Promise<void>;
}

/** A day of a run in no time: the clock is the test's. */
function watched(mock: TestContext['mock'], outcome: SaveOutcome = { type: 'saved' }): Watched {
  mock.timers.enable({ apis: ['setInterval', 'setTimeout'] });
  let nowMs = 0;
  const savedAtMinute: number[] = [];
  const notices: string[] = [];
  const stop = new AbortController();
  const checkpoints = new Checkpoints({
    everyMs: 10 * minute,
    stop: stop.signal,
    now: () => nowMs,
    save: async () => {
      savedAtMinute.push(Math.floor(nowMs / minute));
      return outcome;
    },
    voice: {
      say: () => undefined,
      notice: (message) => void notices.push(message),
      warn: () => assert.fail('a checkpoint costs nobody anything'),
    },
  });
  const pass = async (minutes: number, usdPerMinute = 0) => {
    for (let seconds = 0; seconds < minutes * 60; seconds += 5) {
      nowMs += 5000;
      checkpoints.spent(usdPerMinute / 12);
      mock.timers.tick(5000);
      await new Promise((resolve) => process.nextTick(resolve));
    }
  };
  return { checkpoints, stop, savedAtMinute, notices, pass };
}

suite('Checkpoints', () => {
  test('come after their time, further apart the longer the run is, and not too many', async (t) => {
    const { pass, savedAtMinute, checkpoints } = watched(t.mock);
    await pass(24 * 60);
    const times = [10, 20, 30, 40, 53, 71, 94, 126, 168, 224, 299, 398];
    assert.equal(savedAtMinute.length, times.length);
    for (const [at, expected] of times.entries()) {
      assert.ok(Math.abs((savedAtMinute[at] ?? 0) - expected) <= 2, `${savedAtMinute}`);
    }
    await checkpoints.close();
  });

  test('come sooner when much was spent', async (t) => {
    const { pass, savedAtMinute, checkpoints } = watched(t.mock);
    await pass(9, 0.5);
    assert.deepEqual(savedAtMinute, [2, 4, 6, 8]);
    await checkpoints.close();
  });

  test('come at most once a minute, whatever is spent', async (t) => {
    const { pass, savedAtMinute, checkpoints } = watched(t.mock);
    await pass(3, 100);
    assert.ok(savedAtMinute.length <= 3, `${savedAtMinute}`);
    await checkpoints.close();
  });

  test('end when they are not allowed, and say so once', async (t) => {
    const { pass, savedAtMinute, notices, checkpoints } = watched(t.mock, {
      ...{ type: 'failed', why: 'cache write denied', kind: 'denied' },
    });
    await pass(60);
    assert.equal(savedAtMinute.length, 1);
    assert.deepEqual(notices, [
      'A checkpoint could not be saved; the run goes on. cache write denied',
    ]);
    await checkpoints.close();
  });

  test('go on after one that failed, and say so once', async (t) => {
    const { pass, savedAtMinute, notices, checkpoints } = watched(t.mock, {
      ...{ type: 'failed', why: 'reset', kind: 'broken' },
    });
    await pass(45);
    assert.equal(savedAtMinute.length, 4);
    assert.equal(notices.length, 1);
    await checkpoints.close();
  });

  test('are not counted when there is nothing new', async (t) => {
    const { pass, savedAtMinute, checkpoints } = watched(t.mock, { type: 'nothing-new' });
    await pass(24 * 60);
    assert.ok(savedAtMinute.length > 12);
    await checkpoints.close();
  });

  test('come one at a time', async () => {
    let running = 0;
    let most = 0;
    const checkpoints = new Checkpoints({
      everyMs: 10 * minute,
      stop: new AbortController().signal,
      voice: { say: () => undefined, notice: () => undefined, warn: () => undefined },
      save: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 20));
        running -= 1;
        return { type: 'saved' };
      },
    });
    await Promise.all([checkpoints.checkpoint(), checkpoints.checkpoint()]);
    await checkpoints.close();
    assert.equal(most, 1);
  });

  test('end with the run', async (t) => {
    const { pass, savedAtMinute, checkpoints, stop } = watched(t.mock);
    await checkpoints.close();
    await pass(60);
    stop.abort();
    assert.deepEqual(savedAtMinute, []);
  });
});
