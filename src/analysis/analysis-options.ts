/** How an analysis draws its intervals. */
export interface AnalysisOptions {
  readonly seed: number;
  /** Bootstrap replicates; 2,000 are enough for two digits of a 95 % interval. */
  readonly resamples: number;
  /** Confidence level, 0…1 (both excluded), as 0.95. */
  readonly confidence: number;
}
