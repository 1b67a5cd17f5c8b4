import { join, resolve } from 'node:path';
import { loadExperiment } from '../config/load.ts';
import type { Experiment } from '../domain/experiment.ts';
import { UsageError } from '../errors.ts';
import { shardOf } from '../run/folder/sharding.ts';
import { layout } from '../store/layout.ts';
import { readManifest } from '../store/manifest.ts';

/**
 * The experiment of a run's folder, as its config says, wherever the folder lies now; of a shard, its
 * own part.
 *
 * @throws {UsageError} when there is no run in it
 */
export async function openRun(folder: string): Promise<Experiment> {
  const path = resolve(folder);
  const manifest = await readManifest(path);
  if (!manifest) {
    throw new UsageError(`There is no run in ${path}: name the folder that holds its meta.json`);
  }
  const { experiment } = await loadExperiment(join(path, layout.config), { forRun: false });
  return shardOf({ ...experiment, folder: path }, manifest.shard);
}
