import type { RunResult } from '../coeval.ts';

type UsageTotal = ReturnType<RunResult['usage']['sum']>;

/** `12 345` */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

/** `$0.0123`; `≥ $0.0123` when the price of some of the calls is unknown, `unknown` when of all. */
export function cost({ calls, failed_calls, cost_usd, unpriced_calls }: UsageTotal): string {
  const known = `$${cost_usd.toFixed(4)}`;
  if (unpriced_calls === 0) return known;
  return cost_usd === 0 && unpriced_calls >= calls - failed_calls ? 'unknown' : `≥ ${known}`;
}
