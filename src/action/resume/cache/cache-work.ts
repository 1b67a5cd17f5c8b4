/** What is asked of the process that works with the cache. */
export type CacheRequest =
  | {
      readonly type: 'restore';
      readonly path: string;
      /** The newest entry whose key begins so. */
      readonly prefix: string;
    }
  | { readonly type: 'save'; readonly path: string; readonly key: string }
  | ({ readonly type: 'prune' } & Pruning);

/** Which entries are superseded: older than `newest`, of the same ref and beginning. */
export interface Pruning {
  /** `owner/name` */
  readonly repository: string;
  readonly ref: string;
  readonly prefix: string;
  readonly newest: string;
  readonly token: string;
}

/** What it says, in this order; the last one ends it. */
export type CacheReply =
  /** There is no service that could be asked. */
  | { readonly type: 'unavailable' }
  /** The entry that will be restored; undefined when there is none. */
  | { readonly type: 'found'; readonly key: string | undefined }
  | { readonly type: 'restored'; readonly key: string | undefined }
  | { readonly type: 'saved'; readonly isSaved: boolean }
  | { readonly type: 'pruned'; readonly count: number };

/** The argument with which the action's own program is started for such work. */
export const cacheProcessMark = 'coeval-cache-process';
