import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  age,
  change,
  count,
  decimal,
  dollarChange,
  dollars,
  plural,
  share,
} from '../../../src/report/summary/amounts.ts';

suite('numbers of a page', () => {
  test('have fixed decimals and the minus sign', () => {
    assert.deepEqual([0.7421, -0.0314, -0.0001, null].map(decimal), [
      '0.742',
      '−0.031',
      '0.000',
      '–',
    ]);
    assert.deepEqual([0.042, -0.031, 0.0001, 0].map(change), [
      '+0.042',
      '−0.031',
      '0.000',
      '0.000',
    ]);
  });

  test('are dollars, with four decimals below ten cents', () => {
    assert.deepEqual([0, 0.0123, 0.1, 1.839, 12345.678, null].map(dollars), [
      '$0.00',
      '$0.0123',
      '$0.10',
      '$1.84',
      '$12\u202f345.68',
      'unknown',
    ]);
    assert.deepEqual([0.42, -0.13, 0].map(dollarChange), ['+$0.42', '−$0.13', '$0.00']);
  });

  test('are counts with thousands apart', () => {
    assert.deepEqual([7, 1284, 1234567].map(count), ['7', '1\u202f284', '1\u202f234\u202f567']);
    assert.deepEqual([plural(1, 'item'), plural(0, 'item')], ['1 item', '0 items']);
  });

  test('are shares that say neither none nor all too early', () => {
    const shares = [share(0, 0), share(0, 9), share(1, 9999), share(9998, 9999), share(9, 9)];
    assert.deepEqual(shares, ['–', '0 %', '1 %', '99 %', '100 %']);
  });

  test('are ages', () => {
    const now = '2026-11-20T12:00:00Z';
    assert.equal(age('2026-11-20T11:30:00Z', now), '30 min old');
    assert.equal(age('2026-11-19T18:00:00Z', now), '18 h old');
    assert.equal(age('2026-11-10T12:00:00Z', now), '10 days old');
    assert.equal(age('2026-11-21T12:00:00Z', now), undefined);
    assert.equal(age('x', now), undefined);
    assert.equal(age(null, now), undefined);
  });
});
