import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { holm } from '../../src/statistics/holm.ts';
import { type MeanTest, meanTest } from '../../src/statistics/mean-test.ts';
import { near } from './near.ts';

const options = { seed: 1, resamples: 1000, min: -1, max: 1 };
const uneven = [-0.1, 0.05, -0.2, 0, 0.1, -0.05, -0.3, 0.02, -0.08, -0.11];

function of(...values: readonly number[]): MeanTest {
  const found = meanTest([Float64Array.from(values)], options);
  assert.ok(found);
  return found;
}

suite('meanTest()', () => {
  test('has the standard error of the values and of two more', () => {
    // Squares around -0.067: 0.12901; two more, 0.3 away: 0.18; together over 11 and 10.
    near(of(...uneven).standardError, Math.sqrt((0.12901 + 0.18) / 11 / 10), 1e-12);
    assert.equal(of(...uneven).df, 9);
  });

  test('counts as degrees of freedom the values that differ from most', () => {
    assert.equal(of(...new Array<number>(18).fill(0), 0.1, -0.1).df, 3);
  });

  test('takes a lone change among equal ones for no proof', () => {
    const found = of(...new Array<number>(19).fill(0), 0.1);
    assert.ok(found.interval(0.95).low < -0.02);
    assert.ok(found.pAbove(-0.02) > 0.025);
  });

  test('holds the rule of three at each end when all are equal', () => {
    const { low, high, degenerate } = of(...new Array<number>(200).fill(0)).interval(0.95);
    near(high, 1 - 0.025 ** (1 / 200), 1e-9);
    near(low, -high, 1e-12);
    assert.equal(degenerate, true);
    near(of(...new Array<number>(200).fill(0)).pAbove(-0.02), 0.98 ** 200, 1e-5);
  });

  test('reads the interval backwards for its p-values', () => {
    const found = of(...uneven);
    const [above, below] = [found.pAbove(-0.2), found.pBelow(0.03)];
    near(found.interval(1 - 2 * above).low, -0.2, 1e-4);
    near(found.interval(1 - 2 * below).high, 0.03, 1e-4);
  });

  test('says nothing smaller than its replicates can show', () => {
    assert.equal(of(...uneven).pAbove(-0.9), 1 / 1001);
  });

  test('cannot tell anything from one value', () => {
    const { low, high } = of(-1).interval(0.95);
    assert.deepEqual([low, high > 0.9], [-1, true]);
  });

  test('is turned round with its values', () => {
    const [now, then] = [of(...uneven), of(...uneven.map((value) => -value))];
    near(now.interval(0.9).low, -then.interval(0.9).high, 0.01);
    near(now.standardError, then.standardError, 1e-12);
  });

  test('is undefined without values', () => {
    assert.equal(meanTest([], options), undefined);
    assert.equal(meanTest([new Float64Array(0)], options), undefined);
  });
});

suite('holm()', () => {
  test('is what R says', () => {
    // p.adjust(c(0.01, 0.04, 0.03, 0.005), 'holm')
    const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
    for (const [index, wanted] of [0.03, 0.06, 0.06, 0.02].entries()) {
      near(adjusted[index], wanted, 1e-12);
    }
  });

  test('goes no higher than 1', () => assert.deepEqual(holm([0.9, 0.8]), [1, 1]));
  test('of none is none', () => assert.deepEqual(holm([]), []));
});
