import type { Model, Price } from '../domain/model.ts';
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
 * is longer than asked for. Vendors count each of the `n` replies that a user may have asked for.
 */
export function mostUsd(request: ChatRequest, price: Price): number {
  const text = request.messages.map(({ content }) => content).join('');
  const schema = request.schema ? JSON.stringify(request.schema) : '';
  const { extra = {} } = request;
  const sent = text + schema + JSON.stringify(extra);
  const inputTokens = Buffer.byteLength(sent) + overheadTokens;
  const replies = Math.max(1, Number(extra['n']) || 1);
  return costUsd({ inputTokens, outputTokens: request.maxTokens * replies }, price);
}
