import type { Interruption } from '../interruption.ts';

/** A signal that also stops the run when its time is used up, so that it ends well before the job does. */
export function withTimeBudget({ stop }: Interruption, minutes: number) {
  const time = new AbortController();
  // The time that the job had already is not known here; the default leaves room for it.
  const timer = setTimeout(() => time.abort('time'), minutes * 60_000);
  return {
    stop: AbortSignal.any([stop, time.signal]),
    [Symbol.dispose]: () => clearTimeout(timer),
  };
}
