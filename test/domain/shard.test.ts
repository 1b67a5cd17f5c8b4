import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { callShare, isInShard, type Shard, usdShare } from '../../src/domain/shard.ts';

const shard = fc
  .record({ total: fc.integer({ min: 1, max: 40 }), index: fc.nat() })
  .map(({ total, index }) => ({ total, index: (index % total) + 1 }));

const allOf = (total: number): Shard[] =>
  Array.from({ length: total }, (_, place) => ({ index: place + 1, total }));

suite('a shard', () => {
  test('is one of parts of which every datapoint is in just one', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (id, total) => {
        assert.equal(allOf(total).filter((one) => isInShard(one, id)).length, 1);
      }),
    );
  });

  test('never changes: a function of the id alone', () => {
    const ids = [1, 2, 3, 4, 5, 6].map((n) => `notes__teacher-a__0000${n}`);
    const parts = [1, 2, 3].map((index) => ids.filter((id) => isInShard({ index, total: 3 }, id)));
    assert.deepEqual(
      parts.map((part) => part.map((id) => id.at(-1)).join('')),
      ['', '13', '2456'],
    );
  });

  test('has shares that add up to the quota, and never to more than the budget', () => {
    fc.assert(
      fc.property(
        shard,
        fc.nat(1_000_000),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (one, calls, usd) => {
          const all = allOf(one.total);
          assert.equal(
            all.reduce((sum, part) => sum + callShare(calls, part), 0),
            calls,
          );
          assert.ok(all.reduce((sum, part) => sum + usdShare(usd, part), 0) <= usd);
        },
      ),
    );
  });
});
