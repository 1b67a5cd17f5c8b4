import { compare, falseAlarms } from '../compare/compare.ts';
import type { CompareOptions } from '../compare/compared-run.ts';
import type { Comparison } from '../compare/comparison.ts';
import type { FalseAlarms } from '../compare/false-alarms.ts';
import { verdictOf } from '../compare/gate/gate.ts';
import type { GateOptions, Verdict } from '../compare/verdict.ts';
import type { Experiment } from '../domain/experiment.ts';
import { CoEvalError } from '../errors.ts';
import { scoreRun } from './analyze-run.ts';
import { comparedFolders } from './compared-folders.ts';
import { DamagedLines } from './damaged-lines.ts';
import { openRun } from './open-run.ts';

/** As `CompareOptions`; the seed is the experiment's unless said. */
type Options = Pick<CompareOptions, 'maxDrop' | 'confidence'> & Partial<CompareOptions>;

/** How often the gate would be wrong on the data of two runs. */
export async function falseAlarmsOf(
  current: string,
  baseline: string,
  options: Options,
): Promise<FalseAlarms> {
  const experiment = await openRun(current);
  const runs = await comparedFolders(experiment, await openRun(baseline));
  return falseAlarms(...runs, complete(options, experiment));
}

function complete(options: Options, { seed }: Experiment): CompareOptions {
  return { seed, resamples: 2000, ...options };
}

export interface Gated {
  /** Null without a baseline, and when the two cannot be compared. */
  readonly comparison: Comparison | null;
  readonly verdict: Verdict;
}

/**
 * Holds a run against its baseline and the gate's rules; neither folder is changed. A run that cannot
 * be compared is inconclusive, and the verdict says why.
 */
export async function gateRun(
  current: string,
  baseline: string | undefined,
  gate: GateOptions & Options,
): Promise<Gated> {
  const experiment = await openRun(current);
  const options = complete(gate, experiment);
  const { analysis } = await scoreRun(experiment, options);
  const decided = (comparison: Comparison | null, refusal?: string) => ({
    comparison,
    verdict: verdictOf({ comparison, analysis, refusal }, gate),
  });
  if (baseline === undefined) return decided(null);
  try {
    return decided(await compared(experiment, await openRun(baseline), options));
  } catch (error) {
    if (!(error instanceof CoEvalError)) throw error;
    return decided(null, error.message);
  }
}

async function compared(
  current: Experiment,
  baseline: Experiment,
  options: CompareOptions,
): Promise<Comparison> {
  const damaged = new DamagedLines();
  const runs = await comparedFolders(current, baseline, damaged.note);
  const comparison = await compare(...runs, options);
  return { ...comparison, warnings: [...damaged.warnings(), ...comparison.warnings] };
}
