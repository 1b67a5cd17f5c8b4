import { messageOf } from '../../../errors.ts';
import type { CacheReply, CacheRequest } from './cache-work.ts';

/**
 * The program of a process of its own, which does one piece of work with the Actions cache and ends.
 * The library cannot be told to give up, unpacks where the workspace is, and talks in commands to the
 * runner: in a process it can be killed, has a workspace to itself, and is heard by us alone.
 */
export function serveCache(): void {
  // Whoever wanted it is gone, and another may be at work on the same folder.
  process.once('disconnect', () => process.exit(1));
  process.once('message', (request) => {
    void work(request as CacheRequest).then((last) => process.send?.(last, () => process.exit(0)));
  });
}

function tell(reply: CacheReply): void {
  process.send?.(reply);
}

async function work(request: CacheRequest): Promise<CacheReply> {
  if (request.type === 'prune') {
    const { prune } = await import('./prune.ts');
    return { type: 'pruned', count: await prune(request) };
  }
  const cache = await import('@actions/cache');
  if (!cache.isFeatureAvailable()) return { type: 'unavailable' };
  const paths = [request.path];
  if (request.type === 'save') {
    // What the service refuses is told on the output and by -1; what is thrown is told there too.
    const id = await cache.saveCache(paths, request.key).catch(told);
    return { type: 'saved', isSaved: id !== undefined && id > 0 };
  }
  const { prefix } = request;
  const key = await cache.restoreCache(paths, prefix, [], { lookupOnly: true }).catch(told);
  tell({ type: 'found', key });
  const restored = key === undefined ? undefined : await cache.restoreCache(paths, key).catch(told);
  return { type: 'restored', key: restored };
}

function told(error: unknown): undefined {
  process.stdout.write(`::warning::${messageOf(error)}\n`);
}
