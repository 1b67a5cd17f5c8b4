const unitMs: Readonly<Record<string, number>> = {
  ms: 1,
  millisecond: 1,
  s: 1000,
  sec: 1000,
  second: 1000,
  m: 60_000,
  min: 60_000,
  minute: 60_000,
  h: 3_600_000,
  hour: 3_600_000,
  d: 86_400_000,
  day: 86_400_000,
};

const part = String.raw`\d+(?:\.\d+)?\s*(?:ms|milliseconds?|s(?:ec(?:ond)?s?)?|m(?:in(?:ute)?s?)?|h(?:ours?)?|d(?:ays?)?)`;
const parts = /(\d+(?:\.\d+)?)\s*([a-z]+)/gi;
const duration = new RegExp(String.raw`^(?:${part}\s*)+$`, 'i');
/** As *Please try again in 6m0s*, *Please retry after 20 seconds*, *"retryDelay": "34.5s"*. */
const inWords = new RegExp(
  String.raw`(?:(?:again|retry|wait)(?:\s+\w+)?|"?retryDelay"?:)\s+"?((?:${part}\s*)+)\b`,
  'i',
);

/**
 * What a rate-limited reply asks the caller to wait, in milliseconds and never negative; undefined
 * when it does not say.
 *
 * The first found wins: `retry-after-ms`, `retry-after` (seconds or a date), the words of the
 * message, and the rate-limit headers that tell when the used-up allowance comes back.
 */
export function waitTime(headers: Headers, message: string, now = Date.now()): number | undefined {
  const said =
    seconds(headers.get('retry-after-ms'), 1) ??
    momentOrDuration(headers.get('retry-after'), now) ??
    momentOrDuration(inWords.exec(message)?.[1]?.trim() ?? null, now) ??
    untilReset(headers, now);
  return said === undefined ? undefined : Math.max(0, Math.ceil(said));
}

/**
 * Milliseconds from `now` that a header means by `1s`, `6m0s`, `120ms`, `1.5` (seconds), an HTTP or
 * RFC 3339 date, or seconds or milliseconds since 1970; undefined for anything else.
 */
export function momentOrDuration(text: string | null, now = Date.now()): number | undefined {
  if (text === null || text.trim() === '') return undefined;
  const plain = seconds(text, 1000);
  if (plain !== undefined) return sinceEpoch(plain / 1000, now) ?? plain;
  if (duration.test(text.trim())) return durationMs(text);
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : moment - now;
}

/** A number this large is no wait but a moment since 1970. */
function sinceEpoch(value: number, now: number): number | undefined {
  if (value > 1e12) return value - now;
  return value > 1e9 ? value * 1000 - now : undefined;
}

function seconds(text: string | null, unit: number): number | undefined {
  return text !== null && /^\s*\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) * unit : undefined;
}

function durationMs(text: string): number {
  return [...text.matchAll(parts)]
    .map(([, count, unit = '']) => Number(count) * (unitMs[singular(unit)] ?? 0))
    .reduce((sum, ms) => sum + ms, 0);
}

/** `s` and `ms` are no plurals. */
function singular(unit: string): string {
  const word = unit.toLowerCase();
  return word in unitMs ? word : word.replace(/s$/, '');
}

const allowances = [
  ['x-ratelimit-remaining-requests', 'x-ratelimit-reset-requests'],
  ['x-ratelimit-remaining-tokens', 'x-ratelimit-reset-tokens'],
  ['x-ratelimit-remaining', 'x-ratelimit-reset'],
  ['anthropic-ratelimit-requests-remaining', 'anthropic-ratelimit-requests-reset'],
  ['anthropic-ratelimit-tokens-remaining', 'anthropic-ratelimit-tokens-reset'],
  ['anthropic-ratelimit-input-tokens-remaining', 'anthropic-ratelimit-input-tokens-reset'],
  ['anthropic-ratelimit-output-tokens-remaining', 'anthropic-ratelimit-output-tokens-reset'],
] as const;

/**
 * The longest reset of the allowances that are used up. Where none is said to be, the shortest of
 * all: the others may be daily ones that are nearly full.
 */
function untilReset(headers: Headers, now: number): number | undefined {
  const told = allowances.flatMap(([remaining, reset]) => {
    const ms = momentOrDuration(headers.get(reset), now);
    return ms === undefined ? [] : [{ ms, usedUp: headers.get(remaining)?.trim() === '0' }];
  });
  const usedUp = told.filter((allowance) => allowance.usedUp);
  if (usedUp.length > 0) return Math.max(...usedUp.map(({ ms }) => ms));
  return told.length > 0 ? Math.min(...told.map(({ ms }) => ms)) : undefined;
}
