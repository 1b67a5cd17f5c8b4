import { octokitFor, repositoryName } from '../../octokit.ts';
import { workflowContext } from '../../workflow-context.ts';
import type { Pruning } from './cache-work.ts';

/** There are fewer, unless the token could not delete for long; the rest goes another time. */
const mostDeleted = 30;

/**
 * Deletes entries that nobody will restore, as a newer one has the same beginning. Needs `actions:
 * write`, which few jobs have: when it is denied, or anything else fails, what is left stays until
 * GitHub evicts it.
 *
 * @returns how many were deleted
 */
export async function prune({ repository, ref, prefix, newest, token }: Pruning): Promise<number> {
  const { actions } = (await octokitFor(token, workflowContext().apiUrl)).rest;
  const { owner, repo } = repositoryName(repository);
  let count = 0;
  try {
    const { data } = await actions.getActionsCacheList({
      ...{ owner, repo, ref, key: prefix, per_page: 100 },
      ...{ sort: 'created_at', direction: 'desc' },
    });
    const keys = data.actions_caches.flatMap(({ key }) => key ?? []);
    const at = keys.indexOf(newest);
    const older = at < 0 ? [] : keys.slice(at + 1);
    for (const key of older.filter((one) => one.startsWith(prefix)).slice(0, mostDeleted)) {
      await actions.deleteActionsCacheByKey({ owner, repo, key, ref });
      count += 1;
    }
  } catch {
    // Said above.
  }
  return count;
}
