import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CacheClientOptions,
  type CacheSaved,
  pruneStores,
  saveStore,
  storePath,
} from './cache/cache-client.ts';
import type { Pruning } from './cache/cache-work.ts';
import { type Frozen, freeze } from './frozen/freeze.ts';
import type { ResumeState } from './resume-state.ts';
import { storeKey } from './store-key.ts';

export interface SaverOptions {
  readonly state: ResumeState;
  /** What lies in the store's folder. */
  readonly frozen: Frozen | undefined;
  readonly cache: Omit<CacheClientOptions, 'root'>;
  /** Whose keys are made, and where superseded ones are deleted. */
  readonly place: Pick<Pruning, 'repository' | 'ref' | 'token'> & {
    readonly runId: number;
    readonly runAttempt: number;
  };
  /** Told of every change, before anything can go wrong. */
  readonly remember: (state: ResumeState) => void;
}

export type SaveOutcome =
  | CacheSaved
  /** The cache has all of it, or there is no run yet. */
  | { readonly type: 'nothing-new' };

/** Freezes the run's folder and saves what is new in it under a key of its own, one at a time. */
export class StoreSaver {
  readonly #options: SaverOptions;
  #state: ResumeState;
  #frozen: Frozen | undefined;

  constructor(options: SaverOptions) {
    this.#options = options;
    this.#state = options.state;
    this.#frozen = options.frozen;
  }

  /** Not to be called while it is at it. */
  async save(signal?: AbortSignal): Promise<SaveOutcome> {
    const { root, runFolder, identity, keyPrefix, sequence, savedDigest } = this.#state;
    const storeFolder = join(root, storePath);
    await mkdir(storeFolder, { recursive: true });
    const frozen = await freeze({ runFolder, storeFolder, identity, before: this.#frozen });
    this.#frozen = frozen ?? this.#frozen;
    if (!frozen || frozen.digest === savedDigest) return { type: 'nothing-new' };
    const { cache, place } = this.#options;
    const key = storeKey(keyPrefix, { ...place, sequence, digest: frozen.digest });
    this.#change({ sequence: sequence + 1 });
    const saved = await saveStore(key, { ...cache, root, signal });
    if (saved.type === 'failed') {
      if (saved.kind !== 'broken') this.#change({ refusal: saved.why });
      return saved;
    }
    this.#change({ savedDigest: frozen.digest });
    await this.#prune(key, signal);
    return saved;
  }

  async #prune(newest: string, signal: AbortSignal | undefined): Promise<void> {
    const { repository, ref, token } = this.#options.place;
    const { root, keyPrefix: prefix } = this.#state;
    if (!token) return;
    const pruning = { repository, ref, token, prefix, newest };
    await pruneStores(pruning, { ...this.#options.cache, root, signal });
  }

  #change(change: Partial<ResumeState>): void {
    this.#state = { ...this.#state, ...change };
    this.#options.remember(this.#state);
  }
}
