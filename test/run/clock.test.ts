import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { Limiter } from '../../src/run/limits/limiter.ts';
import { Slots } from '../../src/run/limits/slots.ts';
import { runText } from '../support/experiment.ts';
import type { WireAnswer } from '../support/model-server.ts';
import { servedExperiment } from '../support/served-experiment.ts';
import { type Interfere, startSimulatedVendor } from '../support/simulated-vendor.ts';
import { tempDir } from '../support/temp-dir.ts';

const hour = 3_600_000;

/** A clock that goes right until it is set by `jump` milliseconds. */
function settableClock(context: TestContext): { readonly set: (jump: number) => void } {
  const { now } = Date;
  let ahead = 0;
  context.mock.method(Date, 'now', () => now() + ahead);
  return {
    set: (jump) => {
      ahead = jump;
    },
  };
}

/** The judge's first calls meet a fault, and soon after the first of them `then` is called. */
function atFirst(fault: WireAnswer, then: () => void): Interfere {
  let judged = 0;
  return ({ model }) => {
    if (model !== 'sim-judge') return undefined;
    judged += 1;
    if (judged === 1) setTimeout(then, 100);
    return judged <= 16 ? fault : undefined;
  };
}

suite('a clock that jumps', () => {
  for (const [name, jump] of Object.entries({ back: -hour, ahead: hour })) {
    test(`an hour ${name} changes no wait of the limiter`, async (context) => {
      const clock = settableClock(context);
      const limiter = new Limiter({
        slots: new Slots(64),
        maxConcurrency: undefined,
        requestsPerMinute: undefined,
        tokensPerMinute: undefined,
      });
      limiter.refused(await limiter.acquire([new AbortController().signal]), 60_000);
      clock.set(jump);
      assert.ok(limiter.waitMs > 50_000 && limiter.waitMs <= 60_000, `${limiter.waitMs} ms`);
    });
  }

  const body = { error: { message: 'not now' } };
  const faults = [
    [
      'back while a busy provider is waited for',
      -hour,
      { status: 429, headers: { 'retry-after': '0.5' }, body },
    ],
    ['ahead while a provider fails', hour, { status: 500, body }],
  ] as const;
  for (const [name, jump, fault] of faults) {
    test(`an hour ${name} stops no run`, { timeout: 120_000 }, async (context) => {
      const clock = settableClock(context);
      await using dir = await tempDir();
      await using vendor = await startSimulatedVendor(atFirst(fault, () => clock.set(jump)));
      const text = servedExperiment(vendor.url, 8, { accessKey: 'sk-loopback-123456' });
      const { result } = await runText(text, dir.path);
      assert.deepEqual(result.stopped, {});
      assert.equal(result.complete, true);
    });
  }
});
