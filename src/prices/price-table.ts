import type { Price } from '../domain/model.ts';
import type { VendorId } from '../domain/vendors.ts';

/** Part of what makes two runs' costs comparable. */
export const priceTableVersion = '2026-11-21';

type Row = readonly [id: string, input: number, output: number, cachedInput?: number];

/**
 * USD per million tokens, by vendor: [the model's id without its date, input, output]. Vendors' list
 * prices as of the version's date; a model that is not here has no known price, and `price` on the
 * model entry overrides.
 */
const priceTable: Readonly<Partial<Record<VendorId, readonly Row[]>>> = {
  openai: [
    ['gpt-4o', 2.5, 10, 1.25],
    ['gpt-4o-2024-05-13', 5, 15],
    ['gpt-4o-mini', 0.15, 0.6, 0.075],
    ['gpt-4.1', 2, 8, 0.5],
    ['gpt-4.1-mini', 0.4, 1.6, 0.1],
    ['gpt-4.1-nano', 0.1, 0.4, 0.025],
    ['gpt-3.5-turbo', 0.5, 1.5],
    ['gpt-3.5-turbo-0613', 1.5, 2],
    ['gpt-3.5-turbo-1106', 1, 2],
    ['o1', 15, 60, 7.5],
    ['o3-mini', 1.1, 4.4, 0.55],
    ['o4-mini', 1.1, 4.4, 0.275],
  ],
  anthropic: [
    ['claude-3-5-haiku', 0.8, 4],
    ['claude-3-5-sonnet', 3, 15],
    ['claude-haiku-4-5', 1, 5],
    ['claude-sonnet-4', 3, 15],
    ['claude-sonnet-4-5', 3, 15],
    ['claude-sonnet-5', 2, 10],
    ['claude-sonnet-5-5', 2, 10],
    ['claude-opus-4', 15, 75],
    ['claude-opus-4-1', 15, 75],
    ['claude-opus-4-5', 5, 25],
    ['claude-opus-5', 5, 25],
    ['claude-opus-5-5', 4, 20],
  ],
  deepseek: [['deepseek-chat', 0.07, 0.28]],
  openrouter: [
    ['deepseek/deepseek-chat', 0.14, 0.28],
    ['meta-llama/llama-3.3-70b-instruct', 0.12, 0.4],
    ['openai/gpt-4o', 2.5, 10],
    ['openai/gpt-4o-mini', 0.15, 0.6],
  ],
  mistral: [['mistral-small', 0.1, 0.3]],
  cohere: [['command-r', 0.15, 0.6]],
};

/** How vendors name a day's state of a model, which costs what the model costs. */
const dated = /[-@](?:latest|\d{8}|\d{4}-\d\d-\d\d|\d\d-\d{4}|\d{4})$/;

/** The listed price; undefined when the table has none: a longer name is another model. */
export function listedPrice(vendor: VendorId, modelId: string): Price | undefined {
  const id = modelId.toLowerCase();
  const rows = priceTable[vendor] ?? [];
  const rowOf = (wanted: string) => rows.find(([known]) => known === wanted);
  const row = rowOf(id) ?? rowOf(id.replace(dated, ''));
  if (!row) return undefined;
  const [, input, output, cachedInput] = row;
  return cachedInput === undefined ? { input, output } : { input, output, cachedInput };
}
