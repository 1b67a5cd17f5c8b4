/** A call is let through once it is not refused for so many times as long as refusals take. */
const timesOfARefusal = 4;
const shortestMs = 300;
/** What is left of the slowest refusal's time with each refusal after it. */
const memory = 0.9;

interface Started {
  readonly startedAt: number;
}

/**
 * Calls of which is not known yet whether the provider lets them through.
 *
 * It refuses at once, and takes its time to answer. So a call that was not refused soon is taken to be
 * let through, and limits are learnt as fast with answers of half a minute as with short ones.
 */
export class Underway<Call extends Started> {
  /** In the order in which they began. */
  readonly #calls = new Set<Call>();
  #slowestMs = 0;

  get isEmpty(): boolean {
    return this.#calls.size === 0;
  }

  started(call: Call): void {
    this.#calls.add(call);
  }

  /** Returns whether it was not known yet if the call was let through. */
  ended(call: Call): boolean {
    return this.#calls.delete(call);
  }

  refused(call: Call, now: number): void {
    this.#calls.delete(call);
    this.#slowestMs = Math.max(now - call.startedAt, memory * this.#slowestMs);
  }

  /** Those that are let through by now, each once. */
  *letThrough(now: number): Generator<Call> {
    for (const call of this.#calls) {
      if (this.#waitMs(call, now) > 0) return;
      this.#calls.delete(call);
      yield call;
    }
  }

  /** Milliseconds until the next is let through; undefined when there is none. */
  nextMs(now: number): number | undefined {
    for (const call of this.#calls) return Math.max(0, this.#waitMs(call, now));
    return undefined;
  }

  #waitMs({ startedAt }: Call, now: number): number {
    return startedAt + Math.max(shortestMs, timesOfARefusal * this.#slowestMs) - now;
  }
}
