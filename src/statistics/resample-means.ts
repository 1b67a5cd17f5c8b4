import type { RandomSource } from './random.ts';

/**
 * More clusters than this are put into this many groups at random, and groups are drawn instead.
 * The standard error of a mean is then known to 1 / √(2 · 2048), about 1.6 %, and time stays bounded.
 */
const maxGroups = 2048;

/**
 * Means of each column over clusters drawn with replacement, as many as there are (Efron 1979).
 *
 * A draw takes a cluster in all columns, so columns stay paired: the difference of two columns'
 * replicates is a replicate of their difference.
 *
 * @param columns measurements of the same clusters in the same order, as the scores of each student
 * on every datapoint; `NaN` where one is missing
 * @returns an array of `resamples` means for each column; `NaN` where a draw met only missing values
 */
export function resampleMeans(
  columns: readonly Float64Array[],
  resamples: number,
  random: RandomSource,
): Float64Array[] {
  const clusters = columns[0]?.length ?? 0;
  const groups = Math.min(clusters, maxGroups);
  const groupOf = assign(clusters, groups, random);
  const totals = columns.map((values) => groupTotals(values, groupOf, groups));
  const patterns = distinct(totals.map(({ counts }) => counts));
  const targets = totals.map(({ sums, counts }) => ({
    sums,
    pattern: patterns.findIndex((pattern) => isEqual(pattern, counts)),
    means: new Float64Array(resamples),
  }));
  const draws = new Float64Array(groups);
  for (let replicate = 0; replicate < resamples; replicate += 1) {
    draw(draws, random);
    const sizes = patterns.map((counts) => dot(draws, counts));
    for (const { sums, pattern, means } of targets) {
      means[replicate] = dot(draws, sums) / (sizes[pattern] ?? 0);
    }
  }
  return targets.map(({ means }) => means);
}

interface Totals {
  readonly sums: Float64Array;
  /** How many values are in each sum; most columns miss the same ones, mostly none. */
  readonly counts: Float64Array;
}

function groupTotals(values: Float64Array, groupOf: Uint32Array, groups: number): Totals {
  const sums = new Float64Array(groups);
  const counts = new Float64Array(groups);
  for (const [cluster, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    const group = groupOf[cluster] ?? 0;
    sums[group] = (sums[group] ?? 0) + value;
    counts[group] = (counts[group] ?? 0) + 1;
  }
  return { sums, counts };
}

/** Groups of equal size, give or take one: clusters are dealt out, then shuffled (Fisher–Yates). */
function assign(clusters: number, groups: number, random: RandomSource): Uint32Array {
  const groupOf = Uint32Array.from({ length: clusters }, (_, cluster) => cluster % groups);
  if (clusters === groups) return groupOf;
  for (let last = clusters - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const moved = groupOf[last] ?? 0;
    groupOf[last] = groupOf[other] ?? 0;
    groupOf[other] = moved;
  }
  return groupOf;
}

/** Fills `draws` with how often each group was met in as many draws as there are groups. */
function draw(draws: Float64Array, random: RandomSource): void {
  draws.fill(0);
  for (let left = draws.length; left > 0; left -= 1) {
    const group = Math.floor(random() * draws.length);
    draws[group] = (draws[group] ?? 0) + 1;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

function distinct(arrays: readonly Float64Array[]): Float64Array[] {
  return arrays.filter(
    (array, index) => arrays.findIndex((other) => isEqual(other, array)) === index,
  );
}

function isEqual(a: Float64Array, b: Float64Array): boolean {
  return a.every((value, index) => value === b[index]);
}
