import { compare, falseAlarms } from '../compare/compare.ts';
import type { CompareOptions } from '../compare/compared-run.ts';
import type { Comparison } from '../compare/comparison.ts';
import type { FalseAlarms } from '../compare/false-alarms.ts';
import { verdictOf } from '../compare/gate/gate.ts';
import type { GateOptions, Verdict } from '../compare/verdict.ts';
import type { Experiment } from '../domain/experiment.ts';
import { UsageError } from '../errors.ts';
import { analysisOf } from './analyze-run.ts';
import { comparedFolders } from './compared-folders.ts';
import { openRun } from './open-run.ts';

/** As `CompareOptions`; the seed is the experiment's unless said. */
export type Options = Pick<CompareOptions, 'maxDrop' | 'confidence'> & Partial<CompareOptions>;

/** A run's folder beside its baseline's; neither is changed. */
export async function compareRuns(
  current: string,
  baseline: string,
  options: Options,
): Promise<Comparison> {
  const { experiment, runs } = await opened(current, baseline);
  return compare(...runs, complete(options, experiment));
}

export async function falseAlarmsOf(
  current: string,
  baseline: string,
  options: Options,
): Promise<FalseAlarms> {
  const { experiment, runs } = await opened(current, baseline);
  return falseAlarms(...runs, complete(options, experiment));
}

async function opened(current: string, baseline: string) {
  const experiment = await openRun(current);
  return { experiment, runs: await comparedFolders(experiment, await openRun(baseline)) };
}

function complete(options: Options, { seed }: Experiment): CompareOptions {
  return { seed, resamples: 2000, ...options };
}

export interface JudgedRun {
  /** Null without a baseline, and when it has nothing in common with the run. */
  readonly comparison: Comparison | null;
  readonly verdict: Verdict;
}

/** A run that cannot be compared with its baseline is inconclusive, and the verdict says why. */
export async function judgeRun(
  current: string,
  baseline: string | undefined,
  gate: GateOptions & Options,
): Promise<JudgedRun> {
  const experiment = await openRun(current);
  const options = complete(gate, experiment);
  const before = baseline === undefined ? undefined : await openRun(baseline);
  const analysis = await analysisOf(experiment, options);
  const decided = (comparison: Comparison | null, refusal?: string) => ({
    comparison,
    verdict: verdictOf({ comparison, analysis, refusal }, gate),
  });
  if (!before) return decided(null);
  try {
    return decided(await compare(...(await comparedFolders(experiment, before)), options));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return decided(null, error.message);
  }
}
