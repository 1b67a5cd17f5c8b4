import { mean } from '../statistics/mean.ts';
import { meanTest } from '../statistics/mean-test.ts';
import { type RandomSource, randomSource } from '../statistics/random.ts';
import { type Cell, isUnchanged } from './cells.ts';
import type { CompareOptions } from './compared-run.ts';
import type { Item } from './pairs/items.ts';

/** What a gate decides on data in which nothing has changed. Shares of trials, 0…1. */
export interface FalseAlarms {
  readonly trials: number;
  /** Some cell fails although no student changed: the gate cries wolf. */
  readonly fails: number;
  /** Every cell passes, as it should. */
  readonly passes: number;
  /** Some cell fails although every student is exactly at the allowed drop. */
  readonly fails_at_limit: number;
  /** A cell passes although it is exactly at the allowed drop; mean over cells. */
  readonly passes_at_limit: number;
  /** What comparing bare means would do: some mean falls by more than is allowed. */
  readonly naive_fails: number;
  /** Most that `fails_at_limit` and `passes_at_limit` should be. */
  readonly nominal: number;
}

/** Enough to tell 2.5 % from 5 %, in seconds. */
const trials = 250;

/**
 * The gate's own error rates on these data (an A/A test), by turning differences round at random.
 *
 * If nothing changed, it is chance which of two runs is the current one, for each datapoint. So the
 * sign of a datapoint's differences is drawn, the same for all students, as they may move together.
 * That keeps the data's real spread, ties and outliers, and makes the true difference 0. For the
 * limit, `max_drop` is taken off all of them.
 */
export function estimateFalseAlarms(cells: readonly Cell[], options: CompareOptions): FalseAlarms {
  const tested = cells.filter((cell) => cell.items.length > 0 && !isUnchanged(cell));
  const random = randomSource(options.seed);
  const count = tested.length > 0 ? trials : 0;
  const found = Array.from({ length: count }, (_, trial) =>
    decideAll(turned(tested, random), { ...options, seed: options.seed + trial }),
  );
  const share = (of: (trial: Trial) => number) =>
    count > 0 ? mean(found.map((trial) => of(trial))) : 0;
  return {
    trials: count,
    fails: share(({ same }) => Number(same.fails)),
    passes: count > 0 ? share(({ same }) => Number(same.passes === 1)) : 1,
    fails_at_limit: share(({ atLimit }) => Number(atLimit.fails)),
    passes_at_limit: share(({ atLimit }) => atLimit.passes),
    naive_fails: share(({ naive }) => Number(naive)),
    nominal: (1 - options.confidence) / 2,
  };
}

type Trial = ReturnType<typeof decideAll>;

function decideAll(drawn: readonly Float64Array[], options: CompareOptions) {
  const limit = drawn.map((values) => values.map((value) => value - options.maxDrop));
  return {
    same: decide(drawn, options),
    atLimit: decide(limit, options),
    naive: drawn.some((values) => mean(values) < -options.maxDrop),
  };
}

function turned(cells: readonly Cell[], random: RandomSource): Float64Array[] {
  const signs = new Map<Item, number>();
  return cells.map(({ items, differences }) =>
    differences.map((difference, index) => {
      const item = items[index];
      if (!item) return difference;
      const sign = signs.get(item) ?? (random() < 0.5 ? -1 : 1);
      signs.set(item, sign);
      return sign * difference;
    }),
  );
}

/** As the gate decides; `passes` is the share of cells. Holm's method finds something exactly when its first step does. */
function decide(
  cells: readonly Float64Array[],
  { maxDrop, confidence, seed, resamples }: CompareOptions,
): { readonly fails: boolean; readonly passes: number } {
  const first = 1 - (1 - confidence) / cells.length;
  const tests = cells.flatMap(
    (values) => meanTest([values], { seed, resamples, min: -2, max: 1 }) ?? [],
  );
  return {
    fails: tests.some((test) => test.interval(first).high < -maxDrop),
    passes: tests.filter((test) => test.interval(confidence).low > -maxDrop).length / tests.length,
  };
}
