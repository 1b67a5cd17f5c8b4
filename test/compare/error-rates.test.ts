import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { randomSource } from '../../src/statistics/random.ts';
import { decisions, misses, worlds } from '../support/gate-trials.ts';

/* Small; `npm run bench -- gate` is the large one. */

const limit = 0.02;
const trials = { 20: 300, 50: 200, 200: 100 } as const;
const nominal = 0.025;

/** Three standard errors above what is wanted: one run in 700 is as bad by chance. */
function most(count: number): number {
  return nominal + 3 * Math.sqrt((nominal * (1 - nominal)) / count);
}

suite('the ends of the interval miss no more often than they may', () => {
  for (const world of worlds(limit)) {
    for (const n of [20, 50, 200] as const) {
      test(`${world.name}, n = ${n}`, () => {
        const found = misses(world, { n, trials: trials[n], random: randomSource(n) });
        assert.ok(found.low <= most(trials[n]), `low end: ${found.low}`);
        assert.ok(found.high <= most(trials[n]), `high end: ${found.high}`);
      });
    }
  }
});

suite('a gate over six cells', () => {
  const options = { cells: 6, n: 50, trials: 80, limit };
  const [same, , atLimit] = worlds(limit);

  test('hardly ever fails when nothing changed', () => {
    assert.ok(same);
    const { anyFails } = decisions(same, { ...options, random: randomSource(1) });
    assert.ok(anyFails <= most(80), `${anyFails}`);
  });

  test('fails and passes at the limit no more often than nominal', () => {
    assert.ok(atLimit);
    const { anyFails, allPass } = decisions(atLimit, { ...options, random: randomSource(2) });
    assert.ok(anyFails <= most(80), `${anyFails}`);
    assert.ok(allPass <= most(80), `${allPass}`);
  });

  test('finds a large drop', () => {
    const dropped = {
      name: '',
      mean: -0.2,
      draw: (random: () => number) => (same?.draw(random) ?? 0) - 0.2,
    };
    const { anyFails } = decisions(dropped, { ...options, trials: 30, random: randomSource(3) });
    assert.equal(Math.round(anyFails * 30), 30);
  });
});
