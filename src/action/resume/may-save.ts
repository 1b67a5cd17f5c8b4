import type { WorkflowContext } from '../workflow-context.ts';

/** The input `cache-save`. */
export type CacheSave = 'auto' | 'always' | 'never';

/**
 * Why a run must not be saved; undefined when it may. What stems from a fork, or has more rights than
 * a fork's content should meet, is refused whatever was asked for: its entry would be taken for
 * ours by the next run. `auto` also refuses what a stranger can start.
 */
export function refusalToSave(
  wanted: CacheSave,
  { event, trust }: Pick<WorkflowContext, 'event' | 'trust'>,
  cacheMode = process.env['ACTIONS_CACHE_MODE'] ?? '',
): string | undefined {
  if (wanted === 'never') return '`cache-save` is `never`';
  if (['none', 'read'].includes(cacheMode.trim().toLowerCase())) {
    return `the cache's mode in this job is ${cacheMode}`;
  }
  if (trust === 'untrusted') {
    const isPrivileged = ['pull_request_target', 'workflow_run'].includes(event.name);
    const what = isPrivileged ? `the event is ${event.name}` : 'the pull request is of a fork';
    return `${what}, and what it leaves must not be used by other runs`;
  }
  if (trust === 'trusted' || wanted === 'always') return undefined;
  return `anyone can cause this ${event.name}; set \`cache-save: always\` if it may be saved`;
}
