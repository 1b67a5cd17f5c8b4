/** Seconds' worth of tokens that may be saved up and spent at once. */
const burstSeconds = 10;

/**
 * Keeps calls within a number of tokens a minute. What a call takes is known only when it ends: until
 * then it counts as much as calls took on average so far.
 */
export class TokenAllowance {
  readonly #perMs: number;
  readonly #most: number;
  #left: number;
  #countedAt: number;
  #calls = 0;
  #tokens = 0;

  constructor(now: number, tokensPerMinute: number) {
    this.#perMs = tokensPerMinute / 60_000;
    this.#most = this.#perMs * burstSeconds * 1000;
    this.#left = this.#most;
    this.#countedAt = now;
  }

  /** Milliseconds until the next call may start; 0 for now. */
  waitMs(now: number): number {
    this.#refill(now);
    return this.#left >= 0 ? 0 : Math.ceil(-this.#left / this.#perMs);
  }

  /** Notes that a call starts. Returns what it is taken to cost, for {@link ended}. */
  started(now: number): number {
    this.#refill(now);
    const expected = this.#calls === 0 ? 0 : this.#tokens / this.#calls;
    this.#left -= expected;
    return expected;
  }

  /** @param tokens what the call took; undefined when it failed */
  ended(expected: number, tokens: number | undefined): void {
    this.#left += expected - (tokens ?? 0);
    if (tokens === undefined) return;
    this.#calls += 1;
    this.#tokens += tokens;
  }

  #refill(now: number): void {
    this.#left = Math.min(this.#most, this.#left + (now - this.#countedAt) * this.#perMs);
    this.#countedAt = now;
  }
}
