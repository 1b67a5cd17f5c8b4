import * as z from 'zod';
import type { ChatReply } from '../provider.ts';
import { type Refusal, refusalOf } from '../refusal.ts';

const failedBody = z.object({
  error: z.unknown().optional(),
  choices: z
    .array(z.object({ error: z.unknown().optional(), finish_reason: z.unknown().optional() }))
    .catch([])
    .optional(),
});

/** The failure that a body of status 200 tells, as a whole or in its only choice. */
export function failureInside(body: unknown): Refusal | undefined {
  const { error, choices = [] } = failedBody.catch({}).parse(body);
  const [choice] = choices;
  const told = error || choice?.error;
  if (told) return { ...refusalOf(told), status: statusInside(told) };
  return isFailureReason(choice?.finish_reason)
    ? { message: `finish_reason ${choice?.finish_reason}`, code: 'overloaded_error', param: '' }
    : undefined;
}

/** Finish reasons by which OpenRouter and DeepSeek say that they failed, not the model. */
export function isFailureReason(reason: unknown): boolean {
  return reason === 'error' || reason === 'insufficient_system_resource';
}

/** OpenRouter's `code` is the status that the answer would have had. */
function statusInside(error: unknown): number | undefined {
  const status = z.object({ code: z.coerce.number().int().min(400).max(599) }).safeParse(error);
  return status.data?.code;
}

const jsonFailure = z.object({
  code: z.literal('json_validate_failed'),
  failed_generation: z.string().catch(''),
});

/**
 * Groq refuses with status 400 what its model wrote in JSON mode and is not JSON. That is the
 * model's answer, and for the caller to judge. Undefined for any other refusal.
 */
export function unparsedReply(refusalBody: unknown): ChatReply | undefined {
  const parsed = jsonFailure.safeParse(refusalBody);
  if (!parsed.success) return undefined;
  const text = parsed.data.failed_generation;
  return { text, finish: 'other', usage: undefined, modelVersion: undefined };
}
