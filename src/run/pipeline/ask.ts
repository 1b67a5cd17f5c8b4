import type * as z from 'zod';
import type { usageRecord } from '../../domain/call-facts.ts';
import { type Failure, ReplyError } from '../../domain/failure.ts';
import type { Usage } from '../../domain/usage.ts';
import { askAgain } from '../../phases/chat-request.ts';
import type { Phase } from '../../phases/phase.ts';
import type { ChatReply } from '../../providers/provider.ts';
import type { CallSignals } from '../calls/call-signal.ts';
import type { Line } from '../calls/line.ts';
import type { Answered } from '../calls/outcome.ts';
import { requestHash } from '../calls/request-hash.ts';

/** What asking for one item came to: the fields of its record, without time and identity. */
export interface Asked<Fields> {
  readonly fields: Fields;
  readonly failure: Failure | undefined;
  readonly facts: object;
  /** To be called once the record is written, or is given up. */
  readonly release: () => void;
}

interface Asking<Item, Fields extends object> {
  readonly phase: Phase<never, Item, Fields>;
  readonly item: Item;
  readonly line: Line;
  /** How often a bad answer is asked again. */
  readonly retries: number;
  readonly signals: CallSignals;
}

/**
 * Asks for one item until the answer can be used, giving the model the reason each time it cannot,
 * or until it has been asked often enough.
 *
 * @throws {GapError} when a call cannot be made now; what was asked before is then lost
 */
export async function ask<Item, Fields extends object>({
  phase,
  item,
  line,
  retries,
  signals,
}: Asking<Item, Fields>): Promise<Asked<Fields>> {
  const first = phase.request(item);
  const calls: Answered[] = [];
  for (let request = first; ; ) {
    const answered = await line.call(phase.name, request, signals);
    calls.push(answered);
    const { release } = answered;
    const facts = () => callFacts(calls, requestHash(first));
    try {
      const fields = line.redact(phase.interpret(item, answered.reply));
      return { fields, failure: undefined, facts: facts(), release };
    } catch (error) {
      if (!(error instanceof ReplyError)) throw error;
      const { kind, message } = error;
      if (kind === 'filtered' || calls.length > retries) {
        const fields = phase.blank(item);
        return { fields, failure: { kind, message }, facts: facts(), release };
      }
      release();
      request = askAgain(first, answered.reply, message, calls.length + 1);
    }
  }
}

/** In the names of the records' call facts; sums over all calls, the rest of the last. */
function callFacts(calls: readonly Answered[], requestHash: string): object {
  const last = calls[calls.length - 1] as Answered;
  const usages = calls.flatMap(({ reply }) => reply.usage ?? []);
  const costs = calls.map(({ costUsd }) => costUsd);
  const priced = costs.every((cost): cost is number => cost !== undefined);
  return {
    ...(usages.length > 0 ? { usage: usageOf(usages) } : {}),
    ...(priced ? { cost_usd: rounded(costs.reduce((sum, cost) => sum + cost, 0)) } : {}),
    latency_ms: last.latencyMs,
    attempts: calls.reduce((sum, { attempts }) => sum + attempts, 0),
    finish_reason: finishReason(last.reply),
    ...(last.reply.modelVersion ? { model_version: last.reply.modelVersion } : {}),
    request_hash: requestHash,
  };
}

function finishReason({ finish }: ChatReply): string {
  return finish === 'filter' ? 'content_filter' : finish;
}

function usageOf(usages: readonly Usage[]): z.infer<typeof usageRecord> {
  const sum = (field: keyof Usage) =>
    usages.reduce((total, usage) => total + (usage[field] ?? 0), 0);
  const cached = sum('cachedTokens');
  const reasoning = sum('reasoningTokens');
  return {
    input_tokens: sum('inputTokens'),
    output_tokens: sum('outputTokens'),
    ...(cached > 0 ? { cached_tokens: cached } : {}),
    ...(reasoning > 0 ? { reasoning_tokens: reasoning } : {}),
  };
}

/** To a millionth of a cent: sums of binary fractions have long tails. */
function rounded(usd: number): number {
  return Number(usd.toFixed(8));
}
