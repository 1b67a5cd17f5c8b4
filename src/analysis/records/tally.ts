/** Counts what was met, by kind and name, with a bounded number of names for each kind. */
export class Tally<Kind extends string> {
  readonly #counts = new Map<Kind, Map<string, number>>();
  static readonly #maxNames = 1000;

  add(kind: Kind, name: string): void {
    const names = this.#counts.get(kind) ?? new Map<string, number>();
    this.#counts.set(kind, names);
    const counted = names.has(name) || names.size < Tally.#maxNames ? name : '…';
    names.set(counted, (names.get(counted) ?? 0) + 1);
  }

  /** Counts by name; those of the names beyond the bound stand under `…`. */
  of(kind: Kind): ReadonlyMap<string, number> {
    return this.#counts.get(kind) ?? new Map();
  }

  total(kind: Kind): number {
    return this.of(kind)
      .values()
      .reduce((sum, count) => sum + count, 0);
  }
}
