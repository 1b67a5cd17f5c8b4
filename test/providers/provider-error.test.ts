import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { malformed } from '../../src/providers/provider-error.ts';
import { assertLinear } from '../support/growth.ts';

const endpoint = { name: 'Vendor', apiKey: undefined, redact: (text: string) => text };

suite('malformed()', () => {
  for (const text of ['<a', '<style>', '<script ', '<!', '<', 'Bearer ', 'Basic', 'sk-a', ' ']) {
    test(`takes a time in proportion to the length of ${JSON.stringify(text)}, repeated`, () => {
      assertLinear((size) => malformed(text.repeat(size / text.length), endpoint), 100_000);
    });
  }

  test('reads what comes behind a long style', () => {
    const page = `<html><style>${'a{}'.repeat(3000)}</style><p>Bad <b>gateway</b></html>`;
    const { message } = malformed(page, endpoint);
    assert.equal(message, 'Vendor answered in no known form: Bad gateway');
  });
});
