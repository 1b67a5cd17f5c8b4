import { randomSource } from '../../src/statistics/random.ts';
import { decisions, misses, worlds } from '../../test/support/gate-trials.ts';
import type { Benchmark, Row } from '../measurement.ts';

const limit = 0.02;
const nominal = 0.025;

/** Error rates of the gate in simulated worlds, against what it promises; no time is measured. */
export const gate: Benchmark = async ({ quick }) => {
  const trials = quick ? 20 : 2000;
  const ends = worlds(limit).flatMap((world) =>
    [20, 50, 200].map((n) => {
      const { low, high, width } = misses(world, { n, trials, random: randomSource(n) });
      return row(
        `interval's worse end, ${world.name}, n = ${n}, ±${(width / 2).toFixed(3)}`,
        Math.max(low, high),
        trials,
      );
    }),
  );
  const [same, , atLimit] = worlds(limit);
  const families = [20, 50, 200].flatMap((n) => {
    const options = { cells: 6, n, trials: Math.ceil(trials / 4), limit };
    const count = options.trials;
    if (!same || !atLimit) return [];
    const nothing = decisions(same, { ...options, random: randomSource(n) });
    const reached = decisions(atLimit, { ...options, random: randomSource(n) });
    return [
      row(`gate of 6 cells fails, nothing changed, n = ${n}`, nothing.anyFails, count),
      row(`gate of 6 cells fails, all at the limit, n = ${n}`, reached.anyFails, count),
      row(`gate of 6 cells passes, all at the limit, n = ${n}`, reached.allPass, count),
    ];
  });
  return [...ends, ...families];
};

/** Three standard errors of so many trials are allowed for chance. */
function row(what: string, rate: number, trials: number): Row {
  const chance = 3 * Math.sqrt((nominal * (1 - nominal)) / trials);
  return {
    what,
    ours: `${(100 * rate).toFixed(2)} %`,
    base: `${(100 * nominal).toFixed(1)} % nominal`,
    ratio: rate / nominal,
    target: { atMost: Number(((nominal + chance) / nominal).toFixed(2)) },
  };
}
