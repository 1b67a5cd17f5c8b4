import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { randomSource } from '../../src/statistics/random.ts';
import { resampleMeans } from '../../src/statistics/resample-means.ts';

suite('resampleMeans()', () => {
  for (const [clusters, draws] of [
    [0, 0],
    [30, 30 * 100],
    [2048, 2048 * 100],
    // First all are shuffled into 2048 groups.
    [100_000, 99_999 + 2048 * 100],
  ] as const) {
    test(`of ${clusters} clusters draws ${draws} numbers for 100 means`, () => {
      const random = randomSource(3);
      let drawn = 0;
      const counted = () => {
        drawn += 1;
        return random();
      };
      const [means] = resampleMeans([new Float64Array(clusters).fill(0.5)], 100, counted);
      assert.equal(means?.length, 100);
      assert.equal(drawn, draws);
    });
  }
});
