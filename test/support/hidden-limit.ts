import type { TestContext } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { randomOf } from '../../src/domain/random.ts';
import { Limiter, type Slot } from '../../src/run/limits/limiter.ts';
import { Slots } from '../../src/run/limits/slots.ts';

/** Whether a provider lets a call through now, and what it says when not. */
export interface HiddenLimit {
  /** @param now milliseconds since the first call */
  admits(now: number, inFlight: number): boolean;
  readonly retryAfterMs?: number;
}

/** Refuses more than `most` at once. */
export function crowd(most: number): HiddenLimit {
  return { admits: (_now, inFlight) => inFlight <= most };
}

/** Allows `most` a minute and refuses the rest of each minute; the first began 40 s ago. */
export function window(most: number): HiddenLimit {
  let [minute, calls] = [0, 0];
  return {
    admits(now) {
      const current = Math.floor((now + 40_000) / 60_000);
      if (current !== minute) [minute, calls] = [current, 0];
      calls += 1;
      return calls <= most;
    },
  };
}

/** Fills up by five a second, to `most`. */
export function bucket(most: number, retryAfterMs?: number): HiddenLimit {
  let [tokens, filledAt] = [most, 0];
  return {
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    admits(now) {
      tokens = Math.min(most, tokens + ((now - filledAt) / 1000) * 5);
      filledAt = now;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}

interface Throughput {
  /** Calls let through a second, after the first minute. */
  readonly perSecond: number;
  /** Share of the calls after the first minute that were refused, 0…1. */
  readonly refused: number;
  /** Calls made in all. */
  readonly calls: number;
  /** Calls let through a second, between two times in seconds since the first call. */
  readonly between: (from: number, to: number) => number;
}

const stepMs = 10;
/** Not 0, and not the beginning of a minute. */
const startAt = 1_000_000;

/** Calls that began in each second. */
interface Counts {
  readonly admitted: Float64Array;
  readonly refused: Float64Array;
}

/** Seconds on average as milliseconds, log-normal. */
export function latencies(seconds: number): () => number {
  const random = randomOf('latency');
  const sigma = 0.5;
  return () => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return 1000 * seconds * Math.exp(sigma * normal - sigma ** 2 / 2);
  };
}

/**
 * Sends as many calls as `limiter` lets through to a provider with a limit that it tells nobody, for
 * some minutes of mocked time.
 */
export async function throughputUnder(
  limit: HiddenLimit,
  context: TestContext,
  minutes: number,
  latencyMs: () => number = () => 200,
): Promise<Throughput> {
  context.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: startAt });
  context.mock.method(Math, 'random', randomOf('jitter'));
  const slots = new Slots(256);
  const limiter = new Limiter({
    slots,
    maxConcurrency: undefined,
    requestsPerMinute: undefined,
    tokensPerMinute: undefined,
    now: () => Date.now(),
  });
  const end = new AbortController();
  const seconds = minutes * 60;
  const counts = { admitted: new Float64Array(seconds), refused: new Float64Array(seconds) };
  let inFlight = 0;
  const call = async (slot: Slot): Promise<void> => {
    inFlight += 1;
    limiter.sent(slot);
    const now = Date.now() - startAt;
    const admitted = limit.admits(now, inFlight);
    count(counts[admitted ? 'admitted' : 'refused'], now);
    await new Promise((resolve) => setTimeout(resolve, admitted ? latencyMs() : stepMs));
    inFlight -= 1;
    if (admitted) limiter.succeeded(slot)();
    else limiter.refused(slot, limit.retryAfterMs);
  };
  const caller = async () => {
    while (!end.signal.aborted) await call(await limiter.acquire([end.signal]));
  };
  const callers = Array.from({ length: 256 }, () => caller().catch(() => undefined));
  for (let elapsed = 0; elapsed < seconds * 1000; elapsed += stepMs) {
    context.mock.timers.tick(stepMs);
    await turn();
  }
  end.abort();
  context.mock.timers.tick(600_000);
  await Promise.all(callers);
  return throughputOf(counts, seconds);
}

function count(calls: Float64Array, now: number): void {
  const second = Math.floor(now / 1000);
  calls[second] = (calls[second] ?? 0) + 1;
}

function throughputOf({ admitted, refused }: Counts, seconds: number): Throughput {
  const [late, lateRefused] = [sum(admitted, 60, seconds), sum(refused, 60, seconds)];
  return {
    perSecond: late / (seconds - 60),
    refused: lateRefused / (late + lateRefused),
    calls: sum(admitted, 0, seconds) + sum(refused, 0, seconds),
    between: (from, to) => sum(admitted, from, to) / (to - from),
  };
}

function sum(calls: Float64Array, from: number, to: number): number {
  return calls.subarray(from, to).reduce((total, one) => total + one, 0);
}
