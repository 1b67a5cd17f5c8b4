import { type Redact, redactKeys, redactor } from '../domain/redact.ts';
import type { Usage } from '../domain/usage.ts';
import type { Vendor } from '../domain/vendors.ts';
import { ProviderError } from '../errors.ts';
import type { Connection } from './provider.ts';
import { type Refusal, refusalKind, refusalOf, unsupportedOf } from './refusal.ts';
import { waitTime } from './wait-time.ts';

/** Whom an error message is about, and how to take out of it what it must not contain. */
export interface Endpoint {
  readonly name: string;
  readonly apiKey: string | undefined;
  readonly redact: Redact;
}

/** One call through a vendor's SDK. */
export interface SdkCall {
  readonly endpoint: Endpoint;
  readonly signal: AbortSignal;
  /** The SDK's class of failures; both SDKs' have the same fields. */
  readonly APIError: abstract new (
    ...args: never[]
  ) => SdkError;
}

interface SdkError extends Error {
  /** Undefined when no answer came. */
  readonly status: number | undefined;
  readonly headers: Headers | undefined;
  /** The body, or what its `error` field holds; undefined when it was not JSON. */
  readonly error: unknown;
}

const longestMessage = 300;

/** @throws {ProviderError} when the key has characters that no HTTP header can carry */
export function endpointOf(vendor: Vendor, connection: Connection): Endpoint {
  const name = vendor.baseUrl === undefined ? hostOf(connection.baseUrl) : vendor.label;
  const apiKey = connection.apiKey?.trim() || undefined;
  if (apiKey !== undefined && !/^[!-~]+$/.test(apiKey)) {
    throw new ProviderError(`The key for ${name} has characters that no key can have`, {
      kind: 'auth',
    });
  }
  const redact = redactor([apiKey ?? '', ...(connection.secrets ?? [])]);
  return { name, apiKey, redact };
}

function hostOf(baseUrl: string): string {
  return URL.parse(baseUrl)?.host ?? 'the server';
}

/**
 * What to throw in place of what the SDK threw: the abort's own reason, a ProviderError, or, since
 * nothing else is expected, the same again.
 *
 * The SDK's error is not kept as `cause`: its body may echo the key.
 */
export function failureOf(thrown: unknown, { endpoint, signal, APIError }: SdkCall): unknown {
  if (signal.aborted) return signal.reason;
  if (!(thrown instanceof APIError)) return thrown;
  if (thrown.status === undefined) return disconnected(thrown, endpoint);
  const body = thrown.error ?? thrown.message.replace(/^\d+ /, '');
  return refused(refusalOf(body, thrown.status), thrown.headers ?? new Headers(), endpoint);
}

/** The vendor answered, and the answer was no. */
export function refused(
  refusal: Refusal,
  headers: Headers,
  endpoint: Endpoint,
  usage?: Usage,
): ProviderError {
  const retryAfterMs = waitTime(headers, refusal.message);
  const location = headers.get('location');
  const words = location === null ? refusal.message : `redirected to ${location}`;
  return new ProviderError(
    sentence(`${endpoint.name} answered ${status(refusal)}`, words, endpoint),
    {
      status: refusal.status,
      kind: refusalKind(refusal, retryAfterMs),
      retryAfterMs,
      unsupported: unsupportedOf(refusal),
      usage,
    },
  );
}

function status({ status, code }: Refusal): string {
  return status === undefined ? code || 'with an error' : String(status);
}

/** The vendor answered with something that is not its protocol's. */
export function malformed(body: unknown, endpoint: Endpoint, usage?: Usage): ProviderError {
  const words = typeof body === 'string' ? body : (JSON.stringify(body) ?? 'nothing');
  return new ProviderError(
    sentence(`${endpoint.name} answered in no known form`, words, endpoint),
    { kind: 'malformed', usage },
  );
}

function disconnected(thrown: Error, endpoint: Endpoint): ProviderError {
  return new ProviderError(
    sentence(`The connection to ${endpoint.name} failed`, reasonOf(thrown), endpoint),
    { kind: 'network', cause: innermost(thrown) },
  );
}

/** What the system said; nothing of an answer is in it. */
function innermost(thrown: Error): Error {
  return thrown.cause instanceof Error ? innermost(thrown.cause) : thrown;
}

/** The SDK's own error says only that there was one. */
function reasonOf(thrown: Error): string {
  const { message, code }: Error & { readonly code?: unknown } = innermost(thrown);
  return message || String(code ?? 'no reason given');
}

/** One line; whatever of it the vendor may have said is cleaned. */
function sentence(what: string, words: string, { redact }: Endpoint): string {
  const plain = plainWords(words, redact);
  const start = plainWords(what, redact);
  const line = plain === '' ? start : `${start}: ${plain}`;
  return line.length > longestMessage
    ? `${line.slice(0, longestMessage - 1).toWellFormed()}…`
    : line;
}

/** To look for the end of each tag takes a time that grows with the square of the length. */
const longestRead = 20_000;

/** On one line, without markup, control characters or secrets. */
function plainWords(words: string, redact: Redact): string {
  return redactKeys(redact(words).slice(0, longestRead))
    .replace(/<(style|script)\b.*?<\/\1>/gis, ' ')
    .replace(/<\/?[a-z!][^<>]*>/gi, ' ')
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();
}
