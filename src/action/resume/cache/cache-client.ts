import { type Asking, askCache, type CacheAnswer } from './ask-cache.ts';
import type { CacheReply, Pruning } from './cache-work.ts';
import { tarGuards } from './unpacking.ts';

/** How long the run is held up at most, when the service hangs or is slow. */
export interface CacheLimits {
  /** To say whether there is an entry. The library tries again for up to 35 s. */
  readonly lookupMs: number;
  readonly downloadMs: number;
  readonly saveMs: number;
  readonly pruneMs: number;
}

export const cacheLimits: CacheLimits = {
  lookupMs: 40_000,
  downloadMs: 180_000,
  saveMs: 180_000,
  pruneMs: 20_000,
};

export interface CacheClientOptions extends Pick<Asking, 'program' | 'root'> {
  readonly limits: CacheLimits;
}

/**
 * Where the store lies under the client's root. The cache holds the text of the path against that of
 * the entry, so it must be the same on every machine.
 */
export const storePath = '.coeval/store';

export type CacheRestored =
  | { readonly type: 'restored'; readonly key: string }
  | { readonly type: 'missed' }
  | CacheFailure;

export type CacheSaved = { readonly type: 'saved' } | CacheFailure;

export interface CacheFailure {
  readonly type: 'failed';
  readonly why: string;
  /**
   * Whether it is `broken`, which may pass, or will be so for as long as the job runs: as it has not
   * the right (`denied`), or as there is no cache (`unavailable`).
   */
  readonly kind: 'broken' | 'denied' | 'unavailable';
}

/** The newest entry whose key begins so, unpacked under the root. */
export async function restoreStore(
  prefix: string,
  { limits, ...asking }: CacheClientOptions & Pick<Asking, 'signal'>,
): Promise<CacheRestored> {
  const answer = await askCache(
    { type: 'restore', path: storePath, prefix },
    {
      ...asking,
      environment: { TAR_OPTIONS: tarGuards(storePath) },
      limitsMs: [limits.lookupMs, limits.downloadMs],
    },
  );
  const restored = replyOf(answer, 'restored');
  if (restored?.key !== undefined) return { type: 'restored', key: restored.key };
  const isMiss = restored && answer.remarks.length === 0 && !replyOf(answer, 'found')?.key;
  return isMiss ? { type: 'missed' } : failure(answer);
}

export async function saveStore(
  key: string,
  { limits, ...asking }: CacheClientOptions & Pick<Asking, 'signal'>,
): Promise<CacheSaved> {
  const request = { type: 'save', path: storePath, key } as const;
  const answer = await askCache(request, { ...asking, limitsMs: [limits.saveMs] });
  if (replyOf(answer, 'saved')?.isSaved) return { type: 'saved' };
  return failure(answer);
}

/** Deletes superseded entries, where that is allowed; nobody has to know when it is not. */
export async function pruneStores(
  pruning: Pruning,
  { limits, ...asking }: CacheClientOptions & Pick<Asking, 'signal'>,
): Promise<number> {
  const request = { type: 'prune', ...pruning } as const;
  const answer = await askCache(request, { ...asking, limitsMs: [limits.pruneMs] });
  return replyOf(answer, 'pruned')?.count ?? 0;
}

function replyOf<Type extends CacheReply['type']>(
  { replies }: CacheAnswer,
  type: Type,
): Extract<CacheReply, { type: Type }> | undefined {
  return replies.find((one): one is Extract<CacheReply, { type: Type }> => one.type === type);
}

function failure(answer: CacheAnswer): CacheFailure {
  const { remarks, lateAfterMs } = answer;
  if (replyOf(answer, 'unavailable')) {
    return { type: 'failed', why: 'there is no Actions cache here', kind: 'unavailable' };
  }
  const isDenied = /cache (?:read|write) denied|does not permit/.test(remarks.join('\n'));
  const late = lateAfterMs && `the cache took more than ${lateAfterMs / 1000} s`;
  const why = late || (remarks.at(-1) ?? 'it was broken off');
  return { type: 'failed', why, kind: isDenied ? 'denied' : 'broken' };
}
