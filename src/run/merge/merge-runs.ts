import { copyFile, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Experiment } from '../../domain/experiment.ts';
import { phaseNames } from '../../domain/phase-name.ts';
import { StoreError, UsageError } from '../../errors.ts';
import { isReadOnly, writeError } from '../../store/file-error.ts';
import { makeFolder, namesIn } from '../../store/folder.ts';
import { layout } from '../../store/layout.ts';
import { lockRun } from '../../store/lock.ts';
import { type Manifest, writeManifest } from '../../store/manifest.ts';
import { readUsage, writeUsage } from '../../store/usage-log.ts';
import { contract } from '../folder/contract.ts';
import { countPhases, readInventory } from '../folder/inventory.ts';
import { joinErrors, joinMapping, joinRecords } from './join-files.ts';
import { joinedManifest } from './joined-manifest.ts';
import { openShards, type Shards } from './open-shards.ts';

export interface MergeOptions {
  /** Whether shards may be missing or incomplete; the merged run then says so. */
  readonly allowPartial: boolean;
  /** Reads the experiment that a folder holds. */
  readonly open: (folder: string) => Promise<Experiment>;
}

/** What a merge came to. */
export interface Merged {
  readonly folder: string;
  readonly shards: number;
  readonly missing: readonly number[];
  readonly incomplete: readonly number[];
  /** Whether nothing is missing of the whole run. */
  readonly complete: boolean;
}

/**
 * Puts the shards of a run together, as if it had been one. The folder is there whole or not at all.
 *
 * @throws {UsageError} when they are not the shards of one run, or not all of them
 * @throws {StoreError} when they contradict each other, or records are missing all the same
 */
export async function mergeRuns(
  folders: readonly string[],
  into: string,
  { allowPartial, open }: MergeOptions,
): Promise<Merged> {
  const target = resolve(into);
  await refuseFull(target);
  const shards = await openShards(folders, allowPartial);
  await using locks = new AsyncDisposableStack();
  for (const { folder } of shards.all) locks.use(await lockShard(folder, await open(folder)));
  const work = join(dirname(target), `.merge-${crypto.randomUUID()}`);
  try {
    const complete = await fill(work, shards, open);
    if (!complete && !allowPartial) {
      throw new StoreError(
        'Cannot merge: every shard says that it is complete, but records are missing; see "coeval status" of each',
      );
    }
    await rmdir(target).catch(() => undefined);
    await place(work, target);
    const { total, missing, incomplete } = shards;
    return { folder: target, shards: total, missing, incomplete, complete };
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    throw error;
  }
}

/** All of it, slices too. Nobody can be at work in a folder that cannot be written to. */
async function lockShard(
  folder: string,
  { models }: Experiment,
): Promise<AsyncDisposable | undefined> {
  try {
    return await lockRun(folder, ['run', ...models.map(({ name }) => `model.${name}`)]);
  } catch (error) {
    if (isReadOnly(error)) return undefined;
    throw error;
  }
}

async function place(work: string, target: string): Promise<void> {
  try {
    await rename(work, target);
  } catch (error) {
    throw writeError(target, error);
  }
}

async function refuseFull(target: string): Promise<void> {
  const names = await namesIn(target);
  if (names.length === 0) return;
  throw new UsageError(`Cannot merge into ${target}: it is not empty; name another folder`);
}

/** @returns whether nothing is missing */
async function fill(work: string, shards: Shards, open: MergeOptions['open']): Promise<boolean> {
  const folders = shards.all.map(({ folder }) => folder);
  await makeFolder(work);
  await copyFile(join(folders[0] ?? '', layout.config), join(work, layout.config));
  for (const phase of phaseNames) {
    await joinMapping(folders, work, phase);
    await joinRecords(folders, work, phase);
  }
  await joinErrors(folders, work);
  for (const { folder, index } of shards.all) {
    await writeUsage(work, `shard-${index}`, await readUsage(folder));
  }
  const manifest = joinedManifest(shards);
  await writeManifest(work, manifest);
  const counted = await countedIn(work, manifest, await open(work));
  await writeManifest(work, counted);
  return counted.status === 'completed';
}

async function countedIn(
  work: string,
  manifest: Manifest,
  experiment: Experiment,
): Promise<Manifest> {
  const merged = { ...experiment, folder: work };
  const inventory = await readInventory(merged);
  const counts = countPhases(merged, inventory);
  const unfinished = phaseNames.filter((phase) => counts[phase].missing > 0);
  return {
    ...manifest,
    status: unfinished.length === 0 ? 'completed' : 'incomplete',
    phases_completed: phaseNames.filter((phase) => !unfinished.includes(phase)),
    phases_in_progress: unfinished,
    counts,
    contract: contract(merged, inventory.rubrics),
  };
}
