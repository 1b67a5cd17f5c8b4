import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { keyStem } from '../../src/domain/key-hash.ts';
import { KeySet } from '../../src/store/key-set.ts';

const key = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.stringMatching(/^[a-c]__[a-c]__0000[0-9]$/),
);

suite('KeySet', () => {
  test('answers as a Set does, whatever is added in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), key), { maxLength: 60 }), (steps) => {
        const [keys, set] = [new KeySet(), new Set<string>()];
        for (const [adds, one] of steps) {
          assert.equal(keys.has(one), set.has(one));
          assert.equal(adds && keys.add(one), adds && !set.has(one));
          if (adds) set.add(one);
          assert.equal(keys.size, set.size);
        }
      }),
    );
  });

  test('keeps 200,000 ids of the usual form apart while it grows', () => {
    const keys = new KeySet();
    const id = (number: number) => `task__teacher__${String(number).padStart(5, '0')}__student`;
    const ids = Array.from({ length: 200_000 }, (_, number) => id(number));
    assert.equal(ids.filter((one) => keys.add(one)).length, 200_000);
    assert.equal(keys.size, 200_000);
    assert.equal(ids.filter((one) => keys.has(one)).length, 200_000);
    assert.equal(ids.filter((one) => keys.has(`${one}-b`)).length, 0);
  });
});

suite('KeySet.has() with a stem', () => {
  test('finds a key wherever it is cut in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (stem, ending) => {
        const keys = new KeySet();
        assert.equal(keys.has(ending, keyStem(stem)), false);
        keys.add(stem + ending);
        assert.equal(keys.has(ending, keyStem(stem)), true);
        assert.equal(keys.has(`${ending}x`, keyStem(stem)), false);
      }),
    );
  });
});
