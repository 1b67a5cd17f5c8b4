import { mean } from '../../statistics/mean.ts';
import { type MeanSample, meanInterval } from '../../statistics/mean-interval.ts';
import type { RandomSource } from '../../statistics/random.ts';
import { resampleMeans } from '../../statistics/resample-means.ts';
import type { Estimate } from '../analysis.ts';
import type { TaskTable } from '../records/task-table.ts';
import { criterionScores, labelScores, ofStudent, responseScores } from './cell-scores.ts';

/** One task's datapoint values and replicates; all arrays but `ahead` have an entry a student. */
export interface TaskSamples {
  readonly table: TaskTable;
  readonly scores: readonly MeanSample[];
  readonly criteria: ReadonlyMap<string, readonly MeanSample[]>;
  /** Empty for a task without labels. */
  readonly labels: readonly MeanSample[];
  /** By place in the order: score minus that of the next student, where both have one. */
  readonly ahead: readonly MeanSample[];
}

/** The scores of a task by student, each a value by datapoint, `NaN` where there is none. */
export interface TaskScores {
  readonly table: TaskTable;
  readonly columns: readonly Float64Array[];
}

export function taskScores(table: TaskTable): TaskScores {
  return { table, columns: byStudent(table, responseScores(table)) };
}

/**
 * Draws datapoints of one task, the same for all students and measurements.
 *
 * @param order students, best first, as indices
 */
export function taskSamples(
  { table, columns }: TaskScores,
  order: readonly number[],
  resamples: number,
  random: RandomSource,
): TaskSamples {
  const ahead = order.slice(1).map((next, place) => difference(columns, order[place], next));
  const criteria = table.criteria.map((name) => byStudent(table, criterionScores(table, name)));
  const labels = table.labels.size > 0 ? byStudent(table, labelScores(table)) : [];
  const all = [...columns, ...ahead, ...labels, ...criteria.flat()];
  const replicates = resampleMeans(all, resamples, random);
  const samples = all.map((values, index) => ({
    values: values.filter((value) => !Number.isNaN(value)),
    replicates: replicates[index] ?? new Float64Array(0),
  }));
  const take = (count: number) => samples.splice(0, count);
  return {
    table,
    scores: take(columns.length),
    ahead: take(ahead.length),
    labels: take(labels.length),
    criteria: new Map(table.criteria.map((name) => [name, take(table.students.length)])),
  };
}

/** The range a value may have: a score, or a difference of two. */
export const scoreRange = { min: 0, max: 1 };
export const differenceRange = { min: -1, max: 1 };

/**
 * Mean over tasks and its interval; tasks without a value are left out.
 *
 * @returns null when no task has a value
 */
export function estimate(
  samples: readonly (MeanSample | undefined)[],
  range: { readonly min: number; readonly max: number },
  confidence: number,
): Estimate | null {
  const present = withValues(samples);
  const interval = meanInterval(present, { ...range, confidence });
  return interval ? { mean: mean(present.map(({ values }) => mean(values))), ...interval } : null;
}

export function withValues(samples: readonly (MeanSample | undefined)[]): MeanSample[] {
  return samples.filter((sample) => sample !== undefined).filter(({ values }) => values.length > 0);
}

function byStudent(table: TaskTable, values: Float64Array): Float64Array[] {
  const count = table.students.length;
  return table.students.map((_, student) => ofStudent(values, student, count));
}

function difference(
  columns: readonly Float64Array[],
  ahead: number | undefined,
  behind: number,
): Float64Array {
  const minuend = columns[ahead ?? -1] ?? new Float64Array(0);
  const subtrahend = columns[behind];
  return minuend.map((value, row) => value - (subtrahend?.[row] ?? Number.NaN));
}
