import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { cost, count } from '../../src/action/figures.ts';
import { harmless } from '../../src/action/log.ts';

suite('harmless()', () => {
  const table = [
    { name: 'leaves plain text', given: 'a :: b', expected: 'a :: b' },
    { name: 'breaks a command', given: '::error::x', expected: ': :error::x' },
    { name: 'breaks it after white space', given: ' \t::error::x', expected: ': :error::x' },
    { name: 'breaks it on any line', given: 'a\r::x::\n::y::', expected: 'a\n: :x::\n: :y::' },
    { name: 'breaks the older form anywhere', given: 'a ##[error]x', expected: 'a ## [error]x' },
    { name: 'takes out what moves the cursor', given: 'a\u001b[2Kb\u0007', expected: 'ab' },
  ];
  for (const { name, given, expected } of table) {
    test(name, () => assert.equal(harmless(given), expected));
  }
});

suite('figures', () => {
  const usage = {
    ...{ calls: 3, failed_calls: 1, input_tokens: 0, output_tokens: 0 },
    ...{ cost_usd: 0.5, unpriced_calls: 0 },
  };

  test('count() sets thousands apart', () => assert.equal(count(1234567), '1\u202f234\u202f567'));

  test('cost() says when it is a lower bound, and when it is unknown', () => {
    assert.equal(cost(usage), '$0.5000');
    assert.equal(cost({ ...usage, unpriced_calls: 1 }), '≥ $0.5000');
    assert.equal(cost({ ...usage, cost_usd: 0, unpriced_calls: 2 }), 'unknown');
  });
});
