import type { ReplySchema } from '../../src/providers/provider.ts';
import { simulated } from '../../src/providers/simulated/simulated.ts';
import { escapedInJson, saidInEveryWay } from './canary.ts';
import { type ModelServer, type SentRequest, startModelServer } from './model-server.ts';
import { openAiCompletion } from './openai-server.ts';

interface Chat {
  readonly model: string;
  readonly messages: readonly { readonly role: 'user'; readonly content: string }[];
  readonly response_format?: { readonly json_schema?: ReplySchema };
}

/**
 * A vendor that repeats every secret it was told, in every encoding: in headers and error bodies, as
 * the name of its model, and in what its models write.
 *
 * @param refusal the answer to the n-th call of a model, from 1; undefined lets it answer
 */
export function startEchoingVendor(
  secrets: readonly string[],
  refusal: (model: string, call: number) => number | undefined,
): Promise<ModelServer> {
  const echo = secrets.flatMap(saidInEveryWay).join(' | ');
  const calls = new Map<string, number>();
  const headers = echoInHeaders(secrets);
  return startModelServer(async (request) => {
    if (request.method === 'GET') return { status: 401, headers, body: errorBody(echo) };
    const chat = request.body as Chat;
    const call = (calls.get(chat.model) ?? 0) + 1;
    calls.set(chat.model, call);
    const status = refusal(chat.model, call);
    if (status === undefined) return { headers, body: await answer(chat, secrets, call) };
    return { status, headers: { ...headers, 'retry-after': '0.01' }, body: errorOf(request, echo) };
  });
}

function echoInHeaders(secrets: readonly string[]): Record<string, string> {
  const said = secrets.join(',');
  return {
    'x-request-id': said,
    'openai-organization': said,
    'x-ratelimit-limit-requests': said,
    'x-ratelimit-reset-requests': said,
    'www-authenticate': `Bearer ${said}`,
  };
}

function errorBody(words: string): object {
  return { error: { message: words, type: words, code: words, param: words } };
}

function errorOf({ headers }: SentRequest, echo: string): object {
  return errorBody(`${headers.authorization ?? headers['x-api-key']} ${echo}`);
}

async function answer(chat: Chat, secrets: readonly string[], call: number): Promise<object> {
  const schema = chat.response_format?.json_schema;
  const { text } = await simulated().complete(
    { ...chat, maxTokens: 4096, seed: call, ...(schema ? { schema } : {}) },
    new AbortController().signal,
  );
  const said = secrets.flatMap(saidInEveryWay).join(' ');
  const escaped = secrets.map(escapedInJson).join(',');
  const reply = schema ? withMembers(text, said, escaped) : `${text} ${said} [${escaped}]`;
  return { ...openAiCompletion({ text: reply }), model: secrets.join(' ') };
}

/** JSON whose texts say the secrets, with escapes; around every other one, prose that does too. */
function withMembers(json: string, said: string, escaped: string): string {
  const inner = escaped.replaceAll('"', '');
  const texts = /"(prompt|response|reason|description)":"/g;
  return json.replace(texts, (start) => `${start}${said} ${inner} `);
}
