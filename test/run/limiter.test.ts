import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { randomOf } from '../../src/domain/random.ts';
import { Limiter, type SharedSlots } from '../../src/run/limiter.ts';
import { type HiddenLimit, throughputUnder } from '../support/hidden-limit.ts';

const never = new AbortController().signal;

/** Allows 300 a minute and refuses the rest of each minute. */
function window(): HiddenLimit {
  let [minute, calls] = [0, 0];
  return {
    admits(now) {
      const current = Math.floor(now / 60_000);
      if (current !== minute) [minute, calls] = [current, 0];
      calls += 1;
      return calls <= 300;
    },
  };
}

/** Fills up by five a second, to `most`. */
function bucket(most: number, retryAfterMs?: number): HiddenLimit {
  let [tokens, filledAt] = [most, 0];
  return {
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    admits(now) {
      tokens = Math.min(most, tokens + ((now - (filledAt || now)) / 1000) * 5);
      filledAt = now;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}

suite('Limiter under a limit that nobody tells', () => {
  const cases: readonly { name: string; limit: HiddenLimit; allowed: number }[] = [
    { name: '40 at once', limit: { admits: (_now, inFlight) => inFlight <= 40 }, allowed: 200 },
    { name: '300 a minute, counted by the minute', limit: window(), allowed: 5 },
    { name: '300 a minute, no burst', limit: bucket(5), allowed: 5 },
    { name: '300 a minute, with a burst', limit: bucket(300), allowed: 5 },
    { name: '300 a minute, with Retry-After', limit: bucket(5, 2000), allowed: 5 },
  ];
  for (const { name, limit, allowed } of cases) {
    test(`${name}: 85 % of it is used, and at most 3 % of the calls are refused`, async (context) => {
      const { perSecond, refused } = await throughputUnder(limit, context, 6);
      context.diagnostic(
        `${perSecond.toFixed(2)} of ${allowed} a second, ${refused.toFixed(4)} refused`,
      );
      assert.ok(perSecond >= 0.85 * allowed, `${perSecond} of ${allowed} a second`);
      assert.ok(refused <= 0.03, `${refused} refused`);
    });
  }
});

suite('Limiter under refusals by chance', () => {
  test('2 % of the calls, whatever their number, do not slow down the others', async (context) => {
    const random = randomOf('chance');
    const limit = {
      admits: (_now: number, inFlight: number) => random() >= 0.02 && inFlight <= 40,
    };
    const { perSecond } = await throughputUnder(limit, context, 3);
    context.diagnostic(`${perSecond.toFixed(2)} of 200 a second`);
    assert.ok(perSecond >= 0.85 * 200, `${perSecond} of 200 a second`);
  });
});

suite('Limiter with limits that the user gives', () => {
  const slots = (): SharedSlots => ({ most: 64, used: 0, waiting: new Set() });
  const none = {
    maxConcurrency: undefined,
    requestsPerMinute: undefined,
    tokensPerMinute: undefined,
  };

  test('keeps to max_concurrency', async () => {
    const limiter = new Limiter({ ...none, slots: slots(), maxConcurrency: 2 });
    let through = 0;
    for (let call = 0; call < 5; call += 1) void limiter.acquire(never).then(() => (through += 1));
    await new Promise(setImmediate);
    assert.equal(through, 2);
  });

  test('begins with max_concurrency calls at once', async () => {
    const limiter = new Limiter({ ...none, slots: slots(), maxConcurrency: 48 });
    let through = 0;
    for (let call = 0; call < 64; call += 1) void limiter.acquire(never).then(() => (through += 1));
    await new Promise(setImmediate);
    assert.equal(through, 48);
  });

  test('keeps to requests_per_minute', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
    const limiter = new Limiter({ ...none, slots: slots(), requestsPerMinute: 60 });
    let through = 0;
    for (let call = 0; call < 60; call += 1) {
      void limiter.acquire(never).then((slot) => {
        through += 1;
        limiter.succeeded(slot, undefined, undefined);
      });
    }
    for (let second = 0; second < 20; second += 1) {
      context.mock.timers.tick(1000);
      await new Promise(setImmediate);
    }
    assert.ok(through >= 19 && through <= 22, `${through} in 20 s`);
  });

  test('keeps to tokens_per_minute once it knows what a call takes', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
    const limiter = new Limiter({
      ...none,
      slots: slots(),
      maxConcurrency: 1,
      tokensPerMinute: 6000,
    });
    let through = 0;
    for (let call = 0; call < 200; call += 1) {
      void limiter.acquire(never).then((slot) => {
        through += 1;
        limiter.succeeded(slot, 100, undefined);
      });
    }
    for (let second = 0; second < 60; second += 1) {
      context.mock.timers.tick(1000);
      await new Promise(setImmediate);
    }
    assert.ok(through >= 60 && through <= 75, `${through} calls of 100 tokens in a minute`);
  });

  test('all models share the experiment’s concurrency', async () => {
    const shared: SharedSlots = { most: 3, used: 0, waiting: new Set() };
    const limiters = [0, 1].map(() => new Limiter({ ...none, slots: shared }));
    const taken: (() => void)[] = [];
    for (const limiter of limiters) {
      for (let call = 0; call < 3; call += 1) {
        void limiter.acquire(never).then((slot) => taken.push(() => limiter.ended(slot)));
      }
    }
    await new Promise(setImmediate);
    assert.equal(taken.length, 3);
    taken.splice(0).forEach((end) => void end());
    await new Promise(setImmediate);
    assert.equal(taken.length, 3);
  });
});
