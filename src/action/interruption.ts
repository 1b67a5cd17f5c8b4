/** After the signal, calls in flight have this long to end by themselves. */
const patienceMs = 2500;

/** The runner kills the process 10 s after the first signal; by then it must be long gone. */
const deadlineMs = 4800;

/** What the two phases of an interruption are told by. */
export interface Interruption {
  /** Take no new work. */
  readonly stop: AbortSignal;
  /** Give up calls in flight. */
  readonly abort: AbortSignal;
}

/**
 * Turns the runner's signals for a cancelled or timed-out step into aborts: the first signal stops,
 * the second or a moment's patience aborts.
 *
 * @param onDeadline called when nothing has ended the process even then
 */
export function watchForInterruption(onDeadline: () => void): Interruption {
  const stop = new AbortController();
  const abort = new AbortController();
  const onSignal = () => {
    if (stop.signal.aborted) {
      abort.abort();
      return;
    }
    stop.abort();
    setTimeout(() => abort.abort(), patienceMs);
    setTimeout(onDeadline, deadlineMs);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const) process.on(signal, onSignal);
  return { stop: stop.signal, abort: abort.signal };
}
