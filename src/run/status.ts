import type { Experiment } from '../domain/experiment.ts';
import { type PhaseName, phaseNames } from '../domain/phase-name.ts';
import { StoreError } from '../errors.ts';
import { madeBy } from '../plan/reachable.ts';
import type { WorkGroup } from '../plan/tally.ts';
import { type Inventory, work } from '../plan/work.ts';
import { isHeld } from '../store/lock.ts';
import { type Manifest, type PhaseCounts, readManifest } from '../store/manifest.ts';
import { readUsage, type UsageTotals } from '../store/usage-log.ts';
import { countWork, readInventory } from './folder/inventory.ts';
import { shardOf } from './folder/sharding.ts';
import { type RunError, readErrors } from './run-log.ts';

/** How a run stands, read from its folder without changing it. */
export interface Status {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly counts: Readonly<Record<PhaseName, PhaseCounts>>;
  /** Whether no record is missing. */
  readonly complete: boolean;
  readonly gaps: readonly OpenGroup[];
  readonly errors: readonly RunError[];
  readonly usage: UsageTotals;
}

/** What a model still owes, or has failed at, in one phase of one task. */
export interface OpenGroup {
  readonly phase: PhaseName;
  readonly task: string;
  readonly model: string;
  readonly missing: number;
  readonly failed: number;
  /** Why the last run left it undone, as far as the run itself said. */
  readonly reason: string;
}

/**
 * @param recent how many of the last errors
 * @param only the models whose work is counted, as far as it waits for no other; undefined for all
 * @throws {StoreError} when the folder holds no run
 */
export async function status(
  wanted: Experiment,
  recent: number,
  only?: ReadonlySet<string>,
): Promise<Status> {
  const { folder } = wanted;
  const said = only ? await ended(folder) : await standing(folder);
  if (!said) throw new StoreError(`Cannot read a run in ${folder}: there is no meta.json`);
  const experiment = shardOf(wanted, said.shard);
  const inventory = await readInventory(experiment);
  const groups = only
    ? work(experiment, madeBy(only, inventory)).filter(({ model }) => only.has(model))
    : work(experiment, inventory);
  const counts = countWork(groups);
  const complete = phaseNames.every((phase) => counts[phase].missing === 0);
  const manifest = checked(said, complete);
  const errors = await readErrors(folder, recent);
  const reasonOf = (group: WorkGroup) =>
    failedReason(group) ??
    stoppedReason(group, manifest) ??
    stateReason(manifest) ??
    errors.lastOf(group.phase, group.model) ??
    waitReason(group, groups, inventory.mapped);
  return {
    folder,
    manifest,
    counts,
    complete,
    gaps: openGroups(groups, reasonOf),
    errors: errors.recent,
    usage: await readUsage(folder),
  };
}

/** One of two slices, by --only-models, may have ended while the other is at work. */
async function standing(folder: string): Promise<Manifest | undefined> {
  const manifest = await ended(folder);
  if (!manifest || manifest.status === 'completed' || !(await isHeld(folder))) return manifest;
  const { pending_reason: _, ...rest } = manifest;
  return { ...rest, status: 'in_progress' };
}

/** The manifest of a run whose process was killed says that it goes on for ever. */
async function ended(folder: string): Promise<Manifest | undefined> {
  const manifest = await readManifest(folder);
  if (manifest?.status !== 'in_progress' || (await isHeld(folder))) return manifest;
  // It may have ended meanwhile.
  const now = await readManifest(folder);
  if (now?.status !== 'in_progress') return now;
  return { ...now, status: 'interrupted', pending_reason: processGone };
}

const processGone = 'its process is gone; go on with --continue';

/** Records may be lost or damaged after the run has ended. */
function checked(manifest: Manifest, complete: boolean): Manifest {
  if (manifest.status !== 'completed' || complete) return manifest;
  return { ...manifest, status: 'incomplete', pending_reason: recordsGone };
}

const recordsGone = 'records that it had are gone; go on with --continue';

function openGroups(
  groups: readonly WorkGroup[],
  reasonOf: (group: WorkGroup) => string,
): OpenGroup[] {
  return groups
    .filter(({ missing, failed }) => missing + failed > 0)
    .map((group) => {
      const { phase, task, model, missing, failed } = group;
      return { phase, task, model, missing, failed, reason: reasonOf(group) };
    });
}

function failedReason({ missing }: WorkGroup): string | undefined {
  return missing === 0 ? 'no usable answer' : undefined;
}

function stoppedReason({ model }: WorkGroup, { stopped = {} }: Manifest): string | undefined {
  const gap = stopped[model];
  return gap && `${gap.reason}: ${gap.message}`;
}

/** What each phase is made from. */
const sources: Readonly<Record<PhaseName, readonly PhaseName[]>> = {
  attribute_mapping: [],
  rubric_mapping: [],
  data_generation: ['attribute_mapping'],
  response_collection: ['attribute_mapping', 'data_generation'],
  evaluation: ['attribute_mapping', 'data_generation', 'response_collection', 'rubric_mapping'],
};

/** @param mapped tasks that wait for no proposal, not even for one that failed */
function waitReason(
  { phase, task }: WorkGroup,
  groups: readonly WorkGroup[],
  mapped: Inventory['mapped'],
): string {
  const isStuck: Partial<Record<PhaseName, boolean>> = {
    attribute_mapping: !mapped.attributes.has(task),
    rubric_mapping: !mapped.rubric.has(task),
  };
  for (const source of sources[phase]) {
    const models = groups
      .filter((other) => other.task === task && other.phase === source)
      .filter((other) => other.missing > 0 || (isStuck[source] && other.failed > 0))
      .map(({ model }) => model);
    if (models.length > 0) return `waits for ${source} of ${models.join(', ')}`;
  }
  return 'left undone';
}

/** Undefined for a run that came to its end. */
function stateReason({ status, pending_reason }: Manifest): string | undefined {
  if (pending_reason !== undefined) return pending_reason;
  if (status === 'in_progress') return 'in progress';
  return status === 'interrupted' ? 'the run was interrupted' : undefined;
}
