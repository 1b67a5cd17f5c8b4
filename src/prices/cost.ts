import type { Model, Price } from '../domain/model.ts';
import { perObject } from '../domain/per-object.ts';
import type { Usage } from '../domain/usage.ts';
import { vendor } from '../domain/vendors.ts';
import type { ChatRequest } from '../providers/provider.ts';
import { listedPrice } from './price-table.ts';

const million = 1_000_000;
/** Tokens that a vendor may add around the messages: roles, separators, a schema's frame. */
const overheadTokens = 200;

/**
 * USD per million tokens: the user's own word, else the table's, else nothing for what is free by
 * nature. Undefined when unknown, which is never the same as 0.
 */
export function priceOf(model: Pick<Model, 'price' | 'interface' | 'id'>): Price | undefined {
  if (model.price) return model.price;
  if (vendor(model.interface).free) return { input: 0, output: 0 };
  return listedPrice(model.interface, model.id);
}

export function costUsd(usage: Usage, price: Price): number {
  const cached = usage.cachedTokens ?? 0;
  const input = (usage.inputTokens - cached) * price.input;
  const fromCache = cached * (price.cachedInput ?? price.input);
  return (input + fromCache + usage.outputTokens * price.output) / million;
}

/**
 * More than the call can cost: no tokenizer makes more tokens than the text has bytes, and no reply
 * is longer than asked for.
 */
export function mostUsd(request: ChatRequest, price: Price): number {
  const { messages, schema, extra } = request;
  let inputTokens = overheadTokens;
  if (schema) inputTokens += bytesOf(schema);
  if (extra) inputTokens += bytesOf(extra);
  for (const { content } of messages) inputTokens += Buffer.byteLength(content);
  return costUsd({ inputTokens, outputTokens: mostOutputTokens(request) }, price);
}

/** Fields of a request's body that cap the output; what the user wrote goes before what is asked for. */
const caps = ['max_tokens', 'max_completion_tokens', 'max_output_tokens'];

/** Vendors count each of the `n` replies that a user may have asked for. */
function mostOutputTokens({ maxTokens, extra = {} }: ChatRequest): number {
  let most = maxTokens;
  for (const cap of caps) most = Math.max(most, Number(extra[cap]) || 0);
  return most * Math.max(1, Number(extra['n']) || 1);
}

/** As JSON, which is written once: the same schema and settings are in many requests. */
const bytesOf = perObject((part: object) => Buffer.byteLength(JSON.stringify(part)));
