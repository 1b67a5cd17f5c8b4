import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { ApiError } from './api-error.ts';
import { boundedSchema } from './bounded-schema.ts';
import type { ModelFiles } from './fetch-model.ts';
import { type Grammar, type Llama, loadLlamaCpp, type Sequence } from './llama-cpp.ts';
import { Pool } from './pool.ts';

/** What one completion is asked for. */
export interface ChatAsk {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly maxTokens: number;
  /** 0 is greedy. */
  readonly temperature: number;
  readonly topP: number;
  /** Drawn when undefined. */
  readonly seed: number | undefined;
  readonly format: ReplyFormat;
}

/** What the grammar lets the model write. */
export type ReplyFormat =
  | { readonly kind: 'text' | 'json' }
  | { readonly kind: 'schema'; readonly schema: Readonly<Record<string, unknown>> };

/** What one completion gave; the counts are the model's own. */
export interface ChatAnswer {
  readonly text: string;
  readonly finish: 'stop' | 'length';
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** A model in memory that answers several chats at once. */
export interface ChatModel {
  readonly id: string;
  /** Chats that wait for one of the `parallel` places. */
  readonly waiting: number;
  /** @throws {ApiError} when the messages do not fit, or the schema is none that a grammar can hold */
  complete(ask: ChatAsk, signal: AbortSignal): Promise<ChatAnswer>;
  close(): Promise<void>;
}

/** Tokens less likely than this share of the likeliest are never drawn; llama.cpp's own default. */
const minP = 0.05;

/** Grammars are compiled once for each schema; more than this are not kept. */
const mostGrammars = 32;

/**
 * Leaves one core to the program under test: llama.cpp's threads wait for each other by spinning, so
 * that one that loses its core halts them all.
 *
 * @param parallel how many chats are answered at once; each holds a context of 2048 tokens
 */
export async function loadChatModel(files: ModelFiles, parallel: number): Promise<ChatModel> {
  const { llama, startCompletion } = await loadLlamaCpp(files.llamaCpp);
  const model = await llama.loadModel({ modelPath: files.weights });
  const context = await model.createContext({
    sequences: parallel,
    contextSize: 2048,
    threads: Math.max(1, availableParallelism() - 1),
  });
  const sequences = new Pool(Array.from({ length: parallel }, () => context.getSequence()));
  const grammars = grammarCache(llama);

  const write = async (ask: ChatAsk, sequence: Sequence, signal: AbortSignal) => {
    const prompt = [...chatText(ask.messages)].flatMap(([text, special]) =>
      model.tokenize(text, special),
    );
    const room = sequence.contextSize - prompt.length - 1;
    if (room < 1) throw tooLong(prompt.length, sequence.contextSize);
    const maxTokens = Math.min(ask.maxTokens, room);
    const grammar = await grammars(ask.format, maxTokens);
    const completion = startCompletion(sequence);
    let completionTokens = 0;
    try {
      const { response, metadata } = await completion.generateCompletionWithMeta(prompt, {
        maxTokens,
        temperature: ask.temperature,
        topP: ask.topP,
        minP,
        seed: ask.seed ?? randomInt(2 ** 31),
        ...(grammar ? { grammar } : {}),
        signal,
        onToken: (tokens) => {
          completionTokens += tokens.length;
        },
        disableContextShift: true,
      });
      const finish: ChatAnswer['finish'] = metadata.stopReason === 'maxTokens' ? 'length' : 'stop';
      return { text: response, finish, promptTokens: prompt.length, completionTokens };
    } finally {
      completion.dispose({ disposeSequence: false });
    }
  };

  return {
    id: basename(files.weights, '.gguf'),
    get waiting() {
      return sequences.waiting;
    },
    complete: (ask, signal) => sequences.use(signal, (sequence) => write(ask, sequence, signal)),
    close: () => llama.dispose(),
  };
}

/**
 * ChatML, as SmolLM2 was trained on. The marks are tokens of their own and the messages are plain
 * text, so that no message can forge a mark.
 */
function* chatText(messages: ChatAsk['messages']): Generator<[text: string, special: boolean]> {
  for (const { role, content } of messages) {
    yield ['<|im_start|>', true];
    yield [`${role}\n${content}`, false];
    yield ['<|im_end|>', true];
    yield ['\n', false];
  }
  yield ['<|im_start|>', true];
  yield ['assistant\n', false];
}

function grammarCache(llama: Llama) {
  const cache = new Map<string, Promise<Grammar>>();
  const compile = (format: ReplyFormat, maxTokens: number): Promise<Grammar> =>
    format.kind === 'schema'
      ? llama.createGrammarForJsonSchema(boundedSchema(format.schema, maxTokens))
      : llama.getGrammarFor('json');
  return async (format: ReplyFormat, maxTokens: number): Promise<Grammar | undefined> => {
    if (format.kind === 'text') return undefined;
    const key = JSON.stringify([format, maxTokens]);
    const grammar = cache.get(key) ?? compile(format, maxTokens);
    cache.delete(key);
    try {
      const compiled = await grammar;
      cache.set(key, grammar);
      for (const oldest of [...cache.keys()].slice(0, -mostGrammars)) cache.delete(oldest);
      return compiled;
    } catch (cause) {
      throw new ApiError(
        400,
        'invalid_json_schema',
        `Cannot make a grammar of the schema: ${cause}`,
      );
    }
  };
}

function tooLong(tokens: number, limit: number): ApiError {
  return new ApiError(
    400,
    'context_length_exceeded',
    `This model's maximum context length is ${limit} tokens, and the messages have ${tokens}.`,
  );
}
