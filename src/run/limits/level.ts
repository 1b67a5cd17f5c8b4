/** Growth a second soon after a cut. */
const growthPerSecond = 0.005;
const fastGrowthPerSecond = 0.05;
/** Time without a success that counts as growth at most. */
const longestStepMs = 5000;
/** Up to how much above what it was cut to a level is safe. */
const safeFactor = 1.04;

/**
 * A height that is cut below what goes through when a provider refuses, and grows while calls go
 * through: slowly, and the faster the longer ago the cut was, so that a limit that was raised is found.
 */
export class Level {
  height: number;
  readonly #patienceMs: number;
  #growth = growthPerSecond;
  #refused: number | undefined;
  #cutTo = 0;
  #cutAt: number;
  #grownAt: number;

  /** @param patienceMs how long after a cut growth stays slow */
  constructor(height: number, now: number, patienceMs: number) {
    this.height = height;
    this.#patienceMs = patienceMs;
    this.#cutAt = now;
    this.#grownAt = now;
  }

  /** The height that was refused; undefined before any was. */
  get refused(): number | undefined {
    return this.#refused;
  }

  /** Whether it is so near to what it was cut to that the limit that was met refuses nothing. */
  get isSafe(): boolean {
    return this.height < safeFactor * this.#cutTo;
  }

  grow(now: number): void {
    const rate = this.#growth * Math.max(1, (now - this.#cutAt) / this.#patienceMs);
    this.height *= 1 + (rate * Math.min(longestStepMs, now - this.#grownAt)) / 1000;
    this.#grownAt = now;
  }

  /** Grows fast until it is cut: it is much too low. */
  hurry(): void {
    this.#growth = fastGrowthPerSecond;
  }

  cut(now: number, to: number): void {
    this.#refused = this.height;
    this.correct(now, to);
  }

  /** The last cut was not to the right height. */
  correct(now: number, to: number): void {
    this.#growth = growthPerSecond;
    this.height = to;
    this.#cutTo = to;
    this.#cutAt = now;
    this.#grownAt = now;
  }

  /** What was refused was not because of the height. */
  restore(): void {
    this.height = Math.max(this.height, this.#refused ?? 0);
    this.#refused = undefined;
  }
}
