import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { cost, count } from '../../src/action/figures.ts';
import { harmless } from '../../src/action/log.ts';
import { inCode, inText } from '../../src/action/markdown.ts';

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

suite('inCode()', () => {
  test('keeps the text in its span and in its cell', () => {
    assert.equal(inCode('a`b|c\nd'), "`a'b\\|c d`");
  });

  test('is never empty', () => assert.equal(inCode(''), '` `'));
});

suite('inText()', () => {
  test('leaves nothing that would be rendered', () => {
    assert.equal(inText('*a* <b> [c](d) `e`'), '\\*a\\* &lt;b&gt; \\[c\\]\\(d\\) \\`e\\`');
  });

  test('leaves no mention, no reference and no address', () => {
    assert.equal(inText('@me'), '@\u200cme');
    assert.equal(inText('#12'), '\\#\u200c12');
    assert.equal(inText('http://a.b www.a.b'), 'http:\u200c//a.b www.\u200ca.b');
  });
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
