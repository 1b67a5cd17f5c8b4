import * as z from 'zod';
import type { Usage } from '../../domain/usage.ts';
import type { ChatReply } from '../provider.ts';
import { openAiLimitHeaders, rateLimits } from '../rate-limits.ts';
import { tokens } from '../tokens.ts';
import { isFailureReason } from './failure.ts';

const count = tokens.nullish().catch(undefined);
/** More, or less than nothing, is no price of one call. */
const usd = z.number().min(0).max(1e6).nullish().catch(undefined);
const word = z.string().nullish().catch(undefined);

const usageBody = z.object({
  prompt_tokens: tokens,
  completion_tokens: tokens,
  prompt_tokens_details: z.object({ cached_tokens: count }).nullish().catch(undefined),
  completion_tokens_details: z.object({ reasoning_tokens: count }).nullish().catch(undefined),
  /** DeepSeek's name for the cached ones. */
  prompt_cache_hit_tokens: count,
  /** USD, as OpenRouter and DeepInfra tell it. */
  cost: usd,
  estimated_cost: usd,
});
type UsageBody = z.infer<typeof usageBody>;

const contentPart = z.object({ text: z.string().catch('') });

const messageBody = z.object({
  content: z.union([z.string(), z.array(contentPart)]).nullish(),
  refusal: word,
});
type MessageBody = z.infer<typeof messageBody>;

const completion = z.object({
  model: word,
  choices: z.tuple(
    [
      z.object({
        finish_reason: word,
        message: messageBody,
        error: z.unknown().optional(),
      }),
    ],
    z.unknown(),
  ),
  usage: usageBody.nullish().catch(undefined),
});

const finishes: Readonly<Record<string, ChatReply['finish']>> = {
  stop: 'stop',
  eos: 'stop',
  eos_token: 'stop',
  stop_sequence: 'stop',
  length: 'length',
  max_tokens: 'length',
  model_length: 'length',
  content_filter: 'filter',
};

/** Undefined when `body` is not a completion, or only says that the vendor failed. */
export function chatReply(body: unknown, headers: Headers): ChatReply | undefined {
  const parsed = completion.safeParse(body);
  if (!parsed.success) return undefined;
  const { model, choices, usage } = parsed.data;
  const [{ message, finish_reason: reason, error }] = choices;
  if (error || isFailureReason(reason)) return undefined;
  const costUsd = usage?.cost ?? usage?.estimated_cost;
  const limits = rateLimits(headers, openAiLimitHeaders);
  return {
    ...answer(message, reason),
    usage: usage ? usageOf(usage) : undefined,
    modelVersion: model ?? undefined,
    ...(typeof costUsd === 'number' && { costUsd }),
    ...(limits && { limits }),
  };
}

/** The tokens that a body tells of, even if it is no completion. */
export function toldUsage(body: unknown): Usage | undefined {
  const { usage } = z.object({ usage: usageBody.nullish() }).catch({}).parse(body);
  return usage ? usageOf(usage) : undefined;
}

function answer(
  { content, refusal }: MessageBody,
  reason: string | null | undefined,
): Pick<ChatReply, 'text' | 'finish'> {
  return refusal
    ? { text: '', finish: 'filter' }
    : { text: textOf(content), finish: finishes[reason ?? ''] ?? 'other' };
}

function textOf(content: MessageBody['content']): string {
  return typeof content === 'string' ? content : (content ?? []).map((part) => part.text).join('');
}

function usageOf(usage: UsageBody): Usage {
  const cached = usage.prompt_tokens_details?.cached_tokens ?? usage.prompt_cache_hit_tokens;
  const reasoningTokens = usage.completion_tokens_details?.reasoning_tokens;
  return {
    inputTokens: usage.prompt_tokens,
    outputTokens: usage.completion_tokens,
    // They are a part of the prompt's, and what is not one would make the rest negative.
    ...(typeof cached === 'number' && cached <= usage.prompt_tokens && { cachedTokens: cached }),
    ...(typeof reasoningTokens === 'number' && { reasoningTokens }),
  };
}
