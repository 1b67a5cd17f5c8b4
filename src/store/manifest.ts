import { join } from 'node:path';
import * as z from 'zod';
import { phaseNames } from '../domain/phase-name.ts';
import { StoreError } from '../errors.ts';
import { layout } from './layout.ts';
import { readJson, writeJson } from './whole-file.ts';

const counts = z.object({
  expected: z.number(),
  present: z.number(),
  failed: z.number(),
  /** Expected, but neither present nor failed for good. */
  missing: z.number(),
});

const phase = z.enum(phaseNames);

const reused = z.object({
  /** Folder of the run that it came from. */
  from: z.string(),
  /** False while it is being copied: `--continue` takes over the rest. */
  complete: z.boolean(),
  /** True when no response and no evaluation is taken over. */
  only_datapoints: z.boolean().optional(),
  proposals: z.number(),
  datapoints: z.number(),
  responses: z.number(),
  evaluations: z.number(),
  /** Records that should have been what they are not, and are made anew. */
  dropped: z.number(),
  /** What making it had cost; null when a price is unknown. */
  saved_usd: z.number().nullable(),
});

/**
 * `meta.json`: what the run is and how far it is, for people and for other programs. Nothing that
 * decides what work is left is read from here; that is computed from the records.
 */
const manifest = z.looseObject({
  /** Of the folder's layout; absent in folders of the older program. */
  format: z.number().optional(),
  experiment_id: z.string(),
  status: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  phases_completed: z.array(z.string()),
  phases_in_progress: z.array(z.string()).optional(),
  resume_from: z.string().nullish(),
  seed: z.number().optional(),
  tool_version: z.string().optional(),
  /** Says whether two runs measure the same thing; see the docs of the run folder. */
  contract: z.string().optional(),
  counts: z.partialRecord(phase, counts).optional(),
  /** By model and role, and by task and phase: hashes of all that shapes a call. */
  fingerprints: z.record(z.string(), z.string()).optional(),
  /** By task, hashes of what its attributes, its rubric and its items are made by. */
  tasks: z
    .record(z.string(), z.object({ attributes: z.string(), rubric: z.string(), items: z.string() }))
    .optional(),
  /** By task, every set of criteria that evaluations were made with, oldest first. */
  rubrics: z.record(z.string(), z.array(z.array(z.string()))).optional(),
  /** By task and criterion, hashes of the texts that were last judged by, of those left out since, too. */
  criteria: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  /** By model, why the last run made no further calls to it. */
  stopped: z.record(z.string(), z.object({ reason: z.string(), message: z.string() })).optional(),
  /** Why a run that is `pending` left work undone. */
  pending_reason: z.string().optional(),
  /** The part of the run that this folder holds; absent when it is all of it. */
  shard: z.object({ index: z.int().min(1), total: z.int().min(1) }).optional(),
  /** What was taken over from another run's folder when this one started. */
  reused: reused.optional(),
  /** Of a folder that was merged from shards. */
  merged: z
    .object({ shards: z.number(), missing: z.array(z.number()), incomplete: z.array(z.number()) })
    .optional(),
});

export type Manifest = z.infer<typeof manifest>;
export type PhaseCounts = z.infer<typeof counts>;
export type Reused = z.infer<typeof reused>;

/** Version of the folder's layout that this program writes. */
export const folderFormat = 2;

/**
 * Undefined when the folder holds no run.
 *
 * @throws {StoreError} when it cannot be read, or a newer version of the program wrote it
 */
export async function readManifest(root: string): Promise<Manifest | undefined> {
  const found = await readJson(join(root, layout.manifest), (value) => manifest.parse(value));
  if ((found?.format ?? 0) <= folderFormat) return found;
  throw new StoreError(
    `Cannot use the run in ${root}: its format is ${found?.format}, and this version of CoEval knows ${folderFormat} at most. Use the version that wrote it (${found?.tool_version ?? 'unknown'}), or a newer one`,
  );
}

export async function writeManifest(root: string, value: Manifest): Promise<void> {
  await writeJson(join(root, layout.manifest), value);
}
