import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { CostMeter, compareCosts } from '../../src/compare/costs.ts';
import type { Price } from '../../src/domain/model.ts';
import { near } from '../statistics/near.ts';

const price: Price = { input: 10, output: 20, cachedInput: 1 };

interface Call {
  readonly input?: number;
  readonly output?: number;
  readonly cached?: number;
  readonly attempts?: number;
  readonly paid?: number;
}

/** What responses of one model cost; a million tokens in, none out, unless said. */
function costs(calls: readonly Call[], known: Price | undefined = price) {
  const meter = new CostMeter(() => known);
  for (const { input = 1e6, output = 0, cached, attempts = 1, paid } of calls) {
    const usage = { input_tokens: input, output_tokens: output };
    meter.add('response', 'model-a', {
      task_id: 'sums',
      usage: cached === undefined ? usage : { ...usage, cached_tokens: cached },
      attempts,
      cost_usd: paid,
    });
  }
  return meter.costs();
}

suite('CostMeter', () => {
  test('splits what was paid into tokens, retries, cache and prices', () => {
    const { usd, parts } = costs([
      { paid: 10 },
      // Three attempts, of which two were answered: half of what it took was for asking again.
      { input: 2e6, output: 1e6, attempts: 3, paid: 40 },
      { cached: 5e5, paid: 6.5 },
    ]);
    near(usd, 56.5, 1e-9);
    near(parts?.tokens, 10 + 20 + 10, 1e-9);
    near(parts?.retries, 20, 1e-9);
    near(parts?.cache, -4.5, 1e-9);
    near(parts?.prices, 1, 1e-9);
  });

  test('charges nothing for attempts that were refused', () => {
    near(costs([{}, { attempts: 4 }]).parts?.retries, 0, 1e-12);
  });

  test('does not know a price that nobody knows', () => {
    const unknown = costs([{}], { input: Number.NaN, output: 0 });
    assert.deepEqual(unknown.unpriced, []);
    const meter = new CostMeter(() => undefined);
    meter.add('evaluation', 'judge-x', { task_id: 'sums' });
    assert.deepEqual(meter.costs(), { usd: null, parts: null, unpriced: ['judge-x'] });
  });

  test('counts what is free without a count of tokens', () => {
    const meter = new CostMeter(() => ({ input: 0, output: 0 }));
    meter.add('response', 'model-a', { task_id: 'sums' });
    assert.equal(meter.costs().usd, 0);
  });

  test('believes what was paid where the price is unknown, and splits nothing', () => {
    const meter = new CostMeter(() => undefined);
    meter.add('response', 'model-a', { task_id: 'sums', cost_usd: 3 });
    assert.deepEqual(meter.costs(), { usd: 3, parts: null, unpriced: ['model-a'] });
  });
});

suite('compareCosts()', () => {
  test('has parts that add up to the difference', () => {
    const now = costs([{ paid: 12 }, { input: 3e6, attempts: 3 }, { cached: 9e5 }]);
    const then = costs([{ paid: 8 }, { input: 2e6, output: 3e4, attempts: 2 }]);
    const found = compareCosts(now, then);
    const { tokens_usd, prices_usd, retries_usd, cache_usd } = found;
    const parts = [tokens_usd, prices_usd, retries_usd, cache_usd].map(
      (part) => part ?? Number.NaN,
    );
    near(
      parts.reduce((sum, part) => sum + part, 0),
      found.delta_usd ?? Number.NaN,
      1e-9,
    );
    near(found.delta_usd, 12 + 30 + 1.9 - (8 + 20.6), 1e-9);
  });

  test('is unknown, and not 0, where one side is', () => {
    const unknown = { usd: null, parts: null, unpriced: ['judge-x'] };
    const found = compareCosts(costs([{}]), unknown);
    assert.equal(found.delta_usd, null);
    assert.equal(found.tokens_usd, null);
    assert.deepEqual(found.unpriced_models, ['judge-x']);
  });
});
