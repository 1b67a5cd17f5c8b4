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
