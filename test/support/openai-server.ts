import type { IncomingHttpHeaders } from 'node:http';
import type { Message } from '../../src/providers/provider.ts';
import { type ModelServer, startModelServer, type WireAnswer } from './model-server.ts';

export interface OpenAiRequest {
  readonly model: string;
  readonly messages: readonly Message[];
  /** All of the body, the two above included. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: IncomingHttpHeaders;
}

/** A completion to be sent; all but the text has a default. */
export interface OpenAiReply {
  readonly text: string;
  /** `stop` unless said. */
  readonly finishReason?: string;
  /** 100 and 20 tokens unless said. */
  readonly usage?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly delayMs?: number;
}

export type OpenAiAnswer = OpenAiReply | WireAnswer;

/**
 * A vendor that speaks OpenAI's chat protocol, on loopback; its base URL is `url` and `/v1`.
 *
 * `GET /v1/models` is answered with `models`, `POST /v1/chat/completions` as `answer` says.
 */
export function startOpenAiServer(
  answer: (request: OpenAiRequest) => OpenAiAnswer | Promise<OpenAiAnswer>,
  models: readonly string[] = ['model-a'],
): Promise<ModelServer> {
  return startModelServer(async ({ method, path, headers, body }) => {
    if (method === 'GET' && path === '/v1/models') return { body: openAiModels(models) };
    if (path !== '/v1/chat/completions') return { status: 404, body: { error: 'no such path' } };
    const chat = body as Pick<OpenAiRequest, 'model' | 'messages'> & OpenAiRequest['body'];
    const answered = await answer({
      model: chat.model,
      messages: chat.messages,
      body: chat,
      headers,
    });
    return typeof answered === 'object' && 'text' in answered
      ? wireReply(answered, chat.model)
      : answered;
  });
}

function wireReply({ headers, delayMs, ...reply }: OpenAiReply, model: string): WireAnswer {
  return {
    body: openAiCompletion(reply, model),
    ...(headers && { headers }),
    ...(delayMs !== undefined && { delayMs }),
  };
}

/** As OpenAI sent it in November 2026, without the fields that nobody reads. */
export function openAiCompletion(reply: OpenAiReply, model = 'model-a'): object {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1794700800,
    model,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: reply.text, refusal: null },
        logprobs: null,
        finish_reason: reply.finishReason ?? 'stop',
      },
    ],
    usage: reply.usage ?? { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
  };
}

export function openAiModels(ids: readonly string[]): object {
  return { object: 'list', data: ids.map((id) => ({ id, object: 'model', owned_by: 'someone' })) };
}
