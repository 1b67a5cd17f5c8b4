import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { inCode, inHtml, inText } from '../../../src/report/markdown/escape.ts';

suite('inCode()', () => {
  test('is a code span where it can be, on one line', () => {
    assert.equal(inCode('gpt-4o_mini\n<b> @me'), '`gpt-4o_mini <b> @me`');
  });

  test('keeps a backtick and a bar in its cell', () => {
    assert.equal(
      inCode('a`b|c@d'),
      '<code>a&#96;b&vert;c&#64;\u200cd</code>'.replace('&vert;', '&#124;'),
    );
  });

  test('is never empty', () => assert.equal(inCode(''), '` `'));
});

suite('inText()', () => {
  test('leaves plain words as they are, to be read in an e-mail', () => {
    const plain = 'gpt-4o-mini on code_explanation: -0.048 (95 % CI), R&D > x; $4.52, a.b!';
    assert.equal(inText(plain), plain);
  });

  test('leaves nothing that would be rendered', () => {
    assert.equal(inText('*a* <b> [c](d) `e`'), '\\*a\\* &lt;b> \\[c\\](d) \\`e\\`');
    assert.equal(inText('_a_ b_c ~d~ |'), '\\_a\\_ b_c \\~d\\~ &vert;');
    assert.equal(inText('&lt; $x$ $1'), '&amp;lt; <span>$</span>x<span>$</span> $1');
  });

  test('begins no block', () => {
    const given = ['# a', '- a', '+ a', '> a', '1. a', '2) a', '==='];
    const expected = ['\\# a', '\\- a', '\\+ a', '\\> a', '1\\. a', '2\\) a', '\\==='];
    assert.deepEqual(
      given.map((text) => inText(text)),
      expected,
    );
  });

  test('leaves no mention, no reference and no address', () => {
    assert.equal(inText('@me'), '@\u200cme');
    assert.equal(inText('a #12 GH-3'), 'a #\u200c12 GH-\u200c3');
    assert.equal(
      inText('http://a.b www.a.b :tada:'),
      'http:\u200c//a.b www\u200c.a.b :\u200ctada:',
    );
    assert.equal(inText('0123456789ab'), '0123\u200c4567\u200c89ab');
  });
});

suite('inHtml()', () => {
  test('ends neither element nor attribute', () => {
    assert.equal(
      inHtml('</a> "x" \'y\' &amp;'),
      '&lt;/a&gt; &quot;x&quot; &apos;y&apos; &amp;amp;',
    );
  });
});
