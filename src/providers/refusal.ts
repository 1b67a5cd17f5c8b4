import * as z from 'zod';
import type { ProviderErrorKind, Unsupported } from '../errors.ts';

/** What a vendor said when it did not answer; fields it left out are empty. */
export interface Refusal {
  readonly message: string;
  /** Code and type, as `insufficient_quota` or `overloaded_error`, joined by a space. */
  readonly code: string;
  /** The request's field that is at fault. */
  readonly param: string;
  /** Undefined for an error that came with status 200. */
  readonly status?: number | undefined;
}

const word = z.union([z.string(), z.number().transform(String)]).catch('');
const text = z.union([z.string(), z.unknown().transform(asText)]).catch('');

const details = z.object({
  message: text.optional(),
  detail: text.optional(),
  code: word.optional(),
  type: word.optional(),
  param: word.optional(),
  innererror: z.object({ code: word.optional() }).optional().catch(undefined),
  /** OpenRouter's: what the vendor behind it said. */
  metadata: z.object({ raw: text.optional() }).optional().catch(undefined),
});

/**
 * Reads the error body of any vendor: `{error: {…}}`, `{error: '…'}`, `[{error}]`, `{message}`,
 * `{detail}`, plain text and HTML.
 */
export function refusalOf(body: unknown, status?: number): Refusal {
  const inner = unwrap(body);
  if (typeof inner === 'string') return { message: inner, code: '', param: '', status };
  const said = details.catch({}).parse(inner);
  const message = said.message || said.detail || asText(inner);
  return {
    message: [message, said.metadata?.raw].filter(Boolean).join(': '),
    code: [said.code, said.type, said.innererror?.code].filter(Boolean).join(' '),
    param: said.param ?? '',
    status,
  };
}

function unwrap(body: unknown): unknown {
  let inner = body;
  for (let outer: unknown; outer !== inner; ) {
    outer = inner;
    if (Array.isArray(outer)) inner = outer[0];
    else if (isErrorBody(outer)) inner = outer.error;
  }
  return inner;
}

function isErrorBody(body: unknown): body is { readonly error: unknown } {
  return body !== null && typeof body === 'object' && 'error' in body && Boolean(body.error);
}

function asText(value: unknown): string {
  return value === undefined || value === null ? '' : JSON.stringify(value);
}

/** A wait longer than this is a daily allowance, whatever the vendor calls it. */
const longestRateLimitMs = 15 * 60_000;

interface Rule {
  readonly kind: ProviderErrorKind;
  readonly status?: readonly number[];
  /** Looked for in code and message together. */
  readonly says: RegExp;
}

/** Where the status alone would mislead; first match wins. */
const rules: readonly Rule[] = [
  {
    kind: 'filtered',
    status: [400, 403, 422],
    says: /content_filter|content_policy|ResponsibleAIPolicy|content management policy|input was flagged|moderation/i,
  },
  { kind: 'quota', says: /insufficient_quota|billing_(?:error|hard_limit|not_active)/i },
  {
    kind: 'quota',
    status: [400, 402, 403, 429],
    says: /credit balance|insufficient (?:balance|credits?|funds)|out of credits/i,
  },
  {
    kind: 'rejected',
    status: [400, 413, 422, 429, 500],
    says: /context_length_exceeded|maximum context length|context window|prompt is too long|request too large/i,
  },
  {
    kind: 'quota',
    status: [403, 429],
    says: /\bdaily\b|per[ _-]?day|by ?day\b|\b[RT]PD\b|per 86400 ?s/i,
  },
  {
    kind: 'not-found',
    status: [400, 403, 422],
    says: /model_not_found|unknown_model|model_decommissioned|invalid_model|(?:not a valid|invalid|unknown) model\b|model\b.{0,80}\b(?:does not exist|not found)/i,
  },
  {
    kind: 'auth',
    status: [400],
    says: /(?:invalid|incorrect) api.?key|api.?key (?:not valid|is invalid)/i,
  },
  { kind: 'overloaded', says: /overloaded_error|capacity_exceeded/i },
];

/** Undefined where the status says it all. */
export function refusalKind(
  { status, code, message }: Refusal,
  retryAfterMs: number | undefined,
): ProviderErrorKind | undefined {
  const said = `${code} ${message}`;
  const rule = rules.find(
    (candidate) =>
      (candidate.status === undefined || candidate.status.includes(status ?? 0)) &&
      candidate.says.test(said),
  );
  if (rule) return rule.kind;
  if (status === 429 && (retryAfterMs ?? 0) > longestRateLimitMs) return 'quota';
  if (status !== undefined && status >= 300 && status < 400) return 'not-found';
  return status === undefined ? 'malformed' : undefined;
}

const refusedFields: readonly [Unsupported, RegExp][] = [
  [
    'structured_output',
    /response.?format|json_schema|json_object|output_config|output_format|structured.?outputs?/i,
  ],
  ['temperature', /temperature/i],
  ['max_tokens', /max_(?:completion_)?tokens/i],
];

const notTaken =
  /unsupported|support|unknown|unrecogni[sz]ed|unexpected|not permitted|not allowed|forbidden|deprecated|unavailable|invalid schema|may only be set|only the default/i;
/** A value out of range is the user's to mend, not ours to drop. */
const outOfRange = /supports? (?:at most|up to)|too (?:large|big|high)|less than or equal|range/i;

/** The parameter a refusal blames, so that the same call without it may work. */
export function unsupportedOf({ status, code, param, message }: Refusal): Unsupported | undefined {
  if (status !== 400 && status !== 422) return undefined;
  const said = `${code} ${message}`;
  if (!notTaken.test(said) || outOfRange.test(message)) return undefined;
  const blames = (words: string) => refusedFields.find(([, name]) => name.test(words))?.[0];
  return blames(param) ?? blames(message);
}
