import { Level } from './level.ts';

/** A provider with too many calls at once says so at once. */
const patienceMs = 10_000;
/** How much of what was refused is left at least: there may have been few calls in flight for want of work. */
const leastOfRefused = 0.25;
/** How much of what it was cut to is left at least, however many of those calls are refused later. */
const leastOfCut = 0.25;

/**
 * How many calls may be in flight at once. It doubles with every round trip until the provider
 * refuses, falls to somewhat less than went through, and then grows slowly.
 */
export class Crowd {
  readonly #most: number;
  readonly #level: Level;
  #floor = 1;

  constructor(start: number, now: number, most: number) {
    this.#most = most;
    this.#level = new Level(Math.min(start, most), now, patienceMs);
  }

  get limit(): number {
    return Math.max(1, Math.round(this.#level.height));
  }

  /** Whether no limit that was met can be the reason of a refusal. */
  get isSafe(): boolean {
    return this.#level.refused === undefined || this.#level.isSafe;
  }

  succeeded(now: number): void {
    if (this.#level.refused === undefined) this.#level.height += 1;
    else this.#level.grow(now);
    this.#level.height = Math.min(this.#most, this.#level.height);
  }

  /** Too many were in flight. */
  cut(now: number, inFlight: number): void {
    const least = this.#level.height * leastOfRefused;
    this.#level.cut(now, Math.max(1, least, inFlight * 0.95 - 1));
    this.#floor = this.#level.height * leastOfCut;
  }

  /** One more of those that were in flight then was refused. */
  cutByOne(now: number): void {
    this.#level.correct(now, Math.max(1, this.#floor, this.#level.height - 1));
  }

  /** So many are let through at once, and no more. */
  cutTo(now: number, height: number): void {
    this.#level.cut(now, height);
    this.#floor = height;
  }

  /** So many are let through at once, and perhaps more. */
  resumeAt(now: number, height: number): void {
    this.#level.correct(now, height);
  }

  /** It was not because of the crowd: goes back, and on as before any refusal. */
  restore(): void {
    this.#level.restore();
  }
}
