import { allScopes, type Level, type Permissions } from '../services/tokens.ts';

/** What `permissions:` gives; undefined where it is not there. */
export function permissionsOf(value: unknown): Permissions | undefined {
  if (value === undefined) return undefined;
  if (value === 'read-all') return allScopes('read');
  if (value === 'write-all') return allScopes('write');
  return (value ?? {}) as Permissions;
}

const height: Readonly<Record<Level, number>> = { none: 0, read: 1, write: 2 };

/**
 * The permissions of a job in a workflow that another one calls.
 *
 * @throws {Error} as GitHub refuses to start it when the caller's job has less
 */
export function withinCaller(wanted: Permissions, caller: Permissions | undefined): Permissions {
  if (!caller) return wanted;
  for (const [scope, level] of Object.entries(wanted)) {
    const most = caller[scope] ?? 'none';
    if (height[level] <= height[most]) continue;
    throw new Error(
      `The nested job is requesting '${scope}: ${level}', but is only allowed '${scope}: ${most}'.`,
    );
  }
  return wanted;
}
