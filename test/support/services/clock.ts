/** The time of the emulated GitHub: real time, and what a test adds to it. */
export interface Clock {
  now(): Date;
  /** Lets days pass, for artifacts to expire and for caches to be evicted. */
  advance(ms: number): void;
}

export const dayMs = 86_400_000;

export function startClock(): Clock {
  let addedMs = 0;
  return {
    now: () => new Date(Date.now() + addedMs),
    advance: (ms) => {
      addedMs += ms;
    },
  };
}
