import type { ReplySchema } from '../../src/providers/provider.ts';
import { simulated } from '../../src/providers/simulated/simulated.ts';
import { type ModelServer, startModelServer } from './model-server.ts';
import { openAiCompletion } from './openai-server.ts';

interface Chat {
  readonly model: string;
  readonly messages: readonly { readonly role: 'user'; readonly content: string }[];
  readonly response_format?: { readonly json_schema?: ReplySchema };
}

/**
 * An OpenAI vendor on loopback whose models say one of the texts with every answer, in turn: where a
 * schema is asked for, in each of its texts; else alone. It is also what the model calls itself.
 *
 * @param isHostile whether a model is so, now; the others answer well
 */
export function startHostileVendor(
  texts: readonly string[],
  isHostile: (model: string) => boolean = () => true,
): Promise<ModelServer> {
  const world = simulated();
  const never = new AbortController().signal;
  let calls = 0;
  return startModelServer(async ({ method, body }) => {
    if (method === 'GET') return { status: 404, body: { error: { message: texts[0] } } };
    const chat = body as Chat;
    const schema = chat.response_format?.json_schema;
    calls += 1;
    const hostile = isHostile(chat.model) ? (texts[calls % texts.length] ?? '') : '';
    const request = { ...chat, maxTokens: 4096, seed: calls, ...(schema && { schema }) };
    const { text } = await world.complete(request, never);
    if (hostile === '') return { body: openAiCompletion({ text }) };
    const reply = schema ? withText(text, hostile) : hostile;
    return { body: { ...openAiCompletion({ text: reply }), model: hostile.slice(0, 500) } };
  });
}

function withText(json: string, hostile: string): string {
  return JSON.stringify(
    JSON.parse(json, (name, value: unknown) =>
      typeof value === 'string' && ['prompt', 'reason'].includes(name)
        ? `${value}\n${hostile}`
        : value,
    ),
  );
}
