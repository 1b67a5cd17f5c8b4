import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mostUsd } from '../../src/prices/cost.ts';

test('mostUsd() counts every reply that is asked for, and what is sent besides the messages', () => {
  const request = { model: 'a', messages: [], maxTokens: 1_000_000, seed: 1 };
  assert.equal(mostUsd({ ...request, extra: { n: 8 } }, { input: 0, output: 1 }), 8);
  const price = { input: 1_000_000, output: 0 };
  const more = mostUsd({ ...request, extra: { tools: 'x'.repeat(500) } }, price);
  assert.ok(more >= mostUsd(request, price) + 500);
});

test("mostUsd() counts the user's own cap of the output, which goes before the request's", () => {
  const request = { model: 'a', messages: [], maxTokens: 200, seed: 1 };
  const price = { input: 0, output: 1_000_000 };
  for (const cap of ['max_tokens', 'max_completion_tokens', 'max_output_tokens']) {
    assert.equal(mostUsd({ ...request, extra: { [cap]: 8000 } }, price), 8000);
    assert.equal(mostUsd({ ...request, extra: { [cap]: 8000, n: 2 } }, price), 16_000);
  }
  assert.equal(mostUsd({ ...request, extra: { max_tokens: null } }, price), 200);
});

test('mostUsd() counts every byte of messages and schema', () => {
  const messages = [
    { role: 'system' as const, content: 'kürze' },
    { role: 'user' as const, content: '👋' },
  ];
  const schema = { name: 'ratings', schema: { type: 'object' } };
  const price = { input: 1_000_000, output: 0 };
  const request = { model: 'a', messages, maxTokens: 200, seed: 1 };
  const without = mostUsd({ ...request, messages: [] }, price);
  assert.equal(mostUsd(request, price) - without, 6 + 4);
  const asJson = '{"name":"ratings","schema":{"type":"object"}}';
  assert.equal(mostUsd({ ...request, schema }, price) - without, 6 + 4 + asJson.length);
});
