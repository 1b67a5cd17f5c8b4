import type { BlobStore } from '../blob-store.ts';
import type { Clock } from '../clock.ts';
import type { Call, Reply } from '../http-service.ts';
import type { Route } from '../route.ts';
import { fullNameOf, type Repository } from '../state.ts';
import { allows, type Level, type Token, type Tokens } from '../tokens.ts';

/** What the REST routes work on. */
export interface ApiHome {
  readonly repository: Repository;
  readonly tokens: Tokens;
  readonly clock: Clock;
  readonly blobs: BlobStore;
  readonly newId: () => number;
}

/** A request of somebody who may make it. */
export interface ApiCall extends Call {
  readonly token: Token;
}

export interface ApiRoute extends Omit<Route, 'handle'> {
  /** One of the scopes is enough; `metadata` is everybody's. */
  readonly needs: readonly [anyOf: readonly string[], level: Level];
  readonly handle: (call: ApiCall) => Reply;
}

/** As GitHub says that something is wrong. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly errors: readonly object[] | undefined;

  constructor(status: number, message: string, errors?: readonly object[]) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

/** Guards the routes of `/repos/:owner/:repo` by token, permission and repository. */
export function apiRoutes(home: ApiHome, routes: readonly ApiRoute[]): Route[] {
  return routes.map(({ needs: [anyOf, level], handle, ...route }) => ({
    ...route,
    handle: (call) => {
      const token = home.tokens.of(call.headers['authorization']);
      if (!token) throw new ApiError(401, 'Bad credentials');
      const { owner, repo } = call.params;
      if (owner !== undefined && !isHere(home.repository, `${owner}/${repo}`)) throw notFound();
      if (allows(token, anyOf, level)) return handle({ ...call, token });
      const wanted = anyOf.map((scope) => `${scope.replaceAll('-', '_')}=${level}`).join('; ');
      return {
        ...apiError(403, 'Resource not accessible by integration'),
        headers: { ...headers, 'x-accepted-github-permissions': wanted },
      };
    },
  }));
}

function isHere(repository: Repository, name: string): boolean {
  return fullNameOf(repository).toLowerCase() === name.toLowerCase();
}

const headers = {
  'content-type': 'application/json; charset=utf-8',
  'x-github-api-version-selected': '2022-11-28',
  ...{ 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '999' },
};

export function json(status: number, value: unknown, more: Reply['headers'] = {}): Reply {
  return { status, headers: { ...headers, ...more }, body: JSON.stringify(value) };
}

export const noContent: Reply = { status: 204 };

export function apiError(status: number, message: string, errors?: readonly object[]): Reply {
  return json(status, {
    message,
    ...(errors ? { errors } : {}),
    documentation_url: 'https://docs.github.com/rest',
    status: String(status),
  });
}

export function refuseApi(thrown: unknown): Reply {
  if (thrown instanceof ApiError) return apiError(thrown.status, thrown.message, thrown.errors);
  return apiError(500, thrown instanceof Error ? String(thrown.stack) : String(thrown));
}

export function notFound(): ApiError {
  return new ApiError(404, 'Not Found');
}

/** The one that is there. */
export function found<Item>(item: Item | undefined): Item {
  if (item === undefined) throw notFound();
  return item;
}

export function bodyOf({ body }: Call): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(body.toString() || '{}') as Record<string, unknown>;
  } catch {
    throw new ApiError(400, 'Problems parsing JSON');
  }
}

/** @throws {ApiError} 422 for what is no text, is blank, or is longer than GitHub takes */
export function textFrom(call: Call, field: string, resource: string): string {
  const text = bodyOf(call)[field];
  const limit = 65_536;
  if (typeof text !== 'string' || text.trim() === '') {
    throw invalid({ resource, field, code: 'missing_field' });
  }
  if (Array.from(text).length > limit) {
    const message = `${field} is too long (maximum is ${limit} characters)`;
    throw invalid({ resource, field, code: 'custom', message });
  }
  return text;
}

export function invalid(error: object): ApiError {
  return new ApiError(422, 'Validation Failed', [error]);
}
