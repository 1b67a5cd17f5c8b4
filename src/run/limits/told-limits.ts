import type { RateLimits } from '../../providers/provider.ts';

/** An allowance that is full again only after this is a day's, and no reason to wait before a refusal. */
const longestResetMs = 90_000;

/** How long to wait for an allowance that the provider says is used up, in milliseconds; 0 for none. */
export function toldPauseMs(limits: RateLimits): number {
  const waits = [
    limits.remainingRequests === 0 ? limits.resetRequestsMs : undefined,
    limits.remainingTokens === 0 ? limits.resetTokensMs : undefined,
  ];
  return Math.max(...waits.map((wait = 0) => (wait <= longestResetMs ? wait : 0)));
}
