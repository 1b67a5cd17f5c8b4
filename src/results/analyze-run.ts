import { join } from 'node:path';
import type { Analysis } from '../analysis/analysis.ts';
import type { AnalysisOptions } from '../analysis/analysis-options.ts';
import { analyze } from '../analysis/analyze.ts';
import type { Experiment } from '../domain/experiment.ts';
import { StoreError } from '../errors.ts';
import { analysedExperiment } from '../run/analysed-experiment.ts';
import { runRecords } from '../run/run-records.ts';
import { layout } from '../store/layout.ts';
import { writeJson } from '../store/whole-file.ts';

/**
 * Scores what is on the disk, finished or not, and writes `analysis.json` beside it.
 *
 * @param unwritten told when that file cannot be written
 * @throws {StoreError} in that case, when nobody is to be told
 */
export async function analyzeRun(
  experiment: Experiment,
  unwritten?: (error: StoreError) => void,
): Promise<Analysis> {
  const { folder, seed } = experiment;
  const analysis = await analysisOf(experiment, { seed, resamples: 2000, confidence: 0.95 });
  try {
    await writeJson(join(folder, layout.analysis), analysis);
  } catch (error) {
    if (!unwritten || !(error instanceof StoreError)) throw error;
    unwritten(error);
  }
  return analysis;
}

/** As {@link analyzeRun}, without writing anything. */
export async function analysisOf(
  experiment: Experiment,
  { seed, resamples, confidence }: AnalysisOptions,
): Promise<Analysis> {
  const { folder } = experiment;
  const run = { experiment: await analysedExperiment(experiment), ...runRecords(folder) };
  return analyze(run, { seed, resamples, confidence });
}
