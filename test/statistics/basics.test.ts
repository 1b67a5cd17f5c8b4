import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { agreement } from '../../src/statistics/agreement.ts';
import { mean } from '../../src/statistics/mean.ts';
import { moments } from '../../src/statistics/moments.ts';
import { normalCdf, normalQuantile } from '../../src/statistics/normal.ts';
import { quantile } from '../../src/statistics/quantile.ts';
import { randomSource } from '../../src/statistics/random.ts';
import { studentT } from '../../src/statistics/student-t.ts';
import { near } from './near.ts';

suite('mean()', () => {
  test('leaves missing values out', () => assert.equal(mean([1, Number.NaN, 0.5]), 0.75));
  test('of nothing is NaN, not 0', () => {
    assert.ok(Number.isNaN(mean([])));
    assert.ok(Number.isNaN(mean([Number.NaN])));
  });
});

suite('moments()', () => {
  test('of 1, 2, 6', () => {
    assert.deepEqual(moments(Float64Array.of(1, 2, 6)), { n: 3, mean: 3, variance: 7, third: 18 });
  });
  test('of one value have no spread', () => {
    assert.deepEqual(moments(Float64Array.of(4)), { n: 1, mean: 4, variance: 0, third: 0 });
  });
});

suite('quantile()', () => {
  // R: quantile(c(1, 2, 3, 4), p), type 7
  const cases = [
    { p: 0, expected: 1 },
    { p: 0.25, expected: 1.75 },
    { p: 0.5, expected: 2.5 },
    { p: 0.9, expected: 3.7 },
    { p: 1, expected: 4 },
    { p: 1.5, expected: 4 },
  ];
  for (const { p, expected } of cases) {
    test(`at ${p}`, () => near(quantile([1, 2, 3, 4], p), expected, 1e-12));
  }
  test('of one value is that value', () => assert.equal(quantile([7], 0.3), 7));
  test('of nothing is NaN', () => assert.ok(Number.isNaN(quantile([], 0.5))));
});

suite('randomSource()', () => {
  test('repeats itself for a seed and differs for another', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, randomSource(seed));
    assert.deepEqual(draw(42), draw(42));
    assert.notDeepEqual(draw(42), draw(43));
  });

  test('stays what it is, on every machine', () => {
    assert.deepEqual(Array.from({ length: 3 }, randomSource(1)), frozen);
  });

  test('is uniform', () => {
    const random = randomSource(7);
    const bins = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw += 1) {
      const bin = Math.floor(random() * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    for (const count of bins) near(count, 10_000, 400);
  });
});

/** First numbers of seed 1; a change here changes every published interval. */
const frozen = [0.4684900725260377, 0.4359325869008899, 0.39758921484462917];

suite('normalCdf() and normalQuantile()', () => {
  // R: pnorm(z)
  const cases = [
    { z: -5, p: 2.866516e-7 },
    { z: -1.96, p: 0.0249979 },
    { z: 0, p: 0.5 },
    { z: 1, p: 0.8413447 },
  ];
  for (const { z, p } of cases) {
    test(`at ${z}`, () => {
      near(normalCdf(z), p, 1e-7);
      near(normalQuantile(p), z, 1e-4);
    });
  }
  test('quantiles of 0 and 1 are finite', () => {
    near(normalQuantile(0), -12, 1e-9);
    near(normalQuantile(1), 12, 5);
  });
});

suite('studentT()', () => {
  // R: qt((1 + confidence) / 2, df)
  const cases = [
    { confidence: 0.95, df: 1, expected: 12.7062 },
    { confidence: 0.95, df: 2, expected: 4.302653 },
    { confidence: 0.95, df: 3, expected: 3.182446 },
    { confidence: 0.95, df: 7, expected: 2.364624 },
    { confidence: 0.95, df: 19, expected: 2.093024 },
    { confidence: 0.9, df: 5, expected: 2.015048 },
    { confidence: 0.99, df: 50, expected: 2.677793 },
  ];
  for (const { confidence, df, expected } of cases) {
    test(`${confidence} with ${df} degrees of freedom`, () =>
      near(studentT(confidence, df), expected, 2e-5));
  }
});

suite('agreement()', () => {
  const pairs = (yesYes: number, yesNo: number, noYes: number, noNo: number) =>
    [
      ...new Array(yesYes).fill([1, 1]),
      ...new Array(yesNo).fill([1, 0]),
      ...new Array(noYes).fill([0, 1]),
      ...new Array(noNo).fill([0, 0]),
    ] as [number, number][];

  test('20 and 15 same, 5 and 10 not: kappa 0.4', () => {
    const { n, exact, kappa } = agreement(pairs(20, 5, 10, 15));
    assert.equal(n, 50);
    near(exact, 0.7, 1e-12);
    near(kappa, 0.4, 1e-12);
  });
  test('of a rater with itself is 1', () => near(agreement(pairs(3, 0, 0, 4)).kappa, 1, 1e-12));
  test('of two independent raters is 0', () => near(agreement(pairs(9, 9, 9, 9)).kappa, 0, 1e-12));
  test('of two constant raters is unknown', () => {
    const { exact, kappa } = agreement(pairs(5, 0, 0, 0));
    assert.equal(exact, 1);
    assert.ok(Number.isNaN(kappa));
  });
  test('of nothing is unknown', () => {
    assert.deepEqual(agreement([]), { n: 0, exact: Number.NaN, kappa: Number.NaN });
  });
});
