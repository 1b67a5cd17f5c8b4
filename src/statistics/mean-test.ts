import { mean } from './mean.ts';
import { type Interval, type MeanSample, meanInterval } from './mean-interval.ts';
import { moments } from './moments.ts';
import { randomSource } from './random.ts';
import { resampleMeans } from './resample-means.ts';
import { studentT } from './student-t.ts';

/** Halvings of a range of error rates: enough for five digits. */
const steps = 24;

export interface MeanTestOptions {
  readonly seed: number;
  readonly resamples: number;
  /** Ends of the range that a value may have at all. */
  readonly min: number;
  readonly max: number;
}

/** What the values of clusters say of their true mean. */
export interface MeanTest {
  readonly mean: number;
  /** Standard error and its degrees of freedom, as the wider of the two intervals has them. */
  readonly standardError: number;
  readonly df: number;
  /** Each end is wrong with probability `(1 - confidence) / 2`. */
  interval(confidence: number): Interval;
  /** One-sided p-value of "the true mean is at most `bound`": small when it is above. */
  pAbove(bound: number): number;
  /** One-sided p-value of "the true mean is at least `bound`": small when it is below. */
  pBelow(bound: number): number;
}

/**
 * Interval and one-sided tests of a mean over clusters, for decisions: where an interval for showing
 * may miss a little more often than it says, an end here must not.
 *
 * An end is the outer one of two. One is `meanInterval` (BCa bootstrap), which follows skewness but
 * is too narrow for few values, or for many equal ones: if 18 of 20 differences are 0, its ends are
 * known by two values. The other is Student's, with two imaginary clusters, as far from the mean to
 * either side as the farthest value is from 0 (after Agresti & Caffo's "plus four", The American
 * Statistician 54, 2000), and degrees of freedom from the number of values that differ from the most
 * frequent one. With equal values only, the "rule of three" of `meanInterval` holds at each end.
 *
 * p-values are the same interval read backwards: `pAbove(bound) < (1 - c) / 2` exactly when the lower
 * end of `interval(c)` is above `bound`. None is smaller than the bootstrap can see,
 * `1 / (resamples + 1)`.
 *
 * @param strata as for `clusterBootstrap`
 * @returns undefined when any stratum is empty, or there is none
 */
export function meanTest(
  strata: readonly Float64Array[],
  { seed, resamples, ...range }: MeanTestOptions,
): MeanTest | undefined {
  if (strata.length === 0 || strata.some(({ length }) => length === 0)) return undefined;
  const random = randomSource(seed);
  const samples = strata.map((values) => {
    const [replicates = new Float64Array(0)] = resampleMeans([values], resamples, random);
    return { values, replicates };
  });
  const student = studentSpread(strata);
  const outer: readonly Ends[] = [bootstrapEnds(samples, range), studentEnds(student, range)];
  const smallest = 1 / (resamples + 1);
  const p = (side: 'low' | 'high', bound: number) =>
    Math.max(smallest, ...outer.map((ends) => pValue(ends, side, bound)));
  return {
    mean: student.mean,
    standardError: student.standardError,
    df: student.df,
    interval: (confidence) => ({
      low: Math.min(...outer.map((ends) => ends(confidence).low)),
      high: Math.max(...outer.map((ends) => ends(confidence).high)),
      n: strata.reduce((n, { length }) => n + length, 0),
      degenerate: strata.some((values) => informative(values) === 0),
    }),
    pAbove: (bound) => p('low', bound),
    pBelow: (bound) => p('high', bound),
  };
}

/** Both ends of an interval of so much confidence; they move outward as it grows. */
type Ends = (confidence: number) => { readonly low: number; readonly high: number };
type Range = Pick<MeanTestOptions, 'min' | 'max'>;

function bootstrapEnds(samples: readonly MeanSample[], range: Range): Ends {
  const constant = samples.every(({ values }) => informative(values) === 0);
  return (confidence) => {
    // The rule of three is one-sided: at both ends it may err only half as often.
    const used = constant ? (1 + confidence) / 2 : confidence;
    const found = meanInterval(samples, { ...range, confidence: used });
    return found ?? { low: range.min, high: range.max };
  };
}

function studentEnds({ mean: centre, standardError, df }: Spread, range: Range): Ends {
  return (confidence) => {
    const half = standardError > 0 ? studentT(confidence, df) * standardError : 0;
    return {
      low: Math.max(range.min, centre - half),
      high: Math.min(range.max, centre + half),
    };
  };
}

interface Spread {
  readonly mean: number;
  readonly standardError: number;
  readonly df: number;
}

/** Of the plain mean over strata; degrees of freedom after Welch and Satterthwaite. */
function studentSpread(strata: readonly Float64Array[]): Spread {
  const total = { mean: 0, variance: 0, squares: 0 };
  for (const values of strata) {
    const { n, mean: centre, variance } = moments(values);
    total.mean += centre / strata.length;
    if (informative(values) === 0) continue;
    const farthest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const squares = variance * (n - 1) + 2 * farthest ** 2;
    const share = squares / (n + 1) / n / strata.length ** 2;
    total.variance += share;
    total.squares += share ** 2 / Math.min(n - 1, informative(values) + 1);
  }
  return {
    mean: total.mean,
    standardError: Math.sqrt(total.variance),
    df: total.variance > 0 ? total.variance ** 2 / total.squares : 1,
  };
}

/** How many values differ from the most frequent one. */
function informative(values: Float64Array): number {
  const counts = new Map<number, number>();
  let most = 0;
  for (const value of values) {
    const rounded = Math.round(value * 1e9);
    const count = (counts.get(rounded) ?? 0) + 1;
    counts.set(rounded, count);
    most = Math.max(most, count);
  }
  return values.length - most;
}

/** The error rate at which one end comes to lie on the bound. */
function pValue(ends: Ends, side: 'low' | 'high', bound: number): number {
  const { low, high } = ends(1e-9);
  const centre = mean([low, high]);
  if (Math.abs(bound - centre) < 1e-12) return 0.5;
  const isBelow = bound < centre;
  const end = isBelow ? 'low' : 'high';
  const isBeyond = (confidence: number) => {
    const found = ends(confidence)[end];
    return isBelow ? found <= bound : found >= bound;
  };
  const rate = errorRate(isBeyond);
  return (side === 'low') === isBelow ? rate : 1 - rate;
}

/** Halves error rates on a log scale, so that small ones are told apart as well as large ones. */
function errorRate(isBeyond: (confidence: number) => boolean): number {
  let [least, most] = [Math.log(1e-9), Math.log(0.5)];
  for (let step = 0; step < steps; step += 1) {
    const middle = (least + most) / 2;
    if (isBeyond(1 - 2 * Math.exp(middle))) least = middle;
    else most = middle;
  }
  return Math.exp(most);
}
