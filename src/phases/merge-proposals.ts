import type { Attributes, Rubric } from '../domain/task.ts';
import { comparable } from './comparable.ts';

/** More would make prompts long and judging dear without telling students apart any better. */
const most = { attributes: 8, values: 12, criteria: 10 } as const;

/**
 * Joins the teachers' proposals. Names that differ only in case, or in punctuation around them, are one;
 * what more teachers named comes first, then what was named earlier, so that the order of teachers
 * decides only ties.
 *
 * @param seed kept whole and first
 */
export function mergeAttributes(seed: Attributes, proposals: readonly Attributes[]): Attributes {
  const merged = new Votes<Votes<string>>();
  for (const [voter, proposal] of [seed, ...proposals].entries()) {
    for (const [name, values] of Object.entries(proposal)) {
      const votes = merged.vote(name, new Votes<string>(), voter);
      for (const value of values) votes.vote(value, value, voter);
    }
  }
  return Object.fromEntries(
    merged
      .top(most.attributes)
      .map(([name, values]) => [name, values.top(most.values).map(([value]) => value)]),
  );
}

/** As {@link mergeAttributes}; of two descriptions of one criterion the first stays. */
export function mergeRubrics(known: Rubric, proposals: readonly Rubric[]): Rubric {
  const merged = new Votes<string>();
  for (const [voter, proposal] of [known, ...proposals].entries()) {
    for (const [name, description] of Object.entries(proposal)) {
      merged.vote(name, description, voter);
    }
  }
  return Object.fromEntries(merged.top(most.criteria));
}

/** Counts who named what. Voter 0 is the seed, whose names are fixed, and differ as they are written. */
class Votes<T> {
  readonly #byName = new Map<string, Entry<T>>();
  /** The first of those that are to be taken for one. */
  readonly #byKey = new Map<string, Entry<T>>();

  /** A voter counts once for a name, however often it writes it. */
  vote(name: string, value: T, voter: number): T {
    const key = comparable(name);
    const known = this.#byName.get(name) ?? (voter === 0 ? undefined : this.#byKey.get(key));
    if (known) {
      known.voters.add(voter);
      return known.value;
    }
    const entry = { name, value, voters: new Set([voter]), fixed: voter === 0 };
    this.#byName.set(name, entry);
    if (!this.#byKey.has(key)) this.#byKey.set(key, entry);
    return value;
  }

  /** All that is fixed, then by votes up to `limit`. */
  top(limit: number): [string, T][] {
    const entries = [...this.#byName.values()];
    const proposed = entries
      .filter((entry) => !entry.fixed)
      .sort((a, b) => b.voters.size - a.voters.size);
    const fixed = entries.filter((entry) => entry.fixed);
    const kept = [...fixed, ...proposed.slice(0, Math.max(0, limit - fixed.length))];
    return kept.map(({ name, value }) => [name, value]);
  }
}

interface Entry<T> {
  readonly name: string;
  readonly value: T;
  readonly voters: Set<number>;
  readonly fixed: boolean;
}
