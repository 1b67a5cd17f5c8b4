import type { Call, Reply } from './http-service.ts';
import type { Route } from './route.ts';
import type { RouteName } from './route-names.ts';
import { type RuntimeClaims, readRuntimeToken } from './runtime-token.ts';

/** As Twirp says that something is wrong. */
export class TwirpError extends Error {
  override readonly name = 'TwirpError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The JSON of a message; names in it are in snake_case. */
export type Message = Readonly<Record<string, unknown>>;

export type Method = (message: Message, claims: RuntimeClaims) => Message;

/** The routes of a service of the Results API, which takes runtime tokens only. */
export function twirpRoutes(
  service: 'ArtifactService' | 'CacheService',
  methods: Readonly<Partial<Record<RouteName, Method>>>,
): Route[] {
  return Object.entries(methods).map(([name, method]) => ({
    name: name as RouteName,
    method: 'POST',
    path: `/twirp/github.actions.results.api.v1.${service}/${name}`,
    handle: (call) => json(200, method(messageOf(call), claimsOf(call))),
  }));
}

const codes: Readonly<Record<number, string>> = {
  400: 'invalid_argument',
  401: 'unauthenticated',
  403: 'permission_denied',
  404: 'not_found',
  409: 'already_exists',
  429: 'resource_exhausted',
  503: 'unavailable',
};

export function twirpError(status: number, message: string): Reply {
  return json(status, { code: codes[status] ?? 'internal', msg: message });
}

export function refuseTwirp(thrown: unknown): Reply {
  if (thrown instanceof TwirpError) return twirpError(thrown.status, thrown.message);
  return twirpError(500, String(thrown));
}

function claimsOf({ headers }: Call): RuntimeClaims {
  const claims = readRuntimeToken(headers['authorization']);
  if (!claims) throw new TwirpError(401, 'invalid token');
  return claims;
}

function messageOf({ body }: Call): Message {
  return JSON.parse(body.toString() || '{}') as Message;
}

function json(status: number, message: Message): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
  };
}

export function textOf(message: Message, field: string): string {
  const value = message[field];
  if (typeof value === 'string') return value;
  throw new TwirpError(400, `${field} is required`);
}
