import type { Dispatcher } from 'undici';
import { wholeReply } from './whole-reply.ts';

/**
 * A `fetch` for the vendors' SDKs, over a pool of undici connections that the whole process shares.
 *
 * Costs about half the CPU of the built-in `fetch`. The body is read before it resolves, so a
 * connection that is cut anywhere rejects here, and `init.signal` covers all of it; that signal is
 * also the only time limit. Follows no redirect. Takes text bodies only, and streams nothing. Decodes
 * nothing either, which servers are to be told: in place of a body in gzip comes a text that says so.
 */
export async function httpFetch(
  input: string | URL | Request,
  init: RequestInit = {},
): Promise<Response> {
  const { origin, pathname, search } = new URL(input instanceof Request ? input.url : input);
  const request = {
    origin,
    path: pathname + search,
    method: init.method?.toUpperCase() ?? 'GET',
    headers: init.headers instanceof Headers ? init.headers : new Headers(init.headers),
    body: textBody(init.body),
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  const { status, headers, body } = await wholeReply(await pool(), request, init.signal ?? null);
  const text = packed(headers) ?? body;
  const known = { status: Math.min(status, highestStatus), headers: headersOf(headers) };
  const response = new Response(null, known);
  return Object.assign(response, {
    text: async () => text,
    json: async () => JSON.parse(text),
  });
}

/** `Response` takes no higher one, and a proxy that makes one up means that it failed. */
const highestStatus = 599;

/** Cuts every open connection, idle or not. The next call opens new ones. */
export async function closeConnections(): Promise<void> {
  const open = shared;
  shared = undefined;
  await (await open)?.destroy();
}

let shared: Promise<Dispatcher> | undefined;

function pool(): Promise<Dispatcher> {
  shared ??= openPool();
  return shared;
}

/**
 * Goes through the proxy that `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` name, as the user's other
 * programs do. HTTP/1.1, because a vendor's HTTP/2 front caps the streams of one connection.
 */
async function openPool(): Promise<Dispatcher> {
  const { Agent, EnvHttpProxyAgent } = await import('undici');
  const proxied = ['http_proxy', 'https_proxy'].some(
    (name) => process.env[name] || process.env[name.toUpperCase()],
  );
  return proxied ? new EnvHttpProxyAgent({ allowH2: false }) : new Agent({ allowH2: false });
}

function textBody(body: RequestInit['body']): string | null {
  if (body === undefined || body === null || typeof body === 'string') return body ?? null;
  throw new TypeError(`Cannot send a body that is not text: ${typeof body}`);
}

/** Some servers put `utf-8` or `none` there, which is no encoding. */
function packed(headers: Dispatcher.ResponseData['headers']): string | undefined {
  const encoding = String(headers['content-encoding'] ?? '');
  return /gzip|deflate|compress|br|zstd/i.test(encoding)
    ? `a body encoded as ${encoding}, though it was asked for none`
    : undefined;
}

/** The only headers that anyone reads; a vendor's front adds dozens, and the SDKs go over them all. */
const readHeader =
  /^(?:content-(?:type|length)$|location$|retry-after|(?:x|anthropic)-ratelimit|x-request-id$|request-id$)/;

function headersOf(headers: Dispatcher.ResponseData['headers']): [string, string][] {
  const kept: [string, string][] = [];
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined && readHeader.test(name)) kept.push([name, String(value)]);
  }
  return kept;
}
