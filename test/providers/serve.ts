import assert from 'node:assert/strict';
import { ProviderError, type Unsupported } from '../../src/errors.ts';
import type { ChatRequest, Provider } from '../../src/providers/provider.ts';
import { type ModelServer, startModelServer, type WireAnswer } from '../support/model-server.ts';

/** How a protocol's vendor says what every vendor can say. */
export interface Dialect {
  readonly open: (url: string, apiKey: string) => Provider;
  readonly completion: (text: string, finishReason?: string) => object;
  readonly error: (status: number, message: string) => object;
  readonly models: (ids: readonly string[]) => object;
  /** The vendor's words for the four ways to finish. */
  readonly finishReasons: readonly (readonly [string, string])[];
  /** Messages by which it refuses a parameter, sent with status 400. */
  readonly refusals: readonly (readonly [Unsupported, string])[];
}

export const key = 'sk-proj-0123456789+/abcdef==';

export const request: ChatRequest = {
  model: 'model-a',
  messages: [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Say hello.' },
  ],
  maxTokens: 256,
  temperature: 0.5,
  seed: 7,
};

/** A provider that talks to a server of its own, which answers every request with `answers` in turn. */
export async function serve(
  { open }: Pick<Dialect, 'open'>,
  ...answers: readonly WireAnswer[]
): Promise<Served> {
  const server = await startModelServer(
    () => answers[Math.min(next++, answers.length - 1)] ?? 'cut',
  );
  let next = 0;
  return {
    server,
    provider: open(server.url, key),
    complete: (changes = {}, signal = new AbortController().signal) =>
      open(server.url, key).complete({ ...request, ...changes }, signal),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

interface Served extends AsyncDisposable {
  readonly server: ModelServer;
  readonly provider: Provider;
  readonly complete: (
    changes?: Partial<ChatRequest>,
    signal?: AbortSignal,
  ) => ReturnType<Provider['complete']>;
}

/** Body of the only request that came. */
export function sentBody({ requests }: ModelServer): Readonly<Record<string, unknown>> {
  assert.equal(requests.length, 1);
  return requests[0]?.body as Record<string, unknown>;
}

export async function refusal(call: Promise<unknown>): Promise<ProviderError> {
  const error = await call.then(
    () => assert.fail('the call succeeded'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ProviderError)) throw error;
  return error;
}
