import { ProviderError } from '../../errors.ts';
import { normal } from './draws.ts';
import type { Parameters } from './parameters.ts';

/**
 * The way to the model and back: takes as long as a call would, and may fail as one would. Every
 * draw is a new one, so a call that failed may succeed when it is sent again.
 *
 * @throws {ProviderError} as the parameters have it; the signal's reason when it is aborted
 */
export async function travel(parameters: Parameters, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (parameters.dead) throw new ProviderError('This simulated model is dead', { status: 401 });
  if (happens(parameters.hang_rate)) await hang(signal);
  if (parameters.latency_ms > 0) await sleep(latency(parameters), signal);
  if (happens(parameters.cut_rate)) {
    throw new ProviderError('The simulated connection was cut', { kind: 'network' });
  }
  if (happens(parameters.rate_limit_rate)) {
    throw new ProviderError('Too many simulated requests', { status: 429, retryAfterMs: 50 });
  }
  if (happens(parameters.error_rate)) {
    throw new ProviderError('The simulated server failed', { status: 500 });
  }
}

function happens(rate: number): boolean {
  return Math.random() < rate;
}

/** Log-normal, with `latency_ms` as its mean (not its median). */
function latency({ latency_ms: mean, latency_sigma: sigma }: Parameters): number {
  return mean * Math.exp(sigma * normal(Math.random, '') - sigma ** 2 / 2);
}

/** The longest that a timer can wait: 24 days. */
const longestMs = 2 ** 31 - 1;

/** Keeps the process alive, as an open connection would. */
async function hang(signal: AbortSignal): Promise<never> {
  while (true) await sleep(longestMs, signal);
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(
      () => {
        signal.removeEventListener('abort', stop);
        resolve();
      },
      Math.min(ms, longestMs),
    );
    signal.addEventListener('abort', stop, { once: true });
  });
}
