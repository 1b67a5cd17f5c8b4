import { seedOf } from '../../src/domain/random.ts';
import type { ChatRequest, ReplySchema } from '../../src/providers/provider.ts';
import { simulated } from '../../src/providers/simulated/simulated.ts';
import type { ModelServer } from './model-server.ts';
import { type OpenAiAnswer, type OpenAiRequest, startOpenAiServer } from './openai-server.ts';

/** What the vendor does with a request before it answers; undefined lets it answer. */
export type Interfere = (request: OpenAiRequest, call: number) => OpenAiAnswer | undefined;

/**
 * An OpenAI vendor on loopback whose models live in the simulated world, so that a whole experiment
 * can be run through a real SDK and real HTTP.
 *
 * @param before waited for before each answer
 */
export function startSimulatedVendor(
  interfere: Interfere = () => undefined,
  before: (request: OpenAiRequest) => Promise<void> = async () => undefined,
): Promise<ModelServer> {
  const world = simulated();
  const never = new AbortController().signal;
  let calls = 0;
  return startOpenAiServer(async (request) => {
    calls += 1;
    const call = calls;
    await before(request);
    const answer = interfere(request, call);
    if (answer !== undefined) return answer;
    const reply = await world.complete(asChatRequest(request, call), never);
    return { text: reply.text };
  });
}

/** Teachers are creative: the same request gets another item each time. */
function asChatRequest({ model, messages, body }: OpenAiRequest, call: number): ChatRequest {
  const format = body['response_format'] as { json_schema?: ReplySchema } | undefined;
  const schema = format?.json_schema;
  const text = JSON.stringify(messages);
  return {
    model,
    messages,
    maxTokens: 4096,
    seed: schema?.name === 'datapoint' ? seedOf(text, call) : seedOf(text),
    ...(schema ? { schema } : {}),
  };
}
