import assert from 'node:assert/strict';
import { test } from 'node:test';
import { age } from '../../src/cli/tables/amounts.ts';

test('age() is told in days from the first one on', () => {
  const hour = 3_600_000;
  assert.equal(age(7000), '0:07');
  assert.equal(age(23.5 * hour), '23:30:00');
  assert.equal(age(24 * hour), '1 day');
  assert.equal(age(6374 * hour), '265 days');
});
