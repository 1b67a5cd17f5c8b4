import type { RouteName } from '../route-names.ts';
import type { Artifact, CacheEntry } from '../state.ts';
import type { Level } from '../tokens.ts';
import {
  type ApiCall,
  ApiError,
  type ApiHome,
  type ApiRoute,
  found,
  json,
  noContent,
} from './api.ts';
import { paged } from './paging.ts';
import { runOf } from './runs.ts';
import { artifactShape } from './shapes.ts';

const root = '/repos/:owner/:repo/actions';

/** Artifacts and caches, which other runs than their own see by REST only. */
export function storedRoutes(home: ApiHome): ApiRoute[] {
  return [...artifactRoutes(home), ...cacheRoutes(home)];
}

function artifactRoutes(home: ApiHome): ApiRoute[] {
  const { repository, clock, blobs } = home;
  const shape = (artifact: Artifact) => {
    const run = found(repository.runs.find(({ id }) => id === artifact.runId));
    return artifactShape(artifact, run, clock.now());
  };
  const list = (call: ApiCall, runId?: number) => {
    const name = call.query.get('name');
    const artifacts = repository.artifacts.filter(
      (one) =>
        one.done && (name === null || name === one.name) && (runId ?? one.runId) === one.runId,
    );
    const newestFirst = artifacts.toSorted((a, b) => b.id - a.id).map(shape);
    return paged(call, newestFirst, (page, total) => ({ total_count: total, artifacts: page }));
  };
  const artifactOf = ({ params }: ApiCall) =>
    found(repository.artifacts.find(({ id, done }) => done && id === Number(params['id'])));
  return [
    route('artifacts.list', ['GET', `${root}/artifacts`, 'read'], (call) => list(call)),
    route('artifacts.of-run', ['GET', `${root}/runs/:run/artifacts`, 'read'], (call) =>
      list(call, runOf(home, call).id),
    ),
    route('artifacts.get', ['GET', `${root}/artifacts/:id`, 'read'], (call) =>
      json(200, shape(artifactOf(call))),
    ),
    route('artifacts.download', ['GET', `${root}/artifacts/:id/zip`, 'read'], (call) => {
      const { expiresAt, blobPath } = artifactOf(call);
      if (expiresAt <= clock.now()) throw new ApiError(410, 'Artifact has expired');
      return { status: 302, headers: { location: blobs.signedUrl(blobPath, { may: 'r' }) } };
    }),
    route('artifacts.delete', ['DELETE', `${root}/artifacts/:id`, 'write'], (call) => {
      const artifact = artifactOf(call);
      repository.artifacts.splice(repository.artifacts.indexOf(artifact), 1);
      blobs.delete(artifact.blobPath);
      return noContent;
    }),
  ];
}

function cacheRoutes({ repository, blobs }: ApiHome): ApiRoute[] {
  const remove = (entries: readonly CacheEntry[]) => {
    found(entries[0]);
    for (const entry of entries) {
      repository.caches.splice(repository.caches.indexOf(entry), 1);
      blobs.delete(entry.blobPath);
    }
  };
  return [
    route('caches.list', ['GET', `${root}/caches`, 'read'], (call) => {
      const { key = '', ref } = Object.fromEntries(call.query);
      const entries = repository.caches
        .filter((one) => one.size !== undefined && one.key.startsWith(key))
        .filter(({ scope }) => (ref ?? scope) === scope)
        .toSorted((a, b) => Number(b.lastUsedAt) - Number(a.lastUsedAt) || b.id - a.id);
      return paged(call, entries.map(cacheShape), (page, total) => ({
        total_count: total,
        actions_caches: page,
      }));
    }),
    route('caches.delete', ['DELETE', `${root}/caches/:id`, 'write'], ({ params }) => {
      remove(repository.caches.filter(({ id }) => id === Number(params['id'])));
      return noContent;
    }),
    route('caches.delete-by-key', ['DELETE', `${root}/caches`, 'write'], ({ query }) => {
      const { key, ref } = Object.fromEntries(query);
      const entries = repository.caches.filter(
        (one) => one.key === key && (ref ?? one.scope) === one.scope,
      );
      remove(entries);
      return json(200, { total_count: entries.length, actions_caches: entries.map(cacheShape) });
    }),
  ];
}

function cacheShape({ id, key, version, scope, size, createdAt, lastUsedAt }: CacheEntry) {
  return {
    ...{ id, key, version, ref: scope, size_in_bytes: size },
    created_at: createdAt.toISOString(),
    last_accessed_at: lastUsedAt.toISOString(),
  };
}

function route(
  name: RouteName,
  [method, path, level]: [string, string, Level],
  handle: ApiRoute['handle'],
): ApiRoute {
  return { name, method, path, needs: [['actions'], level], handle };
}
