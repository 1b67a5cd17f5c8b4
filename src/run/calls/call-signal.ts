import { GapError } from '../events.ts';

/** When to begin no further call, and when to give up the one that was begun. */
export interface CallSignals {
  readonly stop: AbortSignal;
  readonly abort: AbortSignal;
}

/** What a call is aborted by; {@link CallSignal.end} it with the call. */
export interface CallSignal {
  readonly signal: AbortSignal;
  /** Whether it aborted because the time was up. */
  readonly isLate: () => boolean;
  readonly end: () => void;
}

/**
 * A signal that aborts when another one does, or when the time is up.
 *
 * Does by hand what `AbortSignal.any` and `AbortSignal.timeout` do, because those leave it to the
 * garbage collector to take down thousands of timers that no call waits for any more.
 */
export function callSignal(outer: AbortSignal, timeoutMs: number): CallSignal {
  const controller = new AbortController();
  const { signal } = controller;
  let late = false;
  const follow = () => controller.abort(outer.reason);
  const timer = setTimeout(() => {
    late = !signal.aborted;
    controller.abort();
  }, timeoutMs);
  if (outer.aborted) follow();
  else outer.addEventListener('abort', follow, { once: true });
  return {
    signal,
    isLate: () => late,
    end: () => {
      clearTimeout(timer);
      outer.removeEventListener('abort', follow);
    },
  };
}

/** @throws {GapError} when `stop` has aborted */
export function throwIfStopped(stop: AbortSignal): void {
  if (stop.aborted) throw new GapError('interrupted', 'the run was interrupted');
}

/** Turns the abort of `stop` into the gap that it leaves. */
export async function unlessStopped<T>(waiting: Promise<T>, stop: AbortSignal): Promise<T> {
  try {
    return await waiting;
  } catch (error) {
    throwIfStopped(stop);
    throw error;
  }
}
