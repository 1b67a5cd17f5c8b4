import type { Experiment } from '../domain/experiment.ts';
import type { PhaseName } from '../domain/phase-name.ts';
import { StoreError } from '../errors.ts';
import { madeBy } from '../plan/reachable.ts';
import type { WorkGroup } from '../plan/tally.ts';
import { work } from '../plan/work.ts';
import { isHeld } from '../store/lock.ts';
import { type Manifest, type PhaseCounts, readManifest } from '../store/manifest.ts';
import { readUsage, type UsageTotals } from '../store/usage-log.ts';
import { countWork, readInventory } from './folder/inventory.ts';
import { shardOf } from './folder/sharding.ts';
import { type RunError, type RunErrors, readErrors } from './run-log.ts';

/** How a run stands, read from its folder without changing it. */
export interface Status {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly counts: Readonly<Record<PhaseName, PhaseCounts>>;
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
  const manifest = only ? await ended(folder) : await standing(folder);
  if (!manifest) {
    throw new StoreError(`Cannot read a run in ${folder}: there is no meta.json`);
  }
  const experiment = shardOf(wanted, manifest.shard);
  const inventory = await readInventory(experiment);
  const groups = only
    ? work(experiment, madeBy(only, inventory)).filter(({ model }) => only.has(model))
    : work(experiment, inventory);
  const errors = await readErrors(folder, recent);
  return {
    folder,
    manifest,
    counts: countWork(groups),
    gaps: openGroups(groups, manifest, errors.lastOf),
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

function openGroups(
  groups: readonly WorkGroup[],
  manifest: Manifest,
  lastOf: RunErrors['lastOf'],
): OpenGroup[] {
  const open = groups.filter(({ missing, failed }) => missing + failed > 0);
  return open.map((group) => {
    const { phase, task, model, missing, failed } = group;
    const gap = manifest.stopped?.[model];
    const reason = gap
      ? `${gap.reason}: ${gap.message}`
      : (stateReason(manifest) ?? lastOf(phase, model) ?? waitReason(group, open));
    return { phase, task, model, missing, failed, reason };
  });
}

/** What each phase is made from. */
const sources: Readonly<Record<PhaseName, readonly PhaseName[]>> = {
  attribute_mapping: [],
  rubric_mapping: [],
  data_generation: ['attribute_mapping'],
  response_collection: ['attribute_mapping', 'data_generation'],
  evaluation: ['attribute_mapping', 'data_generation', 'response_collection', 'rubric_mapping'],
};

function waitReason({ phase, task, missing }: WorkGroup, open: readonly WorkGroup[]): string {
  if (missing === 0) return 'no usable answer';
  const ofTask = open.filter((other) => other.task === task && other.missing > 0);
  const [first] = sources[phase].flatMap((one) => ofTask.filter((other) => other.phase === one));
  return first ? `waits for ${first.phase} of ${first.model}` : 'left undone';
}

/** Undefined for a run that came to its end. */
function stateReason({ status, pending_reason }: Manifest): string | undefined {
  if (pending_reason !== undefined) return pending_reason;
  if (status === 'in_progress') return 'in progress';
  return status === 'interrupted' ? 'the run was interrupted' : undefined;
}
