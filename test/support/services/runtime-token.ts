import { createHmac, randomUUID } from 'node:crypto';

/** Where a job may read or write caches. */
export interface CacheScope {
  /** A ref. */
  readonly Scope: string;
  /** Bits: 1 read, 2 write. */
  readonly Permission: number;
}

export interface RuntimeClaims {
  readonly runBackendId: string;
  readonly jobBackendId: string;
  /** In the order in which caches are looked for. */
  readonly cacheScopes: readonly CacheScope[];
}

const secret = randomUUID();
const lifetimeS = 24 * 3600;

/**
 * `ACTIONS_RUNTIME_TOKEN`. Clients only decode it: `scp` has the two ids that `@actions/artifact` must
 * name, `ac` the scopes of the cache as text of JSON.
 */
export function runtimeToken({ runBackendId, jobBackendId, cacheScopes }: RuntimeClaims): string {
  const now = Math.floor(Date.now() / 1000);
  const scp = `Actions.GenericRead:${randomUUID()} Actions.Results:${runBackendId}:${jobBackendId}`;
  const claims = { scp, ac: JSON.stringify(cacheScopes), nbf: now, iat: now, exp: now + lifetimeS };
  const signed = `${encoded({ typ: 'JWT', alg: 'HS256' })}.${encoded(claims)}`;
  return `${signed}.${signature(signed)}`;
}

/** Undefined for a token that is none of ours. */
export function readRuntimeToken(header: string | undefined): RuntimeClaims | undefined {
  const [head = '', claims = '', mark] = (header ?? '').replace(/^Bearer /, '').split('.');
  if (mark !== signature(`${head}.${claims}`)) return undefined;
  const { scp, ac } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as {
    scp: string;
    ac: string;
  };
  const [, runBackendId = '', jobBackendId = ''] =
    scp
      .split(' ')
      .find((one) => one.startsWith('Actions.Results:'))
      ?.split(':') ?? [];
  return { runBackendId, jobBackendId, cacheScopes: JSON.parse(ac) as CacheScope[] };
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function signature(text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}
