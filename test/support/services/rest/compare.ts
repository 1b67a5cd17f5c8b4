import type { Files, Repository } from '../state.ts';
import { found } from './api.ts';
import type { Shape } from './shapes.ts';

/** The commit and all before it, nearest first. */
export function history(repository: Repository, sha: string): string[] {
  const seen = new Set<string>();
  const queue = [sha];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    queue.push(...(repository.commits.get(next)?.parents ?? []));
  }
  return [...seen];
}

/** @throws {ApiError} 404 when they have no common history */
export function mergeBase(repository: Repository, base: string, head: string): string {
  const ofBase = new Set(history(repository, base));
  return found(history(repository, head).find((sha) => ofBase.has(sha)));
}

export function changedFiles(repository: Repository, from: string, to: string): Shape[] {
  const before = found(repository.commits.get(from)).files;
  const after = found(repository.commits.get(to)).files;
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return paths.flatMap((filename) => {
    const status = statusOf(before, after, filename);
    return status === undefined ? [] : [{ filename, status }];
  });
}

function statusOf(before: Files, after: Files, path: string): string | undefined {
  const [old, now] = [before[path], after[path]];
  if (old === undefined) return 'added';
  if (now === undefined) return 'removed';
  return Buffer.from(old).equals(Buffer.from(now)) ? undefined : 'modified';
}
