/** How many calls are looked back on, beside as many as are in flight. */
const fewestCalls = 40;
/** How many standard deviations more refusals than chance lets expect are no chance. */
const deviations = 4;
/** How many calls the share of chance is remembered from. */
const memoryCalls = 300;
/** No provider refuses more than this by chance. */
const mostOfChance = 1 / 3;

/** Refusals among some calls. */
interface Seen {
  calls: number;
  refused: number;
}

/**
 * Tells refusals that have nothing to do with how many calls there are, as some vendors answer here
 * and there, from those that mean a limit.
 *
 * Chance keeps its share however slowly one calls, and a limit refuses nobody who stays below it. The
 * share of chance is therefore learnt from calls that were safe from every limit that was met, and
 * refusals mean a limit when there are more of them than this share explains. When chance was taken
 * for a limit, the calls slow down, go on being refused, and so show that it was chance.
 */
export class RecentRefusals {
  /** Among the last calls: each that starts takes its part away. */
  #recent = 0;
  /** Since a limit was met. */
  #since: Seen = { calls: 0, refused: 0 };
  /** The safe ones of these. */
  #safe: Seen = { calls: 0, refused: 0 };
  /** The safe ones before; to begin with, as if a few of chance had been seen. */
  #chance: Seen = { calls: 25, refused: 0.5 };

  started(inFlight: number, isSafe: boolean): void {
    this.#recent *= 1 - 1 / (fewestCalls + inFlight);
    this.#since.calls += 1;
    if (isSafe) this.#safe.calls += 1;
  }

  /** A call ended that tells nothing of limits. */
  untold(isSafe: boolean): void {
    this.#since.calls = Math.max(0, this.#since.calls - 1);
    if (isSafe) this.#safe.calls = Math.max(0, this.#safe.calls - 1);
  }

  refused(isSafe: boolean): void {
    this.#recent += 1;
    this.#since.refused += 1;
    if (isSafe) this.#safe.refused += 1;
  }

  /** Whether too many were refused since a limit was met for any chance. */
  get areInARow(): boolean {
    return this.#since.refused > mostOfChance * this.#since.calls;
  }

  areChance(inFlight: number): boolean {
    const { calls, refused } = this.#learnt();
    const share = Math.min(mostOfChance, refused / calls);
    const among = fewestCalls + inFlight;
    // Older calls count less, which halves the variance; and a single refusal never tells anything.
    const deviation = Math.sqrt((among * share * (1 - share)) / 2);
    return this.#recent <= 1 + among * share + deviations * deviation;
  }

  /** The recent ones are taken for a limit: they are no chance, even if all before them was safe. */
  takeForLimit(isSafe: boolean): void {
    if (isSafe) this.#safe.refused = Math.max(0, this.#safe.refused - this.#recent);
    this.forget();
  }

  /** Looks at refusals anew, with what was learnt of chance. */
  forget(): void {
    const { calls, refused } = this.#learnt();
    const kept = Math.min(1, memoryCalls / calls);
    this.#chance = { calls: calls * kept, refused: refused * kept };
    this.#recent = 0;
    this.#since = { calls: 0, refused: 0 };
    this.#safe = { calls: 0, refused: 0 };
  }

  /** Calls and refusals that chance is learnt from: none while they come in a row. */
  #learnt(): Seen {
    if (this.areInARow) return this.#chance;
    return {
      calls: this.#chance.calls + this.#safe.calls,
      refused: this.#chance.refused + this.#safe.refused,
    };
  }
}
