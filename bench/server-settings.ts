/** How the model server behaves until it is set again. */
export interface Settings {
  readonly seed: number;
  /** Mean latency in milliseconds, log-normal; 0 answers at once. */
  readonly meanMs: number;
  /** Share of calls, 0…1, that take `slowMs` instead. */
  readonly slowShare: number;
  readonly slowMs: number;
  /** Neither limit is told to the client; a call beyond it gets status 429. */
  readonly mostAtOnce: number;
  readonly mostPerMinute: number;
}

/** With what is not given: no latency and no limit. */
export function settingsOf(given: Partial<Settings>): Settings {
  return {
    seed: 1,
    meanMs: 0,
    slowShare: 0,
    slowMs: 0,
    mostAtOnce: Number.POSITIVE_INFINITY,
    mostPerMinute: Number.POSITIVE_INFINITY,
    ...given,
  };
}

/** What the server has counted since it was set. */
export interface Tally {
  answered: number;
  refused: number;
  /** After the first minute. */
  lateAnswered: number;
  lateRefused: number;
  /** The sum of the latencies of what was answered. */
  latencyMs: number;
  /** From the first call that came to the last answer. */
  spanMs: number;
}
