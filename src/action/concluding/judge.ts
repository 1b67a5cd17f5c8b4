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
  const { analysis, interrupted } = ended;
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
  const compared = await compareIfThere(ended, gate);
  return { comparison: compared.comparison, verdict: verdictOf({ ...compared, analysis }, gate) };
}

/** Without a comparison where there is no baseline; with a refusal where it has nothing in common. */
async function compareIfThere(
  { experiment, resolved: { baseline } }: Ended,
  options: { readonly maxDrop: number; readonly confidence: number },
): Promise<{ readonly comparison: Comparison | null; readonly refusal?: string }> {
  if (!baseline) return { comparison: null };
  try {
    return { comparison: await compareRuns(experiment.folder, baseline.folder, options) };
  } catch (error) {
    if (!(error instanceof CoEvalError)) throw error;
    return { comparison: null, refusal: error.message };
  }
}

function undecided(reason: string): Judged {
  return { comparison: null, verdict: { state: 'skipped', reason, findings: [] } };
}
