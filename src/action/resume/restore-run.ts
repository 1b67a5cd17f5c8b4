import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { messageOf } from '../../errors.ts';
import {
  type CacheClientOptions,
  type CacheFailure,
  restoreStore,
  storePath,
} from './cache/cache-client.ts';
import type { Frozen } from './frozen/freeze.ts';
import type { StoreIdentity } from './frozen/frozen-manifest.ts';
import { StoreRefused, thaw, verifyStore } from './frozen/thaw.ts';
import { digestIn } from './store-key.ts';

/** Looks at a restored folder before it becomes the run's; says why it must not, if so. */
export type CheckRun = (folder: string) => Promise<string | undefined>;

export interface Restoring {
  readonly runFolder: string;
  readonly identity: StoreIdentity;
  readonly keyPrefix: string;
  readonly cache: CacheClientOptions;
  readonly check: CheckRun;
  /** Gives up. */
  readonly stop: AbortSignal;
}

export type RunRestored =
  | { readonly type: 'restored'; readonly key: string; readonly frozen: Frozen }
  /** There is one on the disk, which wins. */
  | { readonly type: 'run-there' }
  | { readonly type: 'missed' }
  | CacheFailure;

/**
 * Puts the newest run that the cache has into the run's folder, if that is empty. Until all of it is
 * checked it lies elsewhere, so a job that is cancelled meanwhile leaves nothing.
 */
export async function restoreRun(restoring: Restoring): Promise<RunRestored> {
  const { runFolder, keyPrefix, cache, stop } = restoring;
  if (!(await isEmpty(runFolder))) return { type: 'run-there' };
  await mkdir(join(cache.root, storePath), { recursive: true });
  const found = await restoreStore(keyPrefix, { ...cache, signal: stop });
  if (found.type !== 'restored') return found;
  try {
    return { type: 'restored', key: found.key, frozen: await place(found.key, restoring) };
  } catch (error) {
    const why = messageOf(error);
    return { type: 'failed', why: `${found.key} cannot be used: ${why}`, kind: 'broken' };
  }
}

async function place(key: string, restoring: Restoring): Promise<Frozen> {
  const { runFolder, identity, cache, check } = restoring;
  const digest = digestIn(key);
  if (digest === undefined) throw new StoreRefused('its key is none of ours');
  const storeFolder = join(cache.root, storePath);
  const frozen = await verifyStore(storeFolder, { ...identity, digest });
  const parent = dirname(runFolder);
  // Beside it, so that it can be moved there as one step.
  const waiting = join(parent, `.${basename(runFolder)}.restoring`);
  await mkdir(parent, { recursive: true });
  await rm(waiting, { recursive: true, force: true });
  try {
    await thaw(storeFolder, frozen.manifest, waiting);
    const fault = await check(waiting);
    if (fault !== undefined) throw new StoreRefused(fault);
    await rmdir(runFolder).catch(() => undefined);
    await rename(waiting, runFolder);
  } finally {
    await rm(waiting, { recursive: true, force: true });
  }
  return frozen;
}

/** One that cannot be read is not taken for empty: the run will say what is wrong with it. */
async function isEmpty(folder: string): Promise<boolean> {
  return readdir(folder).then(
    (names) => names.length === 0,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  );
}
