import { meanTest } from '../../src/statistics/mean-test.ts';
import type { RandomSource } from '../../src/statistics/random.ts';

/** How differences of paired scores come about. Each has the true mean that `mean` says. */
export interface World {
  readonly name: string;
  readonly mean: number;
  readonly draw: (random: RandomSource) => number;
}

const judges = [0.2, 0, -0.2];
const criteria = [0.2, 0.1, -0.1, -0.2];

/** Standard normal, nearly: twelve uniform numbers. */
function gauss(random: RandomSource): number {
  let sum = -6;
  for (let index = 0; index < 12; index += 1) sum += random();
  return sum;
}

/** Mean of High, Medium and Low by three judges on four criteria, of a response so good. */
function score(quality: number, random: RandomSource): number {
  let sum = 0;
  for (const leniency of judges) {
    for (const ease of criteria) {
      const seen = quality + leniency + ease + 0.5 * gauss(random);
      sum += seen > 0.5 ? 1 : seen > -0.3 ? 0.5 : 0;
    }
  }
  return sum / 12;
}

function pair(shift: number, random: RandomSource, level = 0.6): number {
  const ease = level + 0.7 * gauss(random);
  const now = score(ease + 0.4 * gauss(random) + shift, random);
  return now - score(ease + 0.4 * gauss(random), random);
}

/**
 * A student that has not changed; two that drop by exactly `limit`, once everywhere and once in a
 * quarter of the datapoints only; and one whose prompt changed for one datapoint in ten.
 */
export function worlds(limit: number): World[] {
  return [
    { name: 'nothing changed', mean: 0, draw: (random) => pair(0, random) },
    { name: 'near the top, nothing changed', mean: 0, draw: (random) => pair(0, random, 1.3) },
    { name: 'at the limit', mean: -limit, draw: (random) => pair(0, random) - limit },
    {
      name: 'at the limit, by a few that fall far',
      mean: -limit,
      draw: (random) => (random() < 0.25 ? -8 * limit * random() : 0),
    },
    {
      name: 'few differ, nothing changed',
      mean: 0,
      draw: (random) => (random() < 0.1 ? pair(0, random) : 0),
    },
  ];
}

/** Shares of trials in which an end of the interval is on the wrong side of the truth. */
export interface Misses {
  readonly low: number;
  readonly high: number;
  /** Mean width of the interval. */
  readonly width: number;
}

export function misses(
  { draw, mean }: World,
  {
    n,
    trials,
    random,
  }: { readonly n: number; readonly trials: number; readonly random: RandomSource },
): Misses {
  const found = { low: 0, high: 0, width: 0 };
  for (let trial = 0; trial < trials; trial += 1) {
    const { low, high } = intervalOf(draws(n, draw, random), { confidence: 0.95, seed: trial });
    if (low > mean + 1e-12) found.low += 1 / trials;
    if (high < mean - 1e-12) found.high += 1 / trials;
    found.width += (high - low) / trials;
  }
  return found;
}

/** Shares of trials in which a gate over several cells says so. */
export interface Decisions {
  readonly anyFails: number;
  readonly allPass: number;
}

/** All cells of one world; Holm's method finds something exactly when its first step does. */
export function decisions(
  { draw }: World,
  options: {
    readonly cells: number;
    readonly n: number;
    readonly trials: number;
    readonly limit: number;
    readonly random: RandomSource;
  },
): Decisions {
  const { cells, n, trials, limit, random } = options;
  const found = { anyFails: 0, allPass: 0 };
  for (let trial = 0; trial < trials; trial += 1) {
    const all = Array.from({ length: cells }, () => draws(n, draw, random));
    const first = { confidence: 1 - 0.05 / cells, seed: trial };
    const own = { confidence: 0.95, seed: trial };
    if (all.some((values) => intervalOf(values, first).high < -limit)) found.anyFails += 1 / trials;
    if (all.every((values) => intervalOf(values, own).low > -limit)) found.allPass += 1 / trials;
  }
  return found;
}

function draws(n: number, draw: World['draw'], random: RandomSource): Float64Array {
  return Float64Array.from({ length: n }, () => draw(random));
}

function intervalOf(
  values: Float64Array,
  { confidence, seed }: { readonly confidence: number; readonly seed: number },
) {
  const found = meanTest([values], { seed: seed + 1, resamples: 500, min: -1, max: 1 });
  return found?.interval(confidence) ?? { low: -1, high: 1 };
}
