import type { BlobStore } from './blob-store.ts';
import { type Clock, dayMs } from './clock.ts';
import type { Route } from './route.ts';
import type { CacheScope, RuntimeClaims } from './runtime-token.ts';
import type { CacheEntry } from './state.ts';
import { type Message, TwirpError, textOf, twirpRoutes } from './twirp.ts';

export interface CacheHome {
  readonly caches: CacheEntry[];
  readonly blobs: BlobStore;
  readonly clock: Clock;
  readonly newId: () => number;
  /** Of all entries together; the one that was not used for longest goes first. */
  readonly cacheLimitBytes: number;
}

const readable = 1;
const writable = 2;
const unusedAfterMs = 7 * dayMs;

/** Cache v2. Entries never change; there is one for each key, version and scope. */
export class CacheService {
  readonly #home: CacheHome;
  readonly routes: readonly Route[] = twirpRoutes('CacheService', {
    CreateCacheEntry: (message, claims) => this.#create(message, claims),
    FinalizeCacheEntryUpload: (message, claims) => this.#finalize(message, claims),
    GetCacheEntryDownloadURL: (message, claims) => this.#find(message, claims),
  });

  constructor(home: CacheHome) {
    this.#home = home;
  }

  #create(message: Message, { cacheScopes }: RuntimeClaims): Message {
    const { key, version } = wantedOf(message);
    const scope = cacheScopes.find(may(writable))?.Scope;
    if (scope === undefined) {
      return denied('cache write denied: token has no writable cache scopes');
    }
    if (this.#entry({ key, version }, [scope])) {
      throw new TwirpError(409, 'cache entry with the same key, version, and scope already exists');
    }
    const now = this.#home.clock.now();
    const blobPath = this.#home.blobs.newPath('actions-cache');
    const id = this.#home.newId();
    const dates = { createdAt: now, lastUsedAt: now };
    this.#home.caches.push({ id, key, version, scope, blobPath, ...dates, size: undefined });
    const url = this.#home.blobs.signedUrl(blobPath, { may: 'cw' });
    return { ok: true, signed_upload_url: url, message: '' };
  }

  #finalize(message: Message, { cacheScopes }: RuntimeClaims): Message {
    const scopes = cacheScopes.filter(may(writable)).map(({ Scope }) => Scope);
    const entry = this.#entry(wantedOf(message), scopes);
    if (!entry) throw new TwirpError(404, 'cache entry not found');
    const size = this.#home.blobs.bytesOf(entry.blobPath)?.length;
    if (size === undefined || size !== Number(message['size_bytes'])) {
      throw new TwirpError(400, `size mismatch: ${message['size_bytes']} told, ${size} uploaded`);
    }
    entry.size = size;
    entry.lastUsedAt = this.#home.clock.now();
    this.#evict();
    return { ok: true, entry_id: String(entry.id), message: '' };
  }

  #find(message: Message, { cacheScopes }: RuntimeClaims): Message {
    const scopes = cacheScopes.filter(may(readable)).map(({ Scope }) => Scope);
    if (scopes.length === 0) {
      throw new TwirpError(403, 'cache read denied: token has no readable cache scopes');
    }
    this.#evict();
    const { key, version } = wantedOf(message);
    const prefixes = [key, ...((message['restore_keys'] ?? []) as string[])];
    for (const scope of scopes) {
      const entries = this.#home.caches
        .filter((one) => one.size !== undefined && one.version === version && one.scope === scope)
        .sort((a, b) => b.id - a.id);
      const hit =
        entries.find((one) => one.key === key) ??
        prefixes
          .map((prefix) => entries.find((one) => one.key.startsWith(prefix)))
          .find((one) => one !== undefined);
      if (hit) return this.#handOut(hit);
    }
    return { ok: false, signed_download_url: '', matched_key: '' };
  }

  #handOut(entry: CacheEntry): Message {
    entry.lastUsedAt = this.#home.clock.now();
    const url = this.#home.blobs.signedUrl(entry.blobPath, { may: 'r' });
    return { ok: true, signed_download_url: url, matched_key: entry.key };
  }

  #entry(
    { key, version }: { readonly key: string; readonly version: string },
    scopes: readonly string[],
  ): CacheEntry | undefined {
    return this.#home.caches.find(
      (one) => one.key === key && one.version === version && scopes.includes(one.scope),
    );
  }

  /** Whatever nobody used for a week, and then the least recently used until the rest fits. */
  #evict(): void {
    const { caches, blobs, clock, cacheLimitBytes } = this.#home;
    const oldest = clock.now().getTime() - unusedAfterMs;
    let total = caches.reduce((sum, { size = 0 }) => sum + size, 0);
    for (const entry of caches.toSorted((a, b) => Number(a.lastUsedAt) - Number(b.lastUsedAt))) {
      if (total <= cacheLimitBytes && entry.lastUsedAt.getTime() > oldest) continue;
      total -= entry.size ?? 0;
      caches.splice(caches.indexOf(entry), 1);
      blobs.delete(entry.blobPath);
    }
  }
}

function may(bit: number): (scope: CacheScope) => boolean {
  return ({ Permission }) => Math.floor(Permission / bit) % 2 === 1;
}

function denied(message: string): Message {
  return { ok: false, signed_upload_url: '', message };
}

function wantedOf(message: Message): { key: string; version: string } {
  return { key: textOf(message, 'key'), version: textOf(message, 'version') };
}
