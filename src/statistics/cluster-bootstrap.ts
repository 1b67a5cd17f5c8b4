import { type Interval, type IntervalOptions, meanInterval } from './mean-interval.ts';
import { randomSource } from './random.ts';
import { resampleMeans } from './resample-means.ts';

export interface BootstrapOptions extends IntervalOptions {
  readonly seed: number;
  /** 2,000 are enough for two digits of a 95 % interval. */
  readonly resamples: number;
}

/**
 * Confidence interval of a mean over clusters, as of a student's scores over datapoints: every
 * number is the value of a whole cluster, so that what is judged several times counts once.
 *
 * `meanInterval` says which interval it is and what few or equal values give.
 *
 * @param strata cluster values by stratum (task); the mean is over the strata's means, and clusters
 * are drawn within strata. For a paired comparison give the clusters' differences.
 */
export function clusterBootstrap(
  strata: readonly Float64Array[],
  options: BootstrapOptions,
): Interval | undefined {
  const random = randomSource(options.seed);
  const samples = strata.map((values) => {
    const [replicates] = resampleMeans([values], options.resamples, random);
    return { values, replicates: replicates ?? new Float64Array(0) };
  });
  return meanInterval(samples, options);
}
