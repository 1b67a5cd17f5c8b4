import { mean } from '../../statistics/mean.ts';
import type { TaskTable } from '../records/task-table.ts';

/** Score of each response, by cell: mean over judges of each judge's mean over the criteria. */
export function responseScores(table: TaskTable): Float64Array {
  const judges = table.judges.length;
  const sums = new Float64Array(table.cells * judges);
  const counts = new Uint32Array(sums.length);
  for (const criterion of table.criteria) {
    for (const [index, rating] of table.ratings(criterion).entries()) {
      if (Number.isNaN(rating)) continue;
      sums[index] = (sums[index] ?? 0) + rating;
      counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  return meansOverJudges(
    sums.map((sum, index) => sum / (counts[index] ?? 0)),
    judges,
  );
}

/** Score of each response on one criterion, by cell: mean over judges. */
export function criterionScores(table: TaskTable, criterion: string): Float64Array {
  return meansOverJudges(table.ratings(criterion), table.judges.length);
}

/** Share of its sampled labels that each response names, by cell. */
export function labelScores(table: TaskTable): Float64Array {
  const columns = [...table.labels.values()];
  return Float64Array.from({ length: table.cells }, (_, cell) =>
    mean(columns.map((column) => column[cell] ?? Number.NaN)),
  );
}

/** One student's column of values by cell: a value for each datapoint. */
export function ofStudent(values: Float64Array, student: number, students: number): Float64Array {
  return Float64Array.from(
    { length: values.length / students },
    (_, row) => values[row * students + student] ?? Number.NaN,
  );
}

function meansOverJudges(values: Float64Array, judges: number): Float64Array {
  return Float64Array.from({ length: judges > 0 ? values.length / judges : 0 }, (_, cell) =>
    mean(values.subarray(cell * judges, (cell + 1) * judges)),
  );
}
