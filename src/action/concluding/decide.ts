import { gateRun } from '../../coeval.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Ended } from './conclude.ts';

type Decided = Awaited<ReturnType<typeof gateRun>>;

/** What the gate says of a run, unless it is not to be decided on. */
export async function decide(ended: Ended, inputs: Inputs): Promise<Decided> {
  const { experiment, resolved, interrupted } = ended;
  if (interrupted) return undecided('The run was cancelled before it was decided.');
  if (inputs.shard && inputs.command !== 'merge') {
    const { index, total } = inputs.shard;
    return undecided(`This is part ${index} of ${total}: the merged run is decided on.`);
  }
  return gateRun(experiment.folder, resolved.baseline?.folder, {
    maxDrop: inputs['max-drop'],
    minScore: inputs['min-score'],
    maxCostIncrease: inputs['max-cost-increase'],
    maxErrorRate: inputs['max-error-rate'],
    confidence: inputs.confidence,
  });
}

function undecided(reason: string): Decided {
  return { comparison: null, verdict: { state: 'skipped', reason, findings: [] } };
}
