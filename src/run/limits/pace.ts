import { Level } from './level.ts';

/** Seconds over which calls that are let through are counted. */
const windowSeconds = 60;
/** A provider that counts by the minute says only at its end that there were too many. */
const patienceMs = 60_000;
/** How much of what goes through is kept to after a refusal. */
const ofThrough = 0.88;
/** How much of a refused pace is left at least: few calls, or an outage, say little of a rate. */
const ofRefused = 0.65;
/** How much of a pace is left at most. */
const stepDown = 0.95;
/** How many calls tell what goes through, and how long they have to take for it. */
const tellingCalls = 30;
const tellingMs = 5000;

/**
 * Counts calls that are let through and spaces calls out in time.
 *
 * A pace is unknown until it is set: by the user's `requests_per_minute`, which stays, or learnt
 * from what went through before a provider refused, which moves with what the provider does.
 */
export class Pace {
  readonly #counts = new Float64Array(windowSeconds);
  readonly #startedAt: number;
  readonly #fixed: number | undefined;
  #second = 0;
  #learnt: Level | undefined;
  #nextAt = 0;
  /** Let through so far. */
  #total = 0;

  constructor(now: number, requestsPerMinute?: number) {
    this.#startedAt = now;
    this.#fixed = requestsPerMinute === undefined ? undefined : requestsPerMinute / 60;
  }

  get isLearnt(): boolean {
    return this.#learnt !== undefined;
  }

  /** Whether it was cut to what the limit that was met does not refuse. */
  get isSafe(): boolean {
    return this.#learnt?.isSafe ?? false;
  }

  letThrough(now: number): void {
    this.#roll(now);
    const slot = this.#second % windowSeconds;
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
    this.#total += 1;
    this.#learnt?.grow(now);
  }

  /**
   * Takes what went through as what is allowed: in the last `overMs`, or from the beginning where that
   * was more, as it is with a provider that lets a minute's calls through in a burst.
   */
  learn(now: number, overMs: number): void {
    if (this.#fixed !== undefined) return;
    const elapsed = Math.max(1, (now - this.#startedAt) / 1000);
    const perSecond = Math.max(this.#through(now, overMs), this.#total / elapsed);
    this.#learnt = new Level(perSecond, now, patienceMs);
  }

  /**
   * Takes what goes through as less than is allowed, as something else held calls back.
   *
   * @returns false when nothing does, which tells of no pace, or one is known
   */
  guess(now: number): boolean {
    if (this.#perSecond !== undefined || this.#through(now, 0) === 0) return false;
    this.learn(now, 0);
    this.#learnt?.hurry();
    return true;
  }

  /** Falls below what goes through now. */
  cut(now: number): void {
    const level = this.#learnt;
    if (!level) return;
    const through = this.#through(now, (tellingCalls / level.height) * 1000);
    const to = Math.max(ofRefused * level.height, ofThrough * through);
    level.cut(now, Math.min(stepDown * level.height, to));
  }

  /** After refusals in a row: falls below what went through in the last `overMs`, these included. */
  cutAgain(now: number, overMs: number): void {
    const level = this.#learnt;
    if (!level) return;
    const least = ofRefused * (level.refused ?? 0);
    const to = Math.max(least, ofThrough * this.#through(now, overMs));
    level.correct(now, Math.min(stepDown * level.height, to));
  }

  /** Calls are held back by something else. */
  forget(): void {
    this.#learnt = undefined;
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

  get #perSecond(): number | undefined {
    return this.#fixed ?? this.#learnt?.height;
  }

  /** Calls let through a second. */
  #through(now: number, overMs: number): number {
    this.#roll(now);
    const elapsed = (now - this.#startedAt) / 1000;
    const whole = Math.floor(
      Math.min(windowSeconds - 1, elapsed, Math.max(tellingMs, overMs) / 1000),
    );
    let seen = 0;
    for (let back = 0; back <= whole; back += 1) {
      seen += this.#counts[(this.#second - back + windowSeconds) % windowSeconds] ?? 0;
    }
    return seen / Math.max(1, whole + (elapsed % 1));
  }

  #roll(now: number): void {
    const second = Math.floor((now - this.#startedAt) / 1000);
    const from = Math.max(this.#second + 1, second - windowSeconds + 1);
    for (let past = from; past <= second; past += 1) this.#counts[past % windowSeconds] = 0;
    this.#second = Math.max(this.#second, second);
  }
}
