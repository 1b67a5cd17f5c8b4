import type { Experiment } from '../domain/experiment.ts';
import { type PhaseName, phaseNames } from '../domain/phase-name.ts';
import type { Inventory, PhaseKeys } from '../plan/work.ts';
import { type Approach, madeFrom, settled } from './prepare.ts';

/** What a run would begin with, and in what modes. */
export interface Foreseen {
  /** With the modes that the run would have. */
  readonly experiment: Experiment;
  readonly inventory: Inventory;
  /** Whether calls made before count against the quotas. */
  readonly goesOn: boolean;
  /** Whether there is a run in the folder that has to be dealt with before a new one can start. */
  readonly needsDecision: boolean;
}

/**
 * Tells, without changing anything, what would be on the disk when the first call is made: after the
 * run that is resumed is carried over, and after what is to be made anew is moved aside.
 *
 * @throws {UsageError} when the run is to be continued, but is not there or is another one
 */
export async function foresee(
  wanted: Experiment,
  how: Omit<Approach, 'stale' | 'only'>,
): Promise<Foreseen> {
  const { continues, overwrites, reuse, onlyDatapoints } = how;
  const { experiment, existing } = await settled(wanted, how);
  const explicit = experiment.modesAreExplicit && !overwrites && reuse === undefined;
  const goesOn = existing !== undefined && (continues || explicit);
  const source = goesOn ? experiment.folder : experiment.resumeFrom;
  const needsDecision = existing !== undefined && !goesOn && !overwrites;
  if (reuse !== undefined && !goesOn) {
    const { foreseeReuse } = await import('./reuse/foresee-reuse.ts');
    const inventory = await foreseeReuse(
      { from: reuse, only_datapoints: onlyDatapoints },
      experiment,
    );
    return { experiment, inventory, goesOn, needsDecision };
  }
  const inventory = source ? await inventoryIn(source, experiment) : nothing;
  return { experiment, inventory: withoutNew(inventory, experiment), goesOn, needsDecision };
}

async function inventoryIn(folder: string, experiment: Experiment): Promise<Inventory> {
  const { readInventory } = await import('./inventory.ts');
  return readInventory({ ...experiment, folder });
}

const noKeys: PhaseKeys = { done: new Set(), failed: new Set(), skips: () => false };

const nothing: Inventory = {
  phases: Object.fromEntries(phaseNames.map((phase) => [phase, noKeys])) as Inventory['phases'],
  mapped: { attributes: new Set(), rubric: new Set() },
  rubrics: new Map(),
  extraDatapoints: [],
};

/** Leaves out what phases in mode `New` make anew, and what was made from that. */
function withoutNew(inventory: Inventory, { phases, tasks }: Experiment): Inventory {
  const anew = (phase: PhaseName) => madeFrom[phase].some((source) => phases[source] === 'New');
  const { mapped, rubrics, extraDatapoints } = inventory;
  const written = tasks.flatMap(({ name, rubric }) =>
    rubric.kind === 'static' ? [[name, rubric.criteria] as const] : [],
  );
  return {
    phases: Object.fromEntries(
      phaseNames.map((phase) => [phase, anew(phase) ? noKeys : inventory.phases[phase]]),
    ) as Inventory['phases'],
    mapped: {
      attributes: anew('attribute_mapping') ? new Set() : mapped.attributes,
      rubric: anew('rubric_mapping') ? new Set() : mapped.rubric,
    },
    rubrics: anew('rubric_mapping') ? new Map(written) : new Map([...written, ...rubrics]),
    extraDatapoints: anew('data_generation') ? [] : extraDatapoints,
  };
}
