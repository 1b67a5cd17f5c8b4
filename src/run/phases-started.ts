import type { Experiment } from '../domain/experiment.ts';
import { type PhaseName, phaseNames } from '../domain/phase-name.ts';
import type { PlannedCalls } from '../plan/plan.ts';
import type { PhaseCounts } from '../store/manifest.ts';
import type { RunEvent } from './events.ts';

/** What a run has of each phase and what it owes to it, before its first call. */
export function phasesStarted(
  { phases }: Experiment,
  counts: Readonly<Record<PhaseName, PhaseCounts>>,
  calls: readonly PlannedCalls[],
): RunEvent[] {
  return phaseNames.map((phase) => {
    const owed: Record<string, number> = {};
    for (const row of calls.filter((one) => one.phase === phase)) {
      owed[row.model] = (owed[row.model] ?? 0) + row.calls;
    }
    return { type: 'phase-started', phase, mode: phases[phase], counts: counts[phase], owed };
  });
}
