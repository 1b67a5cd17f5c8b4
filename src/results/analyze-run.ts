import { join } from 'node:path';
import type { Analysis } from '../analysis/analysis.ts';
import type { AnalysisOptions } from '../analysis/analysis-options.ts';
import { analyze } from '../analysis/analyze.ts';
import type { Experiment } from '../domain/experiment.ts';
import { StoreError } from '../errors.ts';
import { type DamagedLine, runRecords } from '../run/run-records.ts';
import { layout } from '../store/layout.ts';
import { writeJson } from '../store/whole-file.ts';
import { analysedExperiment } from './analysed-experiment.ts';
import { DamagedLines } from './damaged-lines.ts';

/** What a run's records say, and which of them cannot be read. */
export interface Scored {
  readonly analysis: Analysis;
  readonly damaged: readonly DamagedLine[];
}

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
  return (await scoreFolder(experiment, unwritten)).analysis;
}

/** As {@link analyzeRun}, and tells which records cannot be read. */
export async function scoreFolder(
  experiment: Experiment,
  unwritten?: (error: StoreError) => void,
): Promise<Scored> {
  const { folder, seed } = experiment;
  const scored = await scoreRun(experiment, { seed, resamples: 2000, confidence: 0.95 });
  try {
    await writeJson(join(folder, layout.analysis), scored.analysis);
  } catch (error) {
    if (!unwritten || !(error instanceof StoreError)) throw error;
    unwritten(error);
  }
  return scored;
}

/** As {@link analyzeRun}, without writing anything. */
export async function scoreRun(
  experiment: Experiment,
  { seed, resamples, confidence }: AnalysisOptions,
): Promise<Scored> {
  const { folder } = experiment;
  const damaged = new DamagedLines();
  const records = runRecords(folder, damaged.note);
  const run = { experiment: await analysedExperiment(experiment), ...records };
  const analysis = await analyze(run, { seed, resamples, confidence });
  const warnings = [...damaged.warnings(), ...analysis.warnings];
  return { analysis: { ...analysis, warnings }, damaged: damaged.all };
}
