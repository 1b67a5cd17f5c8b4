import { compareRuns, verdictOf } from '../../coeval.ts';
import type { Comparison } from '../../compare/comparison.ts';
import type { Verdict } from '../../compare/verdict.ts';
import { CoEvalError } from '../../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Ended } from './conclude.ts';

interface Judged {
  readonly comparison: Comparison | null;
  readonly verdict: Verdict;
}

/** Holds a run against its baseline and the gate's rules. */
export async function judge(ended: Ended, inputs: Inputs): Promise<Judged> {
  const { analysis, resolved, interrupted } = ended;
  if (interrupted) return undecided('The run was cancelled before it was decided.');
  if (inputs.shard && inputs.command !== 'merge') {
    const { index, total } = inputs.shard;
    return undecided(`This is part ${index} of ${total}: the merged run is decided on.`);
  }
  const gate = {
    maxDrop: inputs['max-drop'],
    minScore: inputs['min-score'],
    maxCostIncrease: inputs['max-cost-increase'],
    maxErrorRate: inputs['max-error-rate'],
    confidence: inputs.confidence,
  };
  const { baseline } = resolved;
  if (!baseline)
    return { comparison: null, verdict: verdictOf({ comparison: null, analysis }, gate) };
  try {
    const comparison = await compareRuns(ended.experiment.folder, baseline.folder, gate);
    return { comparison, verdict: verdictOf({ comparison, analysis }, gate) };
  } catch (error) {
    if (!(error instanceof CoEvalError)) throw error;
    const refusal = error.message;
    return { comparison: null, verdict: verdictOf({ comparison: null, analysis, refusal }, gate) };
  }
}

function undecided(reason: string): Judged {
  return { comparison: null, verdict: { state: 'skipped', reason, findings: [] } };
}
