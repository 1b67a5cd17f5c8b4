import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ModelUnavailable } from './fetch-model.ts';

/*
 * The part of node-llama-cpp 3.22 that is used here. The package is not one of ours: it is loaded
 * by its path, so that nobody installs 85 MB to run the other tests.
 */

/** A loaded llama.cpp, on the CPU. */
export interface Llama {
  loadModel(options: { modelPath: string }): Promise<LlamaModel>;
  createGrammarForJsonSchema(schema: object): Promise<Grammar>;
  getGrammarFor(type: 'json'): Promise<Grammar>;
  dispose(): Promise<void>;
}

interface LlamaModel {
  /** @param special whether `<|…|>` is a mark of the chat format, and not text */
  tokenize(text: string, special: boolean): number[];
  createContext(options: {
    /** How many texts are written at once, each with a context of its own. */
    sequences: number;
    contextSize: number;
    threads: number;
  }): Promise<LlamaContext>;
}

interface LlamaContext {
  getSequence(): Sequence;
}

/** One of the texts that a context writes at once; remembers what it has read. */
export interface Sequence {
  readonly contextSize: number;
}

/** Opaque: what the next tokens may be. */
export type Grammar = object;

interface Completion {
  generateCompletionWithMeta(
    input: readonly number[],
    options: {
      maxTokens: number;
      temperature: number;
      topP: number;
      minP: number;
      seed: number;
      grammar?: Grammar;
      signal: AbortSignal;
      onToken: (tokens: readonly number[]) => void;
      disableContextShift: true;
    },
  ): Promise<{ response: string; metadata: { stopReason: string } }>;
  dispose(options: { disposeSequence: boolean }): void;
}

interface LlamaCppModule {
  getLlama(options: {
    gpu: false;
    build: 'never';
    skipDownload: true;
    progressLogs: false;
    logLevel: 'error';
  }): Promise<Llama>;
  readonly LlamaCompletion: new (options: { contextSequence: Sequence }) => Completion;
}

/** A llama.cpp and how to start a completion in it. */
interface LlamaCpp {
  readonly llama: Llama;
  startCompletion(sequence: Sequence): Completion;
}

/**
 * @param folder of the installed package
 * @throws {ModelUnavailable} when its compiled llama.cpp does not run here
 */
export async function loadLlamaCpp(folder: string): Promise<LlamaCpp> {
  const entry = pathToFileURL(join(folder, 'dist', 'index.js')).href;
  try {
    const { getLlama, LlamaCompletion } = (await import(entry)) as LlamaCppModule;
    const llama = await getLlama({
      gpu: false,
      build: 'never',
      skipDownload: true,
      progressLogs: false,
      logLevel: 'error',
    });
    return {
      llama,
      startCompletion: (contextSequence) => new LlamaCompletion({ contextSequence }),
    };
  } catch (cause) {
    throw new ModelUnavailable(`node-llama-cpp does not run here: ${cause}`, { cause });
  }
}
