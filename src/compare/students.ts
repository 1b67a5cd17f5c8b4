import { mean } from '../statistics/mean.ts';
import { meanTest } from '../statistics/mean-test.ts';
import { type Cell, isUnchanged, testOptions } from './cells.ts';
import type { CompareOptions } from './compared-run.ts';
import type { Comparison } from './comparison.ts';

type Total = Comparison['overall'];

/** Each student over all tasks in which it is paired. */
export function compareStudents(
  cells: readonly Cell[],
  options: CompareOptions,
): Comparison['students'] {
  const students = [...new Set(cells.map(({ student }) => student))];
  return students.map((student) => {
    const own = cells.filter((cell) => cell.student === student && cell.items.length > 0);
    return { student, ...total(own, options) };
  });
}

/** Mean over students. */
export function compareOverall(cells: readonly Cell[], options: CompareOptions): Total {
  return total(
    cells.filter(({ items }) => items.length > 0),
    options,
  );
}

/**
 * Mean over students of the means over tasks of the means over datapoints, of paired cells.
 *
 * A datapoint is drawn with what all students did on it. Where some student has no score for it the
 * mean is no plain mean over datapoints; each then stands for its influence on it (as in the
 * jackknife), which has the same mean and the right spread. Tasks in which nothing changed are
 * known, not estimated, and only make the interval shorter.
 */
function total(cells: readonly Cell[], options: CompareOptions): Total {
  if (cells.length === 0) return { baseline: null, current: null, delta: null };
  const weights = weightsOf(cells);
  const sum = (of: (cell: Cell) => number) =>
    cells.reduce((all, cell) => all + (weights.get(cell) ?? 0) * of(cell), 0);
  const changed = cells.filter((cell) => !isUnchanged(cell));
  const tasks = [...Map.groupBy(changed, ({ pairs }) => pairs).values()];
  const strata = tasks.map((own) => influences(own, weights));
  const n = new Set(cells.flatMap(({ items }) => items)).size;
  const scale = strata.length;
  const shares = tasks.map((own) => own.reduce((all, cell) => all + (weights.get(cell) ?? 0), 0));
  const most = scale * Math.max(0, ...shares);
  const test = meanTest(
    strata.map((values) => values.map((value) => value * scale)),
    { ...testOptions(options), min: -most, max: most },
  );
  const interval = test?.interval(options.confidence) ?? { low: 0, high: 0, degenerate: false };
  return {
    baseline: sum((cell) => mean(cell.baseline)),
    current: sum((cell) => mean(cell.current)),
    delta: {
      ...interval,
      mean: sum((cell) => mean(cell.differences)),
      low: Math.max(-1, interval.low),
      high: Math.min(1, interval.high),
      n,
    },
  };
}

/** By how much a cell's mean counts: every student alike, and every task of a student alike. */
function weightsOf(cells: readonly Cell[]): ReadonlyMap<Cell, number> {
  const byStudent = [...Map.groupBy(cells, ({ student }) => student).values()];
  return new Map(
    byStudent.flatMap((own) => own.map((cell) => [cell, 1 / own.length / byStudent.length])),
  );
}

/** One task: a value for each datapoint, whose mean is the weighted sum of the cells' means. */
function influences(cells: readonly Cell[], weights: ReadonlyMap<Cell, number>): Float64Array {
  const items = [...new Set(cells.flatMap((cell) => cell.items))];
  const places = new Map(items.map((item, place) => [item, place]));
  const values = new Float64Array(items.length);
  for (const cell of cells) {
    const weight = weights.get(cell) ?? 0;
    const centre = mean(cell.differences);
    for (const [place, value] of values.entries()) values[place] = value + weight * centre;
    const spread = (weight * items.length) / cell.items.length;
    for (const [index, item] of cell.items.entries()) {
      const place = places.get(item) ?? 0;
      values[place] = (values[place] ?? 0) + spread * ((cell.differences[index] ?? 0) - centre);
    }
  }
  return values;
}
