import { randomUUID } from 'node:crypto';
import type { Account } from './state.ts';

export type Level = 'none' | 'read' | 'write';

/** As under `permissions:` of a workflow; what is not named is `none`. */
export type Permissions = Readonly<Record<string, Level>>;

/** What may be done with the REST API by whoever has the value. */
export interface Token {
  readonly value: string;
  readonly account: Account;
  /** Changes at any time, for a test of missing rights. */
  permissions: Permissions;
}

export const actionsBot: Account = { login: 'github-actions[bot]', type: 'Bot' };

/** What a job's token may do when the workflow says nothing, in new repositories. */
export const restrictedPermissions: Permissions = { contents: 'read', packages: 'read' };

/** All scopes that a workflow can name, for `permissions: write-all` and `read-all`. */
export const scopes = [
  ...['actions', 'attestations', 'checks', 'contents', 'deployments', 'discussions', 'id-token'],
  ...['issues', 'models', 'packages', 'pages', 'pull-requests', 'security-events', 'statuses'],
] as const;

export function allScopes(level: Level): Permissions {
  return Object.fromEntries(scopes.map((scope) => [scope, level]));
}

/** What remains of them in a run of a fork's `pull_request`. */
export function readOnly(permissions: Permissions): Permissions {
  return Object.fromEntries(
    Object.entries(permissions)
      .filter(([scope]) => scope !== 'id-token')
      .map(([scope, level]) => [scope, level === 'write' ? 'read' : level]),
  );
}

export class Tokens {
  readonly #known = new Map<string, Token>();

  issue(account: Account, permissions: Permissions): Token {
    const prefix = account.type === 'Bot' ? 'ghs_' : 'ghp_';
    const value = `${prefix}${randomUUID().replaceAll('-', '')}`;
    const token: Token = { value, account, permissions };
    this.#known.set(value, token);
    return token;
  }

  /** @param header `Bearer ghs_…` or `token ghs_…` */
  of(header: string | undefined): Token | undefined {
    const value = /^(?:Bearer|token) (?<value>\S+)$/i.exec(header ?? '')?.groups?.['value'];
    return value === undefined ? undefined : this.#known.get(value);
  }

  revoke({ value }: Token): void {
    this.#known.delete(value);
  }
}

/** Whether one of the scopes has the level, as `issues` or `pull-requests` will do for a comment. */
export function allows({ permissions }: Token, anyOf: readonly string[], level: Level): boolean {
  return anyOf.some((scope) => {
    const given = scope === 'metadata' ? 'read' : (permissions[scope] ?? 'none');
    return given === 'write' || given === level;
  });
}
