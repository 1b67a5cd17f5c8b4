import { mean } from './mean.ts';

/** Number of values, their mean, and how they lie around it. */
export interface Moments {
  readonly n: number;
  /** `NaN` for no values. */
  readonly mean: number;
  /** Sample variance, with n - 1; 0 for one value, of which nothing is known. */
  readonly variance: number;
  /** Sum of the third powers of the deviations; negative when the long tail is below. */
  readonly third: number;
}

/** Computed in two passes, so that a large mean costs no digits. None of the values is missing. */
export function moments(values: Float64Array): Moments {
  const centre = mean(values);
  let second = 0;
  let third = 0;
  for (const value of values) {
    second += (value - centre) ** 2;
    third += (value - centre) ** 3;
  }
  const n = values.length;
  return { n, mean: centre, variance: n > 1 ? second / (n - 1) : 0, third };
}
