import type { Usage } from '../domain/usage.ts';
import type { Unsupported } from '../errors.ts';

/** One chat completion, as every vendor understands it. */
export interface ChatRequest {
  /** The vendor's own model id. */
  readonly model: string;
  readonly messages: readonly Message[];
  /** Most output tokens the reply may use. */
  readonly maxTokens: number;
  /** 0 (greedy) to 2; left to the vendor when absent. */
  readonly temperature?: number;
  /** Shape the reply must have; the provider's native structured output where it has one. */
  readonly schema?: ReplySchema;
  /**
   * Differs between items and between attempts, and is the same in every run of an experiment.
   * Not sent to vendors; the simulated models draw from it.
   */
  readonly seed: number;
  /** Settings only this vendor knows, passed through untouched. */
  readonly extra?: Readonly<Record<string, unknown>>;
  /** What this model was found not to take, to be left out or replaced. */
  readonly without?: readonly Unsupported[];
}

export interface Message {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

export interface ReplySchema {
  /** What is asked for, as `datapoint` or `ratings`; letters and underscores. */
  readonly name: string;
  /** JSON Schema of an object whose properties are all required, none additional. */
  readonly schema: Readonly<Record<string, unknown>>;
}

export interface ChatReply {
  /** May be empty; never undefined. */
  readonly text: string;
  readonly finish: 'stop' | 'length' | 'filter' | 'other';
  /** Undefined when the vendor did not say. */
  readonly usage: Usage | undefined;
  /** What the vendor says it served; undefined when it did not say. */
  readonly modelVersion: string | undefined;
  /** What the vendor says the call cost; wins over any price table. */
  readonly costUsd?: number;
  /** What the response headers say is left of the rate limit. */
  readonly limits?: RateLimits;
}

/** Left of a rate limit, as told by `x-ratelimit-*` or `anthropic-ratelimit-*` headers. */
export interface RateLimits {
  readonly remainingRequests?: number;
  readonly remainingTokens?: number;
  /** When the request allowance is full again, in milliseconds from now. */
  readonly resetRequestsMs?: number;
  readonly resetTokensMs?: number;
}

/**
 * A vendor's chat API. Holds no state between calls, does not retry, log, price, or read the
 * environment.
 */
export interface Provider {
  /** @throws {ProviderError} on any refusal or failure, except the abort of `signal`, which is rethrown */
  complete(request: ChatRequest, signal: AbortSignal): Promise<ChatReply>;
  /** Model ids this key can use. Costs no tokens, so it serves as the probe. */
  listModels(signal: AbortSignal): Promise<readonly string[]>;
}

/** Where one model's calls go. */
export interface Connection {
  /** Undefined where the vendor needs none. */
  readonly apiKey: string | undefined;
  readonly baseUrl: string;
  /** What no message may repeat, besides the key. */
  readonly secrets?: readonly string[];
}
