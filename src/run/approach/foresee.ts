import type { Experiment } from '../../domain/experiment.ts';
import { type PhaseName, phaseNames } from '../../domain/phase-name.ts';
import type { Inventory, PhaseKeys } from '../../plan/work.ts';
import { type Approach, type Approached, settled } from './approach.ts';
import { phasesLeftBehind } from './phases-left-behind.ts';

/** What a run would begin with, and in what modes. */
export interface Foreseen {
  /** With the modes that the run would have. */
  readonly experiment: Experiment;
  readonly inventory: Inventory;
  /** Calls that each model has made in this run before; they count against its quota. */
  readonly used: (model: string) => number;
  /** Whether there is a run in the folder that has to be dealt with before a new one can start. */
  readonly needsDecision: boolean;
}

/**
 * Tells, without changing anything, what would be on the disk when the first call is made: after the
 * run that is resumed is carried over, and after what is to be made anew is moved aside.
 *
 * @throws {UsageError} when the run is to be continued, but is not there, is another one, or has stale
 *   records that nobody said what to do with
 * @throws {StoreError} when there is no run where one is to be carried over from
 */
export async function foresee(wanted: Experiment, how: Approach): Promise<Foreseen> {
  const approached = await settled(wanted, how);
  const { experiment, existing, goesOn } = approached;
  return {
    experiment,
    inventory: await inventoryAtStart(approached, how),
    used: goesOn ? await callsIn(experiment.folder) : () => 0,
    needsDecision: existing !== undefined && !goesOn && !how.overwrites,
  };
}

async function callsIn(folder: string): Promise<Foreseen['used']> {
  const usage = await (await import('../../store/usage-log.ts')).readUsage(folder);
  return (model) => usage.sum({ model }).calls;
}

async function inventoryAtStart(
  { experiment, existing, goesOn }: Approached,
  how: Approach,
): Promise<Inventory> {
  const { reuse, onlyDatapoints, retryFailed } = how;
  if (existing && goesOn) return inventoryLeft(experiment, existing, how);
  if (reuse !== undefined) {
    const { foreseeReuse } = await import('../reuse/foresee-reuse.ts');
    return foreseeReuse({ from: reuse, only_datapoints: onlyDatapoints }, experiment);
  }
  if (!experiment.resumeFrom) return without(phaseNames, nothing, experiment);
  const { readInventory } = await import('../folder/inventory.ts');
  const { remadeOfCarried } = await import('./remade.ts');
  const { idsOfGroups } = await import('../folder/group-records.ts');
  const source = { ...experiment, folder: experiment.resumeFrom };
  const gone = await idsOfGroups(source.folder, await remadeOfCarried(experiment, how));
  const carried = await readInventory(source, { retryFailed, gone });
  const { attribute_mapping, rubric_mapping } = nothing.phases;
  const phases = { ...carried.phases, attribute_mapping, rubric_mapping };
  return without(phasesLeftBehind(experiment), { ...carried, phases }, experiment);
}

/** Of a run that is gone on with. */
async function inventoryLeft(
  experiment: Experiment,
  existing: NonNullable<Approached['existing']>,
  how: Approach,
): Promise<Inventory> {
  const { remade } = await import('./remade.ts');
  const { idsOfGroups } = await import('../folder/group-records.ts');
  const { readInventory } = await import('../folder/inventory.ts');
  const { phases, groups } = await remade(experiment, existing, how);
  const gone = await idsOfGroups(experiment.folder, groups);
  const { retryFailed } = how;
  return without(phases, await readInventory(experiment, { retryFailed, gone }), experiment);
}

const noKeys: PhaseKeys = { done: new Set(), failed: new Set(), skips: () => false };

const nothing: Inventory = {
  phases: Object.fromEntries(phaseNames.map((phase) => [phase, noKeys])) as Inventory['phases'],
  mapped: { attributes: new Set(), rubric: new Set() },
  rubrics: new Map(),
  extraDatapoints: [],
};

/** As if there were nothing of some phases but what is written in the config. */
function without(
  gone: readonly PhaseName[],
  { phases, mapped, rubrics, extraDatapoints }: Inventory,
  { tasks }: Experiment,
): Inventory {
  const written = tasks.flatMap(({ name, rubric }) =>
    rubric.kind === 'static' ? [[name, rubric.criteria] as const] : [],
  );
  const isGone = (phase: PhaseName) => gone.includes(phase);
  return {
    phases: { ...phases, ...Object.fromEntries(gone.map((phase) => [phase, noKeys])) },
    mapped: {
      attributes: isGone('attribute_mapping') ? new Set() : mapped.attributes,
      rubric: isGone('rubric_mapping') ? new Set() : mapped.rubric,
    },
    rubrics: isGone('rubric_mapping') ? new Map(written) : rubrics,
    extraDatapoints: isGone('data_generation') ? [] : extraDatapoints,
  };
}
