import { numberOrNull } from '../number-or-null.ts';
import type { TaskTable } from '../records/task-table.ts';

/** Some ratings, taken together. */
export interface RatingTotal {
  readonly sum: number;
  readonly n: number;
}

/** Sum and number of all ratings of a task, by `student * judges + judge`. */
export function ratingTotals(table: TaskTable): RatingTotal[] {
  const judges = table.judges.length;
  const totals = Array.from({ length: table.students.length * judges }, () => ({ sum: 0, n: 0 }));
  for (const criterion of table.criteria) {
    for (const [index, rating] of table.ratings(criterion).entries()) {
      const total = totals[index % totals.length];
      if (!total || Number.isNaN(rating)) continue;
      total.sum += rating;
      total.n += 1;
    }
  }
  return totals;
}

/** Mean of all ratings, each counted once. */
export function meanRating(totals: readonly (RatingTotal | undefined)[]) {
  let sum = 0;
  let ratings = 0;
  for (const total of totals) {
    sum += total?.sum ?? 0;
    ratings += total?.n ?? 0;
  }
  return { mean_rating: numberOrNull(sum / ratings), ratings };
}
