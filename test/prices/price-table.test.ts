import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { listedPrice } from '../../src/prices/price-table.ts';

suite('listedPrice()', () => {
  for (const [vendor, id, input, output] of [
    ['openai', 'gpt-4o', 2.5, 10],
    ['openai', 'gpt-4o-2024-08-06', 2.5, 10],
    ['openai', 'gpt-4o-2024-05-13', 5, 15],
    ['openai', 'GPT-4o-mini', 0.15, 0.6],
    ['anthropic', 'claude-sonnet-4-20250514', 3, 15],
    ['anthropic', 'claude-opus-4-5-20251101', 5, 25],
    ['anthropic', 'claude-3-5-haiku-latest', 0.8, 4],
    ['mistral', 'mistral-small-2503', 0.1, 0.3],
    ['cohere', 'command-r-08-2024', 0.15, 0.6],
  ] as const) {
    test(`knows ${id}`, () => {
      const price = listedPrice(vendor, id);
      assert.deepEqual([price?.input, price?.output], [input, output]);
    });
  }

  for (const [vendor, id] of [
    ['openai', 'o1-pro'],
    ['openai', 'gpt-3.5-turbo-16k'],
    ['openai', 'gpt-4o-audio-preview'],
    ['cohere', 'command-r-plus'],
    ['openrouter', 'deepseek/deepseek-chat:free'],
    ['groq', 'gpt-4o'],
  ] as const) {
    test(`does not take another model's price for ${id}`, () => {
      assert.equal(listedPrice(vendor, id), undefined);
    });
  }
});
