import { join, resolve } from 'node:path';
import { shardText } from '../../domain/shard.ts';
import { UsageError } from '../../errors.ts';
import { layout } from '../../store/layout.ts';
import { folderFormat, type Manifest, readManifest } from '../../store/manifest.ts';
import { readText } from '../../store/whole-file.ts';

/** The folder of one shard. */
export interface OpenShard {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly index: number;
  readonly isComplete: boolean;
}

/** Shards that belong together. */
export interface Shards {
  /** By their index. */
  readonly all: readonly OpenShard[];
  readonly total: number;
  readonly missing: readonly number[];
  readonly incomplete: readonly number[];
}

/**
 * Opens folders as the shards of one run.
 *
 * @throws {UsageError} naming what keeps them apart, or what is missing unless that is allowed
 */
export async function openShards(
  folders: readonly string[],
  allowPartial: boolean,
): Promise<Shards> {
  const all = await Promise.all(folders.map((folder) => openShard(resolve(folder))));
  all.sort((a, b) => a.index - b.index);
  const [first, ...others] = all;
  if (!first) throw new UsageError('Cannot merge: no folder is named');
  const total = first.manifest.shard?.total ?? 0;
  for (const [place, other] of others.entries()) {
    refuseTwins(all[place] as OpenShard, other);
    await refuseStrangers(first, other);
  }
  const missing = Array.from({ length: total }, (_, place) => place + 1).filter(
    (index) => !all.some((shard) => shard.index === index),
  );
  const incomplete = all.filter(({ isComplete }) => !isComplete).map(({ index }) => index);
  if (!allowPartial) refuseGaps({ all, total, missing, incomplete });
  return { all, total, missing, incomplete };
}

async function openShard(folder: string): Promise<OpenShard> {
  const manifest = await readManifest(folder);
  if (!manifest) throw new UsageError(`Cannot merge ${folder}: there is no run in it`);
  if (manifest.format !== folderFormat) {
    throw new UsageError(
      `Cannot merge ${folder}: its format is ${manifest.format ?? 'the older program’s'}, not ${folderFormat}`,
    );
  }
  if (!manifest.shard) throw new UsageError(`Cannot merge ${folder}: it is no shard of a run`);
  if ((await readText(join(folder, layout.config))) === undefined) {
    throw new UsageError(`Cannot merge ${folder}: its ${layout.config} is missing`);
  }
  return {
    folder,
    manifest,
    index: manifest.shard.index,
    isComplete: manifest.status === 'completed',
  };
}

function refuseTwins(a: OpenShard, b: OpenShard): void {
  if (a.index !== b.index) return;
  throw new UsageError(
    `Cannot merge: ${a.folder} and ${b.folder} are both shard ${a.index}; name each shard once`,
  );
}

/** What must be the same of all shards, as what it is called. */
const shared: Readonly<Record<string, (manifest: Manifest) => unknown>> = {
  experiment: ({ experiment_id }) => experiment_id,
  'number of shards': ({ shard }) => shard?.total,
  'version of CoEval': ({ tool_version }) => tool_version,
  seed: ({ seed }) => seed,
  contract: ({ contract }) => contract,
};

async function refuseStrangers(a: OpenShard, b: OpenShard): Promise<void> {
  const fields = Object.entries(shared)
    .filter(([, of]) => of(a.manifest) !== of(b.manifest))
    .map(([name, of]) => `${name} (${of(a.manifest)}, ${of(b.manifest)})`);
  const prints = [
    ...differences('settings of', a.manifest.fingerprints, b.manifest.fingerprints),
    ...differences('attributes or rubric of', a.manifest.tasks, b.manifest.tasks),
  ];
  const [config, other] = await Promise.all([a, b].map(configOf));
  const found = [...fields, ...prints, ...(config === other ? [] : [`their ${layout.config}`])];
  if (found.length === 0) return;
  throw new UsageError(
    `Cannot merge ${a.folder} and ${b.folder}, they are no shards of one run. They differ in: ${found.slice(0, 10).join(', ')}`,
  );
}

/** Without the place of the folders, which may well be one for each shard. */
async function configOf({ folder }: OpenShard): Promise<string | undefined> {
  const text = await readText(join(folder, layout.config));
  return text?.replace(/\bstorage_folder:[ \t]*("[^"\n]*"|'[^'\n]*'|[^\s,}]*)/, '');
}

function differences(
  what: string,
  a: Readonly<Record<string, unknown>> = {},
  b: Readonly<Record<string, unknown>> = {},
): string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names]
    .filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]))
    .map((name) => `${what} ${name}`);
}

function refuseGaps({ all, total, missing, incomplete }: Shards): void {
  const gaps = [
    ...missing.map((index) => `shard ${shardText({ index, total })} is missing`),
    ...all
      .filter(({ index }) => incomplete.includes(index))
      .map(({ folder, index, manifest }) => {
        return `shard ${shardText({ index, total })} in ${folder} is ${manifest.status}`;
      }),
  ];
  if (gaps.length === 0) return;
  throw new UsageError(
    `Cannot merge: ${gaps.join('; ')}. Finish it first, or merge what is there by --allow-partial`,
  );
}
