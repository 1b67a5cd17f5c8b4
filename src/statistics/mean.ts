/**
 * Arithmetic mean of the values that are numbers; `NaN` stands for a missing value and is left out.
 *
 * @returns `NaN` when there is nothing to average, so that missing never turns into 0
 */
export function mean(values: Iterable<number>): number {
  let sum = 0;
  let n = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    n += 1;
  }
  return sum / n;
}
