import type { Price } from '../domain/model.ts';
import type { VendorId } from '../domain/vendors.ts';

/** Part of what makes two runs' costs comparable. */
export const priceTableVersion = '2026-03-02';

type Row = readonly [fragment: string, input: number, output: number, cachedInput?: number];

/**
 * USD per million tokens, by vendor: [start of the model's id, input, output]. The longest start
 * that fits wins, so dated ids find their family. Vendors' list prices as of the version's date; a
 * model that is not here has no known price, and `price` on the model entry overrides.
 */
const priceTable: Readonly<Partial<Record<VendorId, readonly Row[]>>> = {
  openai: [
    ['gpt-4o', 2.5, 10, 1.25],
    ['gpt-4o-mini', 0.15, 0.6, 0.075],
    ['gpt-4.1', 2, 8, 0.5],
    ['gpt-4.1-mini', 0.4, 1.6, 0.1],
    ['gpt-4.1-nano', 0.1, 0.4, 0.025],
    ['gpt-3.5-turbo', 0.5, 1.5],
    ['o1', 15, 60, 7.5],
    ['o3-mini', 1.1, 4.4, 0.55],
    ['o4-mini', 1.1, 4.4, 0.275],
  ],
  anthropic: [
    ['claude-3-5-haiku', 0.8, 4],
    ['claude-3-5-sonnet', 3, 15],
    ['claude-sonnet-4', 3, 15],
    ['claude-opus-4', 15, 75],
  ],
  deepseek: [['deepseek-chat', 0.07, 0.28]],
  openrouter: [
    ['deepseek/deepseek-chat', 0.14, 0.28],
    ['meta-llama/llama-3.3-70b', 0.12, 0.4],
    ['openai/gpt-4o', 2.5, 10],
    ['openai/gpt-4o-mini', 0.15, 0.6],
  ],
  mistral: [['mistral-small', 0.1, 0.3]],
  cohere: [['command-r', 0.15, 0.6]],
};

/** The listed price; undefined when the table has none. */
export function listedPrice(vendor: VendorId, modelId: string): Price | undefined {
  const id = modelId.toLowerCase();
  const row = (priceTable[vendor] ?? [])
    .filter(
      ([start]) => id === start || (id.startsWith(start) && /^[-:@.]/.test(id.slice(start.length))),
    )
    .sort(([a], [b]) => b.length - a.length)[0];
  if (!row) return undefined;
  const [, input, output, cachedInput] = row;
  return cachedInput === undefined ? { input, output } : { input, output, cachedInput };
}
