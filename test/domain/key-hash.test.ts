import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { keyStem, quotedStem } from '../../src/domain/key-hash.ts';

suite('keyStem()', () => {
  test('is the same for a text and for its parts, one after the other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        assert.deepEqual(keyStem(b, keyStem(a)), keyStem(a + b));
      }),
    );
  });
});

suite('quotedStem()', () => {
  test('is keyStem of the same ASCII text, wherever it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.nat(5), (text, indent) => {
        fc.pre(!/[\\"]/.test(text));
        const bytes = Buffer.from(`${' '.repeat(indent)}${text}"rest`);
        assert.deepEqual(quotedStem(bytes, indent, bytes.length), keyStem(text));
      }),
    );
  });

  for (const text of ['zwölf"', 'a\\u0041"', 'without an end']) {
    test(`leaves ${text} to those who parse`, () => {
      const bytes = Buffer.from(text);
      assert.equal(quotedStem(bytes, 0, bytes.length), undefined);
    });
  }

  test('does not look behind the end', () => {
    assert.equal(quotedStem(Buffer.from('ab"'), 0, 2), undefined);
  });
});
