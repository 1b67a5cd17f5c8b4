import type { Price } from '../domain/model.ts';
import type { Usage } from '../domain/usage.ts';
import { costUsd } from '../prices/cost.ts';
import type { ChatReply } from '../providers/provider.ts';
import type { UsageTotal } from '../store/usage-log.ts';
import type { Reservation } from './ledger.ts';

/** What the vendor says, else tokens at our price, else the most it can have been. */
export function replyCost(
  reply: ChatReply,
  price: Price | undefined,
  { mostUsd }: Reservation,
): number | undefined {
  if (reply.costUsd !== undefined) return reply.costUsd;
  return price && reply.usage ? costUsd(reply.usage, price) : mostUsd;
}

/** The usage of one attempt; all zero for one that did not reach the provider. */
export function spentOn({
  reply,
  cost,
  reached,
}: {
  reply: ChatReply | undefined;
  cost: number | undefined;
  reached: boolean;
}): UsageTotal {
  const usage: Usage = reply?.usage ?? { inputTokens: 0, outputTokens: 0 };
  return {
    calls: reached ? 1 : 0,
    failed_calls: reached && !reply ? 1 : 0,
    input_tokens: usage.inputTokens,
    output_tokens: usage.outputTokens,
    cost_usd: cost ?? 0,
    unpriced_calls: reply && cost === undefined ? 1 : 0,
  };
}

/** All tokens of a reply; undefined when the vendor did not say. */
export function tokensOf({ usage }: ChatReply): number | undefined {
  return usage && usage.inputTokens + usage.outputTokens;
}
