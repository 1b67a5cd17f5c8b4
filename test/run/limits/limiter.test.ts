import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { randomOf } from '../../../src/domain/random.ts';
import { Limiter, type Slot } from '../../../src/run/limits/limiter.ts';
import { Slots } from '../../../src/run/limits/slots.ts';
import {
  bucket,
  crowd,
  type HiddenLimit,
  throughputUnder,
  window,
} from '../../support/hidden-limit.ts';

const never = new AbortController().signal;

/** Refuses a share of the calls whatever their number, beside what `limit` refuses. */
function chance(share: number, limit: HiddenLimit): HiddenLimit {
  const random = randomOf('chance');
  return { ...limit, admits: (now, inFlight) => random() >= share && limit.admits(now, inFlight) };
}

/** Refuses everything between two times in seconds, beside what `limit` refuses. */
function outage(from: number, to: number, limit: HiddenLimit): HiddenLimit {
  const isOut = (now: number) => now >= from * 1000 && now < to * 1000;
  return { ...limit, admits: (now, inFlight) => !isOut(now) && limit.admits(now, inFlight) };
}

suite('Limiter under a limit that nobody tells', () => {
  const cases: readonly { name: string; limit: HiddenLimit; allowed: number }[] = [
    { name: '3 at once', limit: crowd(3), allowed: 15 },
    { name: '40 at once', limit: crowd(40), allowed: 200 },
    { name: '300 a minute, counted by the minute', limit: window(300), allowed: 5 },
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

  test('of 20 a minute is not taken for chance, few as its refusals are', async (context) => {
    const { perSecond, refused } = await throughputUnder(window(20), context, 15);
    assert.ok(perSecond >= 0.85 / 3, `${perSecond * 60} of 20 a minute`);
    assert.ok(refused <= 0.25, `${refused} refused`);
  });

  test('of 40 at once that falls to 10 and rises again is followed', async (context) => {
    const limit: HiddenLimit = {
      admits: (now, inFlight) => inFlight <= (now >= 60_000 && now < 120_000 ? 10 : 40),
    };
    const { between } = await throughputUnder(limit, context, 4);
    const [before, fallen, risen] = [between(30, 60), between(75, 120), between(180, 240)];
    assert.ok(before >= 0.85 * 200, `${before} of 200 a second before`);
    assert.ok(fallen >= 0.85 * 50, `${fallen} of 50 a second, fallen`);
    assert.ok(risen >= 0.85 * 200, `${risen} of 200 a second, risen`);
  });
});

suite('Limiter under refusals by chance', () => {
  interface Case {
    readonly share: number;
    readonly name: string;
    readonly limit: HiddenLimit;
    /** Calls a second. */
    readonly least: number;
    readonly minutes?: number;
  }
  const cases: readonly Case[] = [
    { share: 0.02, name: '40 at once', limit: crowd(40), least: 0.85 * 196 },
    { share: 0.05, name: '40 at once', limit: crowd(40), least: 0.85 * 190 },
    { share: 0.1, name: '40 at once', limit: crowd(40), least: 0.85 * 180 },
    { share: 0.2, name: '40 at once', limit: crowd(40), least: 0.6 * 160 },
    { share: 0.02, name: '300 a minute, no burst', limit: bucket(5), least: 0.85 * 5 },
    { share: 0.05, name: '300 by the minute', limit: window(300), least: 0.85 * 5, minutes: 15 },
    {
      share: 0.05,
      name: '40 at once, with Retry-After',
      limit: { ...crowd(40), retryAfterMs: 1000 },
      least: 0.85 * 190,
    },
  ];
  for (const { share, name, limit, least, minutes = 6 } of cases) {
    test(`${share * 100} % of the calls do not hide a limit of ${name}`, async (context) => {
      const hidden = chance(share, limit);
      const { perSecond, refused } = await throughputUnder(hidden, context, minutes);
      context.diagnostic(`${perSecond.toFixed(2)} a second, ${refused.toFixed(4)} refused`);
      assert.ok(perSecond >= least, `${perSecond} of ${least} a second`);
      assert.ok(refused <= share + 0.05, `${refused} refused`);
    });
  }
});

suite('Limiter under a provider that is down', () => {
  for (const [name, share] of [
    ['', 0],
    [' and refuses 5 % by chance before', 0.05],
  ] as const) {
    test(`for 30 s${name}: all is used again 30 s later`, async (context) => {
      const limit = outage(60, 90, chance(share, crowd(40)));
      const { between } = await throughputUnder(limit, context, 3);
      const again = between(120, 180);
      assert.ok(again >= 0.85 * 200 * (1 - share), `${again} of 200 a second`);
    });
  }

  test('from the first call, for 30 s: all is used 60 s later', async (context) => {
    const { between } = await throughputUnder(outage(0, 30, crowd(40)), context, 3);
    const again = between(90, 180);
    assert.ok(again >= 0.85 * 200, `${again} of 200 a second`);
  });

  test('and says for how long is not asked before', async (context) => {
    const limit = { ...outage(0, 60, crowd(40)), retryAfterMs: 60_000 };
    const { calls } = await throughputUnder(limit, context, 1);
    assert.ok(calls <= 16, `${calls} calls in the first minute`);
  });

  test('for good is tried at ever longer intervals', async (context) => {
    const dead = await throughputUnder(outage(0, 600, crowd(40)), context, 10);
    assert.ok(dead.calls <= 100, `${dead.calls} calls in 10 minutes`);
  });
});

suite('Limiter with limits that the user gives', () => {
  const slots = () => new Slots(64);
  const now = () => Date.now();
  const none = {
    maxConcurrency: undefined,
    requestsPerMinute: undefined,
    tokensPerMinute: undefined,
  };

  test('keeps to max_concurrency', async () => {
    const limiter = new Limiter({ ...none, slots: slots(), maxConcurrency: 2 });
    let through = 0;
    for (let call = 0; call < 5; call += 1)
      void limiter.acquire([never]).then(() => (through += 1));
    await new Promise(setImmediate);
    assert.equal(through, 2);
  });

  test('keeps to max_concurrency while refusals come in a row', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
    const limiter = new Limiter({ ...none, slots: slots(), maxConcurrency: 2, now });
    await limiter.acquire([never]);
    const started: Slot[] = [];
    for (let call = 0; call < 10; call += 1) {
      void limiter.acquire([never]).then((slot) => started.push(slot));
    }
    for (let second = 0; second < 60; second += 1) {
      const slot = started.at(-1);
      if (slot && started.length < 5) limiter.refused(slot);
      context.mock.timers.tick(1000);
      await new Promise(setImmediate);
    }
    assert.equal(started.length, 5);
  });

  test('begins with max_concurrency calls at once', async () => {
    const limiter = new Limiter({ ...none, slots: slots(), maxConcurrency: 48 });
    let through = 0;
    for (let call = 0; call < 64; call += 1)
      void limiter.acquire([never]).then(() => (through += 1));
    await new Promise(setImmediate);
    assert.equal(through, 48);
  });

  test('keeps to requests_per_minute', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
    const limiter = new Limiter({ ...none, slots: slots(), requestsPerMinute: 60, now });
    let through = 0;
    for (let call = 0; call < 60; call += 1) {
      void limiter.acquire([never]).then((slot) => {
        through += 1;
        limiter.succeeded(slot)();
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
      now,
    });
    let through = 0;
    for (let call = 0; call < 200; call += 1) {
      void limiter.acquire([never]).then((slot) => {
        through += 1;
        limiter.succeeded(slot, 100)();
      });
    }
    for (let second = 0; second < 60; second += 1) {
      context.mock.timers.tick(1000);
      await new Promise(setImmediate);
    }
    assert.ok(through >= 60 && through <= 75, `${through} calls of 100 tokens in a minute`);
  });

  test('sets no timer for calls that nobody waits for any more', async () => {
    const limiter = new Limiter({ ...none, slots: slots() });
    const [first, stop] = [await limiter.acquire([never]), new AbortController()];
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout');
    const before = timers().length;
    limiter.refused(first, 60_000);
    const waiting = limiter.acquire([stop.signal]);
    assert.equal(timers().length, before + 1);
    stop.abort();
    await assert.rejects(waiting);
    assert.equal(timers().length, before);
  });

  test('all models share the experiment’s concurrency', async () => {
    const shared = new Slots(3);
    const limiters = [0, 1].map(() => new Limiter({ ...none, slots: shared }));
    const taken: (() => void)[] = [];
    for (const limiter of limiters) {
      for (let call = 0; call < 3; call += 1) {
        void limiter.acquire([never]).then((slot) => taken.push(() => limiter.ended(slot)));
      }
    }
    await new Promise(setImmediate);
    assert.equal(taken.length, 3);
    taken.splice(0).forEach((end) => void end());
    await new Promise(setImmediate);
    assert.equal(taken.length, 3);
  });
});
