/** How many calls are looked back on, beside as many as may be in flight. */
const fewestCalls = 16;
/** Share of them up to which refusals are chance. */
const chanceShare = 0.08;

/**
 * Tells refusals that have nothing to do with how many calls there are, as some vendors answer here
 * and there, from those that mean a limit: these come together.
 */
export class RecentRefusals {
  /** Each call that starts takes its part away, so that only the last ones count. */
  #count = 0;

  /** @param limit calls that may be in flight */
  started(limit: number): void {
    this.#count *= 1 - 1 / (fewestCalls + limit);
  }

  refused(): void {
    this.#count += 1;
  }

  areChance(limit: number): boolean {
    return this.#count <= chanceShare * (fewestCalls + limit);
  }

  forget(): void {
    this.#count = 0;
  }
}
