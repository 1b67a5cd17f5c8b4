import type { TestContext } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { randomOf } from '../../src/domain/random.ts';
import { Limiter, type SharedSlots, type Slot } from '../../src/run/limiter.ts';

/** Whether a provider lets a call through now, and what it says when not. */
export interface HiddenLimit {
  admits(now: number, inFlight: number): boolean;
  readonly retryAfterMs?: number;
}

interface Throughput {
  /** Calls let through a second, after the first minute. */
  readonly perSecond: number;
  /** Share of the calls after the first minute that were refused, 0…1. */
  readonly refused: number;
}

const latencyMs = 200;
const stepMs = 10;

/**
 * Sends as many calls as `limiter` lets through to a provider with a limit that it tells nobody, for
 * some minutes of mocked time.
 */
export async function throughputUnder(
  limit: HiddenLimit,
  context: TestContext,
  minutes: number,
): Promise<Throughput> {
  context.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
  context.mock.method(Math, 'random', randomOf('jitter'));
  const slots: SharedSlots = { most: 256, used: 0, waiting: new Set() };
  const limiter = new Limiter({
    slots,
    maxConcurrency: undefined,
    requestsPerMinute: undefined,
    tokensPerMinute: undefined,
  });
  const end = new AbortController();
  const count = { inFlight: 0, admitted: 0, refused: 0 };
  const call = async (slot: Slot): Promise<'admitted' | 'refused'> => {
    count.inFlight += 1;
    const admitted = limit.admits(Date.now(), count.inFlight);
    await new Promise((resolve) => setTimeout(resolve, admitted ? latencyMs : stepMs));
    count.inFlight -= 1;
    if (admitted) limiter.succeeded(slot, undefined, undefined);
    else limiter.refused(slot, limit.retryAfterMs);
    return admitted ? 'admitted' : 'refused';
  };
  const lateAt = Date.now() + 60_000;
  const caller = async () => {
    while (!end.signal.aborted) {
      const slot = await limiter.acquire(end.signal);
      const isLate = Date.now() > lateAt;
      const outcome = await call(slot);
      if (isLate) count[outcome] += 1;
    }
  };
  const callers = Array.from({ length: 256 }, () => caller().catch(() => undefined));
  for (let elapsed = 0; elapsed < minutes * 60_000; elapsed += stepMs) {
    context.mock.timers.tick(stepMs);
    await turn();
  }
  end.abort();
  context.mock.timers.tick(60_000);
  await Promise.all(callers);
  const { admitted, refused } = count;
  return { perSecond: admitted / ((minutes - 1) * 60), refused: refused / (admitted + refused) };
}
