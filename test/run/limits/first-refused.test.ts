import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { Limiter } from '../../../src/run/limits/limiter.ts';
import { Slots } from '../../../src/run/limits/slots.ts';

const outageMs = 60_000;
const never = new AbortController().signal;

suite('Limiter under a provider that refuses the first calls, which come one by one', () => {
  for (const callers of [1, 2, 3]) {
    test(`${callers} at once: goes on soon after it lets them through`, async (context) => {
      context.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 0 });
      const limiter = new Limiter({
        slots: new Slots(8),
        maxConcurrency: undefined,
        requestsPerMinute: undefined,
        tokensPerMinute: undefined,
        now: () => Date.now(),
      });
      let answered = 0;
      const call = async () => {
        const slot = await limiter.acquire([never]);
        limiter.sent(slot);
        await new Promise((resolve) => setTimeout(resolve, 20));
        if (Date.now() < outageMs) return limiter.refused(slot);
        limiter.succeeded(slot)();
        answered += 1;
      };
      const caller = async () => {
        for (;;) await call();
      };
      for (let one = 0; one < callers; one += 1) void caller();
      for (let elapsed = 0; elapsed < outageMs + 40_000; elapsed += 10) {
        context.mock.timers.tick(10);
        await turn();
      }
      assert.ok(answered >= 100, `${answered} answers`);
    });
  }
});
