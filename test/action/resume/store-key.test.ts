import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { digestIn, keyPrefix, storeKey } from '../../../src/action/resume/store-key.ts';

const digest = '0123456789abcdef';
const parts = { runId: 12_345_678_901, runAttempt: 2, sequence: 7, digest };

suite('storeKey()', () => {
  test('names the run, its attempt, the order and the content', () => {
    const prefix = keyPrefix('coeval-v1', { experiment: 'demo', cell: 'all' });
    assert.match(prefix, /^coeval-v1-demo-all-[0-9a-f]{12}-$/);
    const key = storeKey(prefix, parts);
    assert.equal(key, `${prefix}12345678901-2-007-${digest}`);
    assert.equal(digestIn(key), digest);
  });

  test('is legal whatever the names are', () => {
    const experiment = `${'é, \n'.repeat(500)}x`;
    const key = storeKey(keyPrefix('a,b'.repeat(300), { experiment, cell: '1/3' }), parts);
    assert.match(key, /^[\w.-]{1,512}$/);
  });

  test('tells names apart that look alike in it', () => {
    const cells = [
      { experiment: 'a', cell: 'b-c' },
      { experiment: 'a-b', cell: 'c' },
      { experiment: 'a,b', cell: 'c' },
      { experiment: `${'x'.repeat(150)}1`, cell: 'c' },
      { experiment: `${'x'.repeat(150)}2`, cell: 'c' },
    ];
    const prefixes = cells.map((cell) => keyPrefix('p', cell));
    const shared = prefixes.filter((one) =>
      prefixes.some((it) => it !== one && it.startsWith(one)),
    );
    assert.deepEqual(shared, []);
    assert.equal(new Set(prefixes).size, cells.length);
  });

  test('is not taken from a key that is none', () => {
    assert.equal(digestIn('node-cache-Linux-0123456789abcdef'), undefined);
  });
});
