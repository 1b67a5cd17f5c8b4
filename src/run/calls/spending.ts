import type { Price } from '../../domain/model.ts';
import type { Usage } from '../../domain/usage.ts';
import { ProviderError } from '../../errors.ts';
import { costUsd } from '../../prices/cost.ts';
import type { ChatReply } from '../../providers/provider.ts';
import type { UsageTotal } from '../../store/usage-log.ts';
import type { RunEvent } from '../events.ts';
import type { Reservation } from './planned.ts';

/** What one attempt took, as far as it is known. */
export interface Spent {
  readonly usage: Usage | undefined;
  /** Undefined when the price is unknown. */
  readonly costUsd: number | undefined;
}

/** What the vendor says, else tokens at our price, else the most it can have been. */
export function spentOnReply(
  { usage, costUsd: told }: Pick<ChatReply, 'usage' | 'costUsd'>,
  price: Price | undefined,
  { heldUsd }: Reservation,
): Spent {
  if (told !== undefined) return { usage, costUsd: told };
  return { usage, costUsd: price && usage ? costUsd(usage, price) : heldUsd };
}

/**
 * Nothing for a call that was refused. One that was cut, late or given up, or whose answer is in no
 * known form, may have been worked on all the same: what the answer tells, else the most.
 */
export function spentOnFailure(
  error: unknown,
  price: Price | undefined,
  reservation: Reservation,
): Spent {
  const { usage, status } = error instanceof ProviderError ? error : {};
  return usage === undefined && status !== undefined
    ? { usage, costUsd: 0 }
    : spentOnReply({ usage }, price, reservation);
}

/** The usage of one attempt; all zero for one that did not reach the provider, of which `spent` is undefined. */
export function usageOf(spent: Spent | undefined, hasFailed: boolean): UsageTotal {
  return {
    calls: spent ? 1 : 0,
    failed_calls: spent && hasFailed ? 1 : 0,
    input_tokens: spent?.usage?.inputTokens ?? 0,
    output_tokens: spent?.usage?.outputTokens ?? 0,
    cost_usd: spent?.costUsd ?? 0,
    unpriced_calls: spent && spent.costUsd === undefined ? 1 : 0,
  };
}

/** What is told of an attempt that reached the provider. */
export function callFinished({ phase, model }: Reservation, { usage, costUsd }: Spent): RunEvent {
  const { inputTokens = 0, outputTokens = 0 } = usage ?? {};
  return { type: 'call-finished', phase, model, inputTokens, outputTokens, costUsd };
}

/** All tokens of a reply; undefined when the vendor did not say. */
export function tokensOf({ usage }: ChatReply): number | undefined {
  return usage && usage.inputTokens + usage.outputTokens;
}
