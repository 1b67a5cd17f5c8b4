import type { Comparison } from '../comparison.ts';
import type { Finding } from '../verdict.ts';
import { percent } from './figures.ts';

/** Holds the growth of the cost against what is allowed; an unknown price decides nothing. */
export function costRule(comparison: Comparison | null, limit: number | undefined): Finding[] {
  if (limit === undefined || !comparison) return [];
  const { baseline_usd: before, current_usd: after, unpriced_models: unpriced } = comparison.cost;
  const rule = 'max-cost-increase' as const;
  if (before === null || after === null) {
    const sentence = `The cost cannot be compared: nobody knows what ${unpriced.join(', ')} cost`;
    return [{ rule, state: 'inconclusive', sentence }];
  }
  if (before === 0) {
    const sentence = `The cost was nothing in the baseline and is ${usd(after)} now`;
    return [{ rule, state: after > 0 ? 'fail' : 'pass', sentence }];
  }
  const growth = after / before - 1;
  const amounts = `${usd(after)} after ${usd(before)} (${growth < 0 ? '−' : '+'}${percent(Math.abs(growth))})`;
  // Sums of binary fractions are a little off.
  const isOver = growth > limit + 1e-9;
  const sentence = isOver
    ? `The same work costs more than is allowed: ${amounts}, limit +${percent(limit)}`
    : `The same work costs ${amounts}, limit +${percent(limit)}`;
  return [{ rule, state: isOver ? 'fail' : 'pass', sentence }];
}

function usd(amount: number): string {
  return amount > 0 && amount < 0.01 ? `$${amount.toPrecision(2)}` : `$${amount.toFixed(2)}`;
}
