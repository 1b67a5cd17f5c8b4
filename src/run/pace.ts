/** Seconds over which successes are counted. */
const windowSeconds = 60;

/**
 * Counts successes and spaces calls out in time.
 *
 * A pace is unknown until it is set: by the user's `requests_per_minute`, or learnt from what went
 * through before a provider refused. A learnt pace creeps up, so that a limit that was raised is
 * found again.
 */
export class Pace {
  readonly #counts = new Float64Array(windowSeconds);
  readonly #startedAt: number;
  readonly #fixed: boolean;
  #second = 0;
  #perSecond: number | undefined;
  #nextAt = 0;

  constructor(now: number, requestsPerMinute?: number) {
    this.#startedAt = now;
    this.#fixed = requestsPerMinute !== undefined;
    if (requestsPerMinute !== undefined) this.#perSecond = requestsPerMinute / 60;
  }

  succeeded(now: number): void {
    this.#roll(now);
    this.#counts[this.#second % windowSeconds] =
      (this.#counts[this.#second % windowSeconds] ?? 0) + 1;
    if (this.#perSecond !== undefined && !this.#fixed) this.#perSecond *= 1.0005;
  }

  /** Takes what went through lately as what is allowed. @param share of it to aim at, 0…1 */
  learn(now: number, share: number): void {
    if (this.#fixed) return;
    this.#roll(now);
    const seconds = Math.min(windowSeconds, Math.max(1, (now - this.#startedAt) / 1000));
    const seen = this.#counts.reduce((sum, count) => sum + count, 0) / seconds;
    this.#perSecond = Math.max(share * seen, 1 / windowSeconds);
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
    this.#second = second;
  }
}
