import type { RateLimits } from './provider.ts';
import { momentOrDuration } from './wait-time.ts';

/** Where a protocol's vendors tell what is left. */
interface LimitHeaders {
  readonly remainingRequests: string;
  readonly remainingTokens: string;
  readonly resetRequests: string;
  readonly resetTokens: string;
}

export const openAiLimitHeaders: LimitHeaders = {
  remainingRequests: 'x-ratelimit-remaining-requests',
  remainingTokens: 'x-ratelimit-remaining-tokens',
  resetRequests: 'x-ratelimit-reset-requests',
  resetTokens: 'x-ratelimit-reset-tokens',
};

export const anthropicLimitHeaders: LimitHeaders = {
  remainingRequests: 'anthropic-ratelimit-requests-remaining',
  remainingTokens: 'anthropic-ratelimit-tokens-remaining',
  resetRequests: 'anthropic-ratelimit-requests-reset',
  resetTokens: 'anthropic-ratelimit-tokens-reset',
};

/** What a reply's headers say is left; undefined when they say nothing. */
export function rateLimits(headers: Headers, names: LimitHeaders): RateLimits | undefined {
  const told = {
    ...field('remainingRequests', count(headers.get(names.remainingRequests))),
    ...field('remainingTokens', count(headers.get(names.remainingTokens))),
    ...field('resetRequestsMs', wait(headers.get(names.resetRequests))),
    ...field('resetTokensMs', wait(headers.get(names.resetTokens))),
  };
  return Object.keys(told).length > 0 ? told : undefined;
}

function field(name: keyof RateLimits, value: number | undefined): RateLimits {
  return value === undefined ? {} : { [name]: value };
}

function count(text: string | null): number | undefined {
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}

function wait(text: string | null): number | undefined {
  const ms = momentOrDuration(text);
  return ms === undefined ? undefined : Math.max(0, Math.round(ms));
}
