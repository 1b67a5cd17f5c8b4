import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { clusterBootstrap } from '../../src/statistics/cluster-bootstrap.ts';
import { type RandomSource, randomSource } from '../../src/statistics/random.ts';
import { near } from './near.ts';

const options = { seed: 1, resamples: 2000, confidence: 0.95, min: 0, max: 1 };

suite('clusterBootstrap()', () => {
  test('repeats itself for a seed', () => {
    const strata = [Float64Array.of(0, 0.2, 0.4, 0.5, 0.5, 0.7, 0.9, 1, 1)];
    assert.deepEqual(clusterBootstrap(strata, options), clusterBootstrap(strata, options));
  });

  test('is as wide as theory says for many clusters', () => {
    const random = randomSource(3);
    const found = clusterBootstrap([Float64Array.from({ length: 10_000 }, random)], options);
    near((found?.high ?? 0) - (found?.low ?? 0), 0.01132, 0.0008);
    assert.equal(found?.n, 10_000);
  });

  test('gives each stratum the same weight', () => {
    const many = Float64Array.from({ length: 1000 }, (_, index) => (index % 2) * 0.2);
    const few = Float64Array.from({ length: 20 }, (_, index) => 0.8 + (index % 2) * 0.2);
    const found = clusterBootstrap([many, few], options);
    near(((found?.low ?? 0) + (found?.high ?? 0)) / 2, 0.5, 0.01);
  });

  test('says undefined for an empty stratum, and for none', () => {
    assert.equal(clusterBootstrap([], options), undefined);
    assert.equal(clusterBootstrap([new Float64Array(0)], options), undefined);
  });
});

suite('clusterBootstrap() of equal values', () => {
  test('is a bound that shrinks with their number, marked as degenerate', () => {
    const equal = (n: number) => clusterBootstrap([new Float64Array(n).fill(1)], options);
    assert.deepEqual(equal(1), { low: 0.050000000000000044, high: 1, n: 1, degenerate: true });
    near(equal(20)?.low, 0.8609, 0.0001);
    near(equal(300)?.low, 0.9901, 0.0001);
  });

  test('reaches to both sides of a value in the middle', () => {
    const found = clusterBootstrap([new Float64Array(20).fill(0.5)], options);
    near(found?.low, 0.4305, 0.0001);
    near(found?.high, 0.5695, 0.0001);
  });

  test('is never certain that two students with the same scores are the same', () => {
    const found = clusterBootstrap([new Float64Array(10)], { ...options, min: -1 });
    near(found?.low, -0.2589, 0.0001);
    near(found?.high, 0.2589, 0.0001);
  });
});

suite('coverage of a nominal 95 % interval', () => {
  const skewed = (random: RandomSource) => random() ** (1 / 5);
  const rated = (random: RandomSource) => {
    const ease = Math.min(1, 0.6 + 0.5 * random());
    const ratings = Array.from({ length: 12 }, () => (random() < ease ? 1 : 0));
    return ratings.reduce<number>((sum, rating) => sum + rating, 0) / 12;
  };
  const cases = [
    { name: 'skewed scores, n = 8', draw: skewed, mean: 5 / 6, sizes: [8], least: 368 },
    { name: 'skewed scores, n = 20', draw: skewed, mean: 5 / 6, sizes: [20], least: 368 },
    { name: 'mean ratings, n = 8', draw: rated, mean: 0.84, sizes: [8], least: 368 },
    { name: 'mean ratings, n = 20', draw: rated, mean: 0.84, sizes: [20], least: 368 },
    {
      name: 'mean ratings, tasks of 8 and 30',
      draw: rated,
      mean: 0.84,
      sizes: [8, 30],
      least: 368,
    },
    // Nothing covers skewed scores in full with so few; that it stays near is all that is promised.
    { name: 'mean ratings, n = 5', draw: rated, mean: 0.84, sizes: [5], least: 352 },
    {
      name: 'mean ratings, tasks of 5 and 30',
      draw: rated,
      mean: 0.84,
      sizes: [5, 30],
      least: 352,
    },
  ];
  for (const { name, draw, mean, sizes, least } of cases) {
    test(name, () => {
      const random = randomSource(2026);
      let hits = 0;
      for (let run = 0; run < 400; run += 1) {
        const strata = sizes.map((n) => Float64Array.from({ length: n }, () => draw(random)));
        const found = clusterBootstrap(strata, { ...options, seed: run, resamples: 1000 });
        if (found && found.low <= mean && mean <= found.high) hits += 1;
      }
      assert.ok(hits >= least && hits <= 392, `${hits} of 400`);
    });
  }
});
