import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import * as z from 'zod';
import { ApiError } from './api-error.ts';
import { type ChatAnswer, type ChatAsk, type ChatModel, loadChatModel } from './chat-model.ts';
import { fetchModel } from './fetch-model.ts';

/** One chat completion that a client asked for. */
export interface ServerCall {
  /** `performance.now()` in milliseconds. */
  readonly startedAt: number;
  /** Undefined while it is open. */
  endedAt: number | undefined;
  outcome: 'open' | 'answered' | 'refused' | 'aborted';
  answer: ChatAnswer | undefined;
}

/** A server on 127.0.0.1 that speaks OpenAI's chat protocol. */
interface LocalModelServer {
  /** Ends in `/v1`. */
  readonly baseUrl: string;
  close(): Promise<void>;
}

interface ServerOptions {
  readonly model: ChatModel;
  /** Chats that may wait for a place; more are told 429. @default 64 */
  readonly maxWaiting?: number;
  /** Told of every call as it comes; the object is kept up to date. */
  readonly onCall?: (call: ServerCall) => void;
}

const maxBodyBytes = 1 << 20;

/** What is used of a request; the rest is ignored, as most servers do. */
const chatBody = z.looseObject({
  messages: z.array(
    z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() }),
  ),
  max_tokens: z.int().positive().nullish(),
  max_completion_tokens: z.int().positive().nullish(),
  temperature: z.number().min(0).max(2).nullish(),
  top_p: z.number().positive().max(1).nullish(),
  seed: z.int().nullish(),
  stream: z.literal(false, 'This server does not stream.').nullish(),
  response_format: z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('text') }),
      z.object({ type: z.literal('json_object') }),
      z.object({
        type: z.literal('json_schema'),
        json_schema: z.looseObject({ schema: z.record(z.string(), z.unknown()) }),
      }),
    ])
    .nullish(),
});

type ChatBody = z.infer<typeof chatBody>;

/** Port 0; holds nothing but the open calls, so that its memory does not grow. */
export async function startLocalModelServer(options: ServerOptions): Promise<LocalModelServer> {
  const server = createServer((request, response) => {
    void respond(options, request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function respond(
  options: ServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort(new Error('The client has gone')));
  try {
    send(response, 200, await route(options, request, gone.signal));
  } catch (error) {
    if (gone.signal.aborted) return;
    const refusal = error instanceof ApiError ? error : new ApiError(500, 'internal', `${error}`);
    send(response, refusal.status, refusal);
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(status === 429 ? { 'retry-after': '1' } : {}),
  });
  response.end(JSON.stringify(body));
}

async function route(
  options: ServerOptions,
  request: IncomingMessage,
  signal: AbortSignal,
): Promise<unknown> {
  const { id } = options.model;
  switch (`${request.method} ${request.url}`) {
    case 'GET /v1/models':
      return { object: 'list', data: [{ id, object: 'model', created: 0, owned_by: 'local' }] };
    case 'POST /v1/chat/completions':
      return await completion(options, parse(await readBody(request)), signal);
    default:
      throw new ApiError(404, 'not_found', `Unknown request: ${request.method} ${request.url}`);
  }
}

async function completion(options: ServerOptions, body: ChatBody, signal: AbortSignal) {
  const { model, maxWaiting = 64, onCall } = options;
  if (model.waiting >= maxWaiting) {
    throw new ApiError(429, 'rate_limit_exceeded', `${model.waiting} requests are waiting.`);
  }
  const call: ServerCall = {
    startedAt: performance.now(),
    endedAt: undefined,
    outcome: 'open',
    answer: undefined,
  };
  onCall?.(call);
  try {
    call.answer = await model.complete(chatAsk(body), signal);
    call.outcome = 'answered';
    return chatCompletion(model.id, call.answer);
  } catch (error) {
    call.outcome = signal.aborted ? 'aborted' : 'refused';
    throw error;
  } finally {
    call.endedAt = performance.now();
  }
}

function chatAsk(body: ChatBody): ChatAsk {
  const format = body.response_format;
  return {
    messages: body.messages,
    maxTokens: body.max_completion_tokens ?? body.max_tokens ?? 256,
    temperature: body.temperature ?? 1,
    topP: body.top_p ?? 1,
    seed: body.seed ?? undefined,
    format:
      format?.type === 'json_schema'
        ? { kind: 'schema', schema: format.json_schema.schema }
        : { kind: format?.type === 'json_object' ? 'json' : 'text' },
  };
}

function chatCompletion(model: string, answer: ChatAnswer) {
  const { text, finish, promptTokens, completionTokens } = answer;
  return {
    id: `chatcmpl-${crypto.randomUUID()}`,
    object: 'chat.completion',
    created: Math.floor(Date.now() / 1000),
    model,
    choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: finish }],
    usage: {
      prompt_tokens: promptTokens,
      completion_tokens: completionTokens,
      total_tokens: promptTokens + completionTokens,
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) {
      throw new ApiError(413, 'request_too_large', `A request may have ${maxBodyBytes} bytes.`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): ChatBody {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new ApiError(400, 'invalid_json', 'The body is not JSON.');
  }
  const parsed = chatBody.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ApiError(400, 'invalid_request', z.prettifyError(parsed.error));
}

if (import.meta.main) {
  const files = await fetchModel(join(import.meta.dirname, '../../.coeval/e2e'));
  const model = await loadChatModel(files, 4);
  const { baseUrl } = await startLocalModelServer({ model });
  console.log(`${model.id} at ${baseUrl}`);
}
