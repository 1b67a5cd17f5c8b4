import type { Model, Role } from '../domain/model.ts';
import { seedOf } from '../domain/random.ts';
import type { ChatReply, ChatRequest, ReplySchema } from '../providers/provider.ts';

interface Question {
  readonly model: Model;
  readonly role: Role;
  readonly text: string;
  readonly schema?: ReplySchema;
  /** What the seed of the request is a function of. */
  readonly draw: readonly (string | number)[];
}

/** One user message, after the role's system prompt where it has one. */
export function chatRequest({ model, role, text, schema, draw }: Question): ChatRequest {
  const { systemPrompt, temperature, maxTokens, extra } = model.parameters[role];
  const system = systemPrompt ? [{ role: 'system' as const, content: systemPrompt }] : [];
  return {
    model: model.id,
    messages: [...system, { role: 'user', content: text }],
    maxTokens,
    seed: seedOf(...draw),
    extra,
    ...(temperature === undefined ? {} : { temperature }),
    ...(schema ? { schema } : {}),
  };
}

/**
 * The request again, with the answer that could not be used and the reason, so that the model can do
 * better. Roles go on alternating, as many a chat template wants them: with no answer to show, the
 * reason follows in the user's own message. @param attempt 2 for the first time it is asked again
 */
export function askAgain(
  request: ChatRequest,
  reply: ChatReply,
  reason: string,
  attempt: number,
): ChatRequest {
  const answer = reply.text.trim().slice(0, 4000).toWellFormed();
  const remark = `That answer cannot be used: ${reason}. Answer again, in full, in the form asked for.`;
  return {
    ...request,
    seed: seedOf(request.seed, attempt),
    messages: answer
      ? [
          ...request.messages,
          { role: 'assistant', content: answer },
          { role: 'user', content: remark },
        ]
      : withinLast(request.messages, remark),
  };
}

function withinLast(messages: ChatRequest['messages'], remark: string): ChatRequest['messages'] {
  return messages.map((message, index) =>
    index === messages.length - 1
      ? { ...message, content: `${message.content}\n\n${remark}` }
      : message,
  );
}
