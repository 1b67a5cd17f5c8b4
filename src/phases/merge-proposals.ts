import type { Attributes, Rubric } from '../domain/task.ts';

/** More would make prompts long and judging dear without telling students apart any better. */
const most = { attributes: 8, values: 12, criteria: 10 } as const;

/**
 * Joins the teachers' proposals. Names that differ only in case, spaces or punctuation are one;
 * what more teachers named comes first, then what was named earlier, so that the order of teachers
 * decides only ties.
 *
 * @param seed kept whole and first
 */
export function mergeAttributes(seed: Attributes, proposals: readonly Attributes[]): Attributes {
  const merged = new Votes<Votes<string>>();
  for (const [index, proposal] of [seed, ...proposals].entries()) {
    for (const [name, values] of Object.entries(proposal)) {
      const votes = merged.vote(name, new Votes<string>(), index === 0);
      for (const value of values) votes.vote(value, value, index === 0);
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
  for (const [index, proposal] of [known, ...proposals].entries()) {
    for (const [name, description] of Object.entries(proposal)) {
      merged.vote(name, description, index === 0);
    }
  }
  return Object.fromEntries(merged.top(most.criteria));
}

/** Counts who named what; a name is what it is when case and punctuation are left out. */
class Votes<T> {
  readonly #entries = new Map<string, { name: string; value: T; votes: number; fixed: boolean }>();

  vote(name: string, value: T, fixed: boolean): T {
    const key = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') || name;
    const entry = this.#entries.get(key);
    if (entry) {
      entry.votes += 1;
      return entry.value;
    }
    this.#entries.set(key, { name, value, votes: 1, fixed });
    return value;
  }

  /** All that is fixed, then by votes up to `limit`. */
  top(limit: number): [string, T][] {
    const entries = [...this.#entries.values()];
    const proposed = entries.filter((entry) => !entry.fixed).sort((a, b) => b.votes - a.votes);
    const fixed = entries.filter((entry) => entry.fixed);
    const kept = [...fixed, ...proposed.slice(0, Math.max(0, limit - fixed.length))];
    return kept.map(({ name, value }) => [name, value]);
  }
}
