import type { AnalyzedExperiment, RunRecords } from '../analysis/records/run-records.ts';
import type { Price } from '../domain/model.ts';
import type { Contract } from './contract.ts';

export type Streams = Pick<RunRecords, 'datapoints' | 'responses' | 'evaluations'>;

/** One of two runs that are compared. */
export interface ComparedRun {
  readonly experiment: AnalyzedExperiment;
  readonly contract: Contract;
  /** Today's price of a model by its name; undefined when unknown. */
  readonly priceOf: (model: string) => Price | undefined;
  /** The records from their beginning, at every call anew. */
  readonly read: () => Streams;
}

export interface CompareOptions {
  /** Drop of a score that is still allowed, 0…1. */
  readonly maxDrop: number;
  /** Of every interval, 0…1 (both excluded), as 0.95. */
  readonly confidence: number;
  readonly seed: number;
  /** Bootstrap replicates at least; more are made where many cells need them. */
  readonly resamples: number;
}

/** Largest number of datapoints that are shown as having got worse. */
export const mostFlips = 10;
