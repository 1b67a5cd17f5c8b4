/** How many refusals show a crowd at least, and how many are looked back on at most. */
const fewest = 5;
const most = 100;

/** What the refusals before a limit that was met are of. */
export interface Reason {
  /** No crowd can be the reason of most of them. */
  readonly isDoubtful: boolean;
  /** Nor could it be for the limit before, or most were alone in flight: it is not because one fell. */
  readonly isNoCrowd: boolean;
  /** As many calls at once as are let through, where all of them are of more; undefined if unclear. */
  readonly crowd: number | undefined;
}

interface Started {
  /** Calls that were in flight when it began, itself included. */
  readonly among: number;
}

/**
 * Tells whether too many calls at once are the reason of refusals, where answers take long enough to
 * see it: of so many calls as it lets through at once, no provider refuses one for their number.
 *
 * A limit may fall: so one that no crowd explains shows little, but a second one after it does, and so
 * do refusals of calls that are alone.
 */
export class CrowdEvidence<Call extends Started> {
  /** Let through since the last limit was met, and in flight. */
  readonly #standing = new Set<Call>();
  /** The most of them at once. */
  #stood = 0;
  /** Among how many each of the calls was that were refused since then. */
  #refused: number[] = [];
  /** Whether most of those before the last limit cannot be of a crowd. */
  #isDoubtful = false;
  /** The fewest that a call of the row was refused among. */
  #leastOfRow = 0;
  /** The most that were let through at once before the row. */
  #stoodBefore = 0;

  letThrough(call: Call): void {
    this.#standing.add(call);
    this.#stood = Math.max(this.#stood, this.#standing.size);
  }

  ended(call: Call): void {
    this.#standing.delete(call);
  }

  refused({ among }: Call): void {
    this.#refused.push(among);
    if (this.#refused.length > most) this.#refused.shift();
    this.#leastOfRow = Math.min(this.#leastOfRow, among);
  }

  /** @param isFirst whether a row begins with it */
  limitMet(isFirst: boolean): Reason {
    const unexplained = this.#refused.filter((among) => among <= Math.max(1, this.#stood));
    const isDoubtful = unexplained.length > this.#refused.length / 2;
    const areAlone = this.#refused.filter((among) => among === 1).length > this.#refused.length / 2;
    const isCrowd = this.#stood > 0 && unexplained.length === 0 && this.#refused.length >= fewest;
    const reason = {
      isDoubtful,
      isNoCrowd: isDoubtful && (this.#isDoubtful || areAlone),
      crowd: isCrowd ? Math.min(...this.#refused) - 1 : undefined,
    };
    if (isFirst) {
      this.#leastOfRow = this.#refused.at(-1) ?? 0;
      this.#stoodBefore = this.#stood;
    }
    this.#isDoubtful = isDoubtful;
    this.#standing.clear();
    this.#stood = 0;
    this.#refused = [];
    return reason;
  }

  /** Whether a crowd explains all of a row, now that it ends with a call that is let through. */
  explainsRow({ among }: Call): boolean {
    return Math.max(among, this.#stoodBefore) < this.#leastOfRow;
  }
}
