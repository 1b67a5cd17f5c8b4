import type { TaskTable } from '../../analysis/records/task-table.ts';
import { mean } from '../../statistics/mean.ts';
import type { CommonTask } from '../contract.ts';
import type { Item } from './items.ts';

interface Scores {
  readonly current: number;
  readonly baseline: number;
}

export interface Change {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

/**
 * Scores the responses of both runs to one item in the same way: mean over judges of each judge's
 * mean over the criteria, where a judge and criterion count only if they rated both. Repeats are
 * averaged first.
 */
export class PairScorer {
  readonly #current: TaskTable;
  readonly #baseline: TaskTable;
  readonly #judges: readonly string[];
  readonly #criteria: readonly string[];

  /** The tables have the same students and judges, in the same order. */
  constructor(task: CommonTask, current: TaskTable, baseline: TaskTable) {
    this.#current = current;
    this.#baseline = baseline;
    this.#judges = task.judges;
    this.#criteria =
      task.criteria ?? current.criteria.filter((name) => baseline.criteria.includes(name));
  }

  /** @returns undefined when no judge rated both on a common criterion */
  score(item: Item, student: number): Scores | undefined {
    const pairs = this.#judges.map((judge) => this.#means(item, student, [judge]));
    const current = mean(pairs.map((pair) => pair.current));
    const baseline = mean(pairs.map((pair) => pair.baseline));
    return Number.isNaN(current) ? undefined : { current, baseline };
  }

  /** Whether either run has any rating of this student's response. */
  isRated(item: Item, student: number): Record<'current' | 'baseline', boolean> {
    const rated = (table: TaskTable, rows: readonly number[]) =>
      this.#judges.some((judge) =>
        this.#criteria.some(
          (criterion) => !Number.isNaN(rating({ table, rows, student, judge }, criterion)),
        ),
      );
    return {
      current: rated(this.#current, item.current),
      baseline: rated(this.#baseline, item.baseline),
    };
  }

  /** Criteria and judges whose score changed, the one that fell most first. */
  changes(item: Item, student: number): { criteria: Change[]; judges: Change[] } {
    const changed = (names: readonly string[], scores: (name: string) => Scores) =>
      names
        .map((name) => ({ name, before: scores(name).baseline, after: scores(name).current }))
        .filter(({ before, after }) => Math.abs(after - before) > 1e-9)
        .sort((a, b) => a.after - a.before - (b.after - b.before));
    return {
      criteria: changed(this.#criteria, (criterion) =>
        this.#means(item, student, this.#judges, [criterion]),
      ),
      judges: changed(this.#judges, (judge) => this.#means(item, student, [judge])),
    };
  }

  /** Plain means over all that is rated on both sides; `NaN` for nothing. */
  #means(
    item: Item,
    student: number,
    judges: readonly string[],
    criteria: readonly string[] = this.#criteria,
  ): Scores {
    const both = judges.flatMap((judge) =>
      criteria
        .map((criterion) => ({
          current: rating({ table: this.#current, rows: item.current, student, judge }, criterion),
          baseline: rating(
            { table: this.#baseline, rows: item.baseline, student, judge },
            criterion,
          ),
        }))
        .filter(({ current, baseline }) => !Number.isNaN(current) && !Number.isNaN(baseline)),
    );
    return {
      current: mean(both.map(({ current }) => current)),
      baseline: mean(both.map(({ baseline }) => baseline)),
    };
  }
}

interface Place {
  readonly table: TaskTable;
  readonly rows: readonly number[];
  readonly student: number;
  readonly judge: string;
}

/** Mean over repeats; `NaN` where there is none. */
function rating({ table, rows, student, judge }: Place, criterion: string): number {
  const { students, judges } = table;
  const values = table.ratings(criterion);
  const column = judges.indexOf(judge);
  return mean(
    rows.map((row) => values[(row * students.length + student) * judges.length + column] ?? NaN),
  );
}
