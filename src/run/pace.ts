/** Seconds over which successes are counted. */
const windowSeconds = 60;
/**
 * How fast a learnt pace grows, a second: quickly at first, because it was learnt from little, and
 * once it was refused only so that a limit that was raised is found again.
 */
const growthPerSecond = { untried: 0.1, tried: 0.005 } as const;
/** How much of the pace is left after a refusal. */
const afterRefusal = 0.9;

/** A learnt pace that fell below this share of itself was none. */
const leastOfLearnt = 0.25;

/**
 * Counts successes and spaces calls out in time.
 *
 * A pace is unknown until it is set: by the user's `requests_per_minute`, which stays, or learnt
 * from what went through before a provider refused, which moves with what the provider does.
 */
export class Pace {
  readonly #counts = new Float64Array(windowSeconds);
  readonly #startedAt: number;
  readonly #fixed: boolean;
  #second = 0;
  #perSecond: number | undefined;
  /** The pace when it was learnt. */
  #learnt = 0;
  #lastSuccessAt: number;
  #nextAt = 0;
  #tried = false;
  /** Successes so far. */
  #total = 0;

  constructor(now: number, requestsPerMinute?: number) {
    this.#startedAt = now;
    this.#lastSuccessAt = now;
    this.#fixed = requestsPerMinute !== undefined;
    if (requestsPerMinute !== undefined) this.#perSecond = requestsPerMinute / 60;
  }

  get known(): boolean {
    return this.#perSecond !== undefined;
  }

  succeeded(now: number): void {
    this.#roll(now);
    const slot = this.#second % windowSeconds;
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
    this.#total += 1;
    const seconds = Math.min(5, (now - this.#lastSuccessAt) / 1000);
    this.#lastSuccessAt = now;
    if (this.#perSecond === undefined || this.#fixed) return;
    this.#perSecond *= 1 + growthPerSecond[this.#tried ? 'tried' : 'untried'] * seconds;
  }

  /**
   * Takes what went through as what is allowed: in the last `overMs`, or from the beginning where that
   * was more, as it is with a provider that lets a minute's calls through in a burst.
   */
  learn(now: number, overMs: number): void {
    this.#roll(now);
    const elapsed = Math.max(1, (now - this.#startedAt) / 1000);
    const seconds = Math.ceil(Math.min(windowSeconds, elapsed, Math.max(1, overMs / 1000)));
    let seen = 0;
    for (let back = 0; back < seconds; back += 1) {
      seen += this.#counts[(this.#second - back + windowSeconds) % windowSeconds] ?? 0;
    }
    this.#perSecond = Math.max(seen / seconds, this.#total / elapsed);
    this.#learnt = this.#perSecond;
    this.#tried = false;
  }

  refused(): void {
    if (this.#perSecond === undefined || this.#fixed) return;
    this.#perSecond *= afterRefusal;
    this.#tried = true;
    // A rate is what had gone through. What refuses far below it refuses for another reason.
    if (this.#perSecond < leastOfLearnt * this.#learnt) this.#perSecond = undefined;
  }

  /** Milliseconds until the next call may start; 0 for now. */
  waitMs(now: number): number {
    return this.#perSecond === undefined ? 0 : Math.max(0, this.#nextAt - now);
  }

  /** Notes that a call starts. Up to a quarter of a second may be made up for. */
  started(now: number): void {
    if (this.#perSecond === undefined) return;
    this.#nextAt = Math.max(this.#nextAt, now - 250) + 1000 / this.#perSecond;
  }

  #roll(now: number): void {
    const second = Math.floor((now - this.#startedAt) / 1000);
    const from = Math.max(this.#second + 1, second - windowSeconds + 1);
    for (let past = from; past <= second; past += 1) this.#counts[past % windowSeconds] = 0;
    this.#second = Math.max(this.#second, second);
  }
}
