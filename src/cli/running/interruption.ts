import { exitCodes } from '../exit-codes.ts';

/** How long calls in flight may take after the first Ctrl-C. */
const patienceMs = 15_000;
/** How long files may take to be closed after the second. */
const hasteMs = 2000;

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Interruption extends Disposable {
  /** Aborts at the first signal: no new work is to be taken. */
  readonly stop: AbortSignal;
  /** Aborts at the second, or some time after the first: calls in flight are to be given up. */
  readonly abort: AbortSignal;
  /** Aborts both by themselves when so much time has gone by, with the reason `time`. */
  readonly endAfter: (minutes: number) => void;
}

/**
 * Turns Ctrl-C, and what a system sends to end a process, into two signals for the run. After the
 * second the process ends even if the run does not; every line in its files is whole, as each is
 * one write.
 *
 * @param told is called at the first signal
 */
export function listenForInterruption(told: () => void): Interruption {
  const stop = new AbortController();
  const abort = new AbortController();
  const leave = () => process.exit(exitCodes.interrupted);
  const timers: NodeJS.Timeout[] = [];
  const heard = () => {
    if (timers.length > 1) leave();
    if (stop.signal.aborted) {
      abort.abort();
      timers.push(setTimeout(leave, hasteMs).unref());
      return;
    }
    stop.abort();
    timers.push(setTimeout(() => abort.abort(), patienceMs).unref());
    told();
  };
  for (const signal of signals) process.on(signal, heard);
  const timeIsUp: NodeJS.Timeout[] = [];
  const after = (ms: number, then: () => void) => timeIsUp.push(setTimeout(then, ms).unref());
  return {
    stop: stop.signal,
    abort: abort.signal,
    endAfter(minutes) {
      after(minutes * 60_000, () => {
        stop.abort('time');
        after(patienceMs, () => abort.abort('time'));
      });
    },
    [Symbol.dispose]() {
      for (const timer of [...timers, ...timeIsUp]) clearTimeout(timer);
      for (const signal of signals) process.off(signal, heard);
    },
  };
}
