import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { watchHost } from '../../bench/host-share.ts';
import { middle, quietPairs } from '../../bench/pairs.ts';

suite('quietPairs()', () => {
  test('makes no more than asked for where the host takes little', async () => {
    const { found, taken } = await tried(3, [0.01, 0.03, 0]);
    assert.deepEqual(found, [2, 0, 1]);
    assert.equal(taken, 0.03);
  });

  test('makes more where it takes much, and counts those in which it took the least', async () => {
    const { found, taken } = await tried(2, [0.2, 0.01, 0.1, 0.02]);
    assert.deepEqual(found, [1, 3]);
    assert.equal(taken, 0.02);
  });

  test('gives up in the end, and tells how much it took', async () => {
    const { found, taken } = await tried(2, [0.2, 0.3, 0.1, 0.4, 0.25, 0.5]);
    assert.deepEqual(found, [2, 0]);
    assert.equal(taken, 0.2);
  });
});

suite('middle()', () => {
  test('takes both values of the pair with the middle ratio', () => {
    const trials = [pair(9, 3), pair(4, 4), pair(10, 5)];
    assert.deepEqual(middle(trials), { ours: 10, base: 5, ratio: 2 });
    assert.throws(() => middle([]), /no trial/);
  });
});

suite('watchHost()', () => {
  test('tells a share', () => {
    const share = watchHost()();
    assert.ok(share >= 0 && share <= 1, String(share));
  });
});

/** Which trials count of those that are made, where the host takes these shares while they are. */
async function tried(count: number, shares: readonly number[]) {
  const left = [...shares];
  const watch = () => () => left.shift() ?? Number.NaN;
  const { found, taken } = await quietPairs(
    count,
    async (trial) => trial,
    async (trial) => trial,
    watch,
  );
  assert.deepEqual(left, []);
  return { found: found.map(({ ours }) => ours), taken };
}

function pair(ours: number, base: number) {
  return { ours, base };
}
