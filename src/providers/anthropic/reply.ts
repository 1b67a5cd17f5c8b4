import * as z from 'zod';
import type { Usage } from '../../domain/usage.ts';
import type { ChatReply } from '../provider.ts';
import { anthropicLimitHeaders, rateLimits } from '../rate-limits.ts';
import { tokens } from '../tokens.ts';

const count = tokens.nullish().catch(undefined);
const word = z.string().nullish().catch(undefined);

const usageBody = z.object({
  input_tokens: tokens,
  output_tokens: tokens,
  cache_creation_input_tokens: count,
  cache_read_input_tokens: count,
  output_tokens_details: z.object({ thinking_tokens: count }).nullish().catch(undefined),
});

const message = z.object({
  model: word,
  content: z.array(z.object({ type: z.string(), text: word })),
  stop_reason: word,
  usage: usageBody.nullish().catch(undefined),
});

const finishes: Readonly<Record<string, ChatReply['finish']>> = {
  end_turn: 'stop',
  stop_sequence: 'stop',
  max_tokens: 'length',
  model_context_window_exceeded: 'length',
  refusal: 'filter',
};

/** Undefined when `body` is not a message. */
export function messageReply(body: unknown, headers: Headers): ChatReply | undefined {
  const parsed = message.safeParse(body);
  if (!parsed.success) return undefined;
  const { model, content, stop_reason: reason, usage } = parsed.data;
  const limits = rateLimits(headers, anthropicLimitHeaders);
  return {
    text: content.map(({ type, text }) => (type === 'text' ? text : '')).join(''),
    finish: finishes[reason ?? ''] ?? 'other',
    usage: usage ? usageOf(usage) : undefined,
    modelVersion: model ?? undefined,
    ...(limits && { limits }),
  };
}

const usageInside = z.object({ usage: usageBody.nullish() }).catch({});

/** The tokens that a body tells of, even if it is no message. */
export function toldUsage(body: unknown): Usage | undefined {
  const { usage } = usageInside.parse(body);
  return usage ? usageOf(usage) : undefined;
}

/** Anthropic's `input_tokens` are only those that the cache had no part in. */
function usageOf(usage: z.infer<typeof usageBody>): Usage {
  const read = usage.cache_read_input_tokens;
  const reasoningTokens = usage.output_tokens_details?.thinking_tokens;
  return {
    inputTokens: usage.input_tokens + (read ?? 0) + (usage.cache_creation_input_tokens ?? 0),
    outputTokens: usage.output_tokens,
    ...(typeof read === 'number' && { cachedTokens: read }),
    ...(typeof reasoningTokens === 'number' && { reasoningTokens }),
  };
}
