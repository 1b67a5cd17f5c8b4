import { type Agreement, agreement } from '../statistics/agreement.ts';
import { mean } from '../statistics/mean.ts';
import type { EvaluationCounts, JudgePair, JudgeResult, ModalRatings } from './analysis.ts';
import { sumEvaluations } from './coverage.ts';
import { numberOrNull } from './number-or-null.ts';
import type { TaskTable } from './records/task-table.ts';

/** The share of one and the same ratings, and the responses, from which a judge looks constant. */
const constantFrom = { share: 0.9, n: 30 };

/**
 * @param counts evaluations by task, and within it by `student * judges + judge`
 * @param pairs agreement of every two judges
 */
export function judgeResults(
  tables: readonly TaskTable[],
  counts: readonly (readonly EvaluationCounts[])[],
  pairs: readonly JudgePair[],
): JudgeResult[] {
  const judges = tables[0]?.judges ?? [];
  return judges.map((judge, index) => {
    const evaluations = sumEvaluations(
      counts.flatMap((ofTask) => ofTask.filter((_, place) => place % judges.length === index)),
    );
    const modal = tables
      .filter(({ isJudged }) => isJudged)
      .map((table) => modalRatings(table, index));
    const own = pairs.filter((pair) => pair.judges.includes(judge));
    return {
      judge,
      ...levels(tables, index),
      coverage: evaluations.expected > 0 ? evaluations.complete / evaluations.expected : null,
      evaluations,
      modal,
      looks_constant: modal.some(
        ({ share, n }) => n >= constantFrom.n && (share ?? 0) >= constantFrom.share,
      ),
      mean_exact_agreement: meanOrNull(own.map((pair) => pair.exact_agreement)),
      mean_kappa: meanOrNull(own.map((pair) => pair.kappa)),
    };
  });
}

/** Agreement of every two judges over all (response, criterion) that both rated. */
export function judgePairs(tables: readonly TaskTable[]): JudgePair[] {
  const judges = tables[0]?.judges ?? [];
  return judges.flatMap((first, a) =>
    judges.slice(a + 1).map((second, offset) => {
      const found = agreement(ratingPairs(tables, a, a + 1 + offset));
      return { judges: [first, second] as const, ...named(found) };
    }),
  );
}

function named({ n, exact, kappa }: Agreement): Omit<JudgePair, 'judges'> {
  return { n, exact_agreement: numberOrNull(exact), kappa: numberOrNull(kappa) };
}

function* ratingPairs(
  tables: readonly TaskTable[],
  first: number,
  second: number,
): Generator<readonly [number, number]> {
  for (const { table, ratings } of columns(tables)) {
    for (let start = 0; start < ratings.length; start += table.judges.length) {
      const a = ratings[start + first] ?? Number.NaN;
      const b = ratings[start + second] ?? Number.NaN;
      if (!Number.isNaN(a + b)) yield [a, b];
    }
  }
}

function levels(tables: readonly TaskTable[], judge: number) {
  const counts = new Map<number, number>();
  let ratings = 0;
  let sum = 0;
  for (const rating of ratingsOf(tables, judge)) {
    counts.set(rating, (counts.get(rating) ?? 0) + 1);
    ratings += 1;
    sum += rating;
  }
  const share = (rating: number) => numberOrNull((counts.get(rating) ?? 0) / ratings);
  return {
    mean_rating: numberOrNull(sum / ratings),
    ratings,
    high_share: share(1),
    medium_share: share(0.5),
    low_share: share(0),
  };
}

function* ratingsOf(tables: readonly TaskTable[], judge: number): Generator<number> {
  for (const { table, ratings } of columns(tables)) {
    for (let index = judge; index < ratings.length; index += table.judges.length) {
      const rating = ratings[index] ?? Number.NaN;
      if (!Number.isNaN(rating)) yield rating;
    }
  }
}

function modalRatings(table: TaskTable, judge: number): ModalRatings {
  const columns = table.criteria.map((criterion) => table.ratings(criterion));
  const counts = new Map<string, number>();
  let n = 0;
  let most = 0;
  for (let cell = 0; cell < table.cells && columns.length > 0; cell += 1) {
    const ratings = columns.map((column) => column[cell * table.judges.length + judge]);
    if (ratings.some(Number.isNaN)) continue;
    const key = ratings.join(' ');
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    n += 1;
    most = Math.max(most, count);
  }
  return { task: table.name, share: numberOrNull(most / n), n };
}

function* columns(tables: readonly TaskTable[]) {
  for (const table of tables) {
    for (const criterion of table.criteria) yield { table, ratings: table.ratings(criterion) };
  }
}

function meanOrNull(values: readonly (number | null)[]): number | null {
  return numberOrNull(mean(values.filter((value) => value !== null)));
}
