import { holm } from '../statistics/holm.ts';
import { mean } from '../statistics/mean.ts';
import { type MeanTest, meanTest } from '../statistics/mean-test.ts';
import { normalQuantile } from '../statistics/normal.ts';
import { studentT } from '../statistics/student-t.ts';
import type { CompareOptions } from './compared-run.ts';
import type { CellComparison } from './comparison.ts';
import type { Item } from './pairs/items.ts';
import type { RunPairs, TaskPairs } from './pairs/read-pairs.ts';

/** One student on one task: what both runs scored. */
export interface Cell {
  readonly student: string;
  readonly pairs: TaskPairs;
  /** Items that are scored on both sides; the arrays that follow have an entry for each. */
  readonly items: readonly Item[];
  readonly current: Float64Array;
  readonly baseline: Float64Array;
  /** `current` minus `baseline`. */
  readonly differences: Float64Array;
  readonly reused: number;
  readonly onlyInCurrent: number;
  readonly onlyInBaseline: number;
}

/** Differences smaller than this are rounding. */
const tolerance = 1e-9;

/** By task, and by student within a task. */
export function scoreCells(runs: RunPairs): Cell[] {
  return runs.students.flatMap((student, column) =>
    runs.tasks.map((pairs) => scoreCell(runs, pairs, { student, column })),
  );
}

function scoreCell(
  runs: RunPairs,
  pairs: TaskPairs,
  { student, column }: { readonly student: string; readonly column: number },
): Cell {
  const scored = pairs.items.flatMap((item) => {
    const score = pairs.scorer.score(item, column);
    return score ? [{ item, ...score }] : [];
  });
  const items = scored.map(({ item }) => item);
  const paired = new Set(items);
  const alone = pairs.items
    .filter((item) => !paired.has(item))
    .map((item) => pairs.scorer.isRated(item, column));
  const current = Float64Array.from(scored, (score) => score.current);
  const baseline = Float64Array.from(scored, (score) => score.baseline);
  return {
    student,
    pairs,
    items,
    current,
    baseline,
    differences: Float64Array.from(scored, (score) => clean(score.current - score.baseline)),
    reused: items.filter((item) => isReused(runs, pairs, item, column)).length,
    onlyInCurrent: alone.filter((rated) => rated.current).length,
    onlyInBaseline: alone.filter((rated) => rated.baseline).length,
  };
}

function clean(difference: number): number {
  return Math.abs(difference) < tolerance ? 0 : difference;
}

function isReused(runs: RunPairs, pairs: TaskPairs, item: Item, student: number): boolean {
  const marks = (side: 'current' | 'baseline') =>
    item[side].map((row) => runs[side].marks.of(pairs[side], row, student));
  const [now, then] = [marks('current'), marks('baseline')];
  return (
    now.length === then.length && now.every((mark) => mark !== undefined && then.includes(mark))
  );
}

/** Whether there is nothing to test: the two sides are one and the same. */
export function isUnchanged({ items, reused }: Cell): boolean {
  return items.length > 0 && reused === items.length;
}

/** The cells in which something may have changed, and which a verdict is about. */
function isTested(cell: Cell): boolean {
  return cell.items.length > 0 && !isUnchanged(cell);
}

/**
 * More than asked for where many cells are tested: the smallest p-value that replicates can show
 * must be below what Holm's method asks of the first of them.
 */
export function enoughResamples(cells: readonly Cell[], options: CompareOptions): number {
  const { resamples, confidence } = options;
  const tested = cells.filter(isTested).length;
  return Math.max(resamples, Math.ceil((2 * tested) / errorRate(confidence)));
}

/** Share of verdicts that may be wrong, in either direction. */
function errorRate(confidence: number): number {
  return (1 - confidence) / 2;
}

/** The gate's decision for every cell. */
export function compareCells(cells: readonly Cell[], options: CompareOptions): CellComparison[] {
  const tests = cells.map((cell) =>
    isTested(cell) ? meanTest([cell.differences], testOptions(options)) : undefined,
  );
  const found = tests.flatMap((test) => (test ? [test.pBelow(-options.maxDrop)] : []));
  const adjusted = holm(found);
  return cells.map((cell, index) => {
    const test = tests[index];
    if (!test) return untested(cell);
    return tested(cell, test, { ...options, drop: adjusted.shift() ?? 1, tests: found.length });
  });
}

export function testOptions({ seed, resamples }: CompareOptions) {
  return { seed, resamples, min: -1, max: 1 };
}

interface Decision extends CompareOptions {
  /** Adjusted p-value of the drop. */
  readonly drop: number;
  /** How many cells are tested. */
  readonly tests: number;
}

function tested(cell: Cell, test: MeanTest, options: Decision): CellComparison {
  const { maxDrop, confidence, drop } = options;
  const interval = test.interval(confidence);
  const passes = interval.low > -maxDrop;
  const fails = drop < errorRate(confidence);
  return {
    ...facts(cell),
    state: passes ? 'pass' : fails ? 'fail' : 'inconclusive',
    delta: { mean: mean(cell.differences), ...interval },
    p_drop: drop,
    p_non_inferior: test.pAbove(-maxDrop),
    detectable_drop: detectableDrop(test, options),
    pairs_needed: pairsNeeded(cell, test, options),
  };
}

function untested(cell: Cell): CellComparison {
  const isPaired = cell.items.length > 0;
  const same = { mean: 0, low: 0, high: 0, n: cell.items.length, degenerate: false };
  return {
    ...facts(cell),
    state: isPaired ? 'unchanged' : 'unpaired',
    delta: isPaired ? same : null,
    p_drop: null,
    p_non_inferior: null,
    detectable_drop: null,
    pairs_needed: null,
  };
}

function facts({ student, pairs, items, differences, ...cell }: Cell) {
  return {
    student,
    task: pairs.task.name,
    baseline: items.length > 0 ? mean(cell.baseline) : null,
    current: items.length > 0 ? mean(cell.current) : null,
    pairs: items.length,
    worse: differences.filter((value) => value < 0).length,
    better: differences.filter((value) => value > 0).length,
    reused: cell.reused,
    only_in_current: cell.onlyInCurrent,
    only_in_baseline: cell.onlyInBaseline,
  };
}

const power = 0.8;

/** As the first of Holm's steps has it: found even if it is the only one that dropped. */
function detectableDrop({ standardError, df }: MeanTest, options: Decision): number | null {
  const { maxDrop, confidence, tests } = options;
  if (!(standardError > 0)) return null;
  const t = studentT(1 - (2 * errorRate(confidence)) / tests, df);
  return Math.min(1, maxDrop + (t + normalQuantile(power)) * standardError);
}

function pairsNeeded(cell: Cell, test: MeanTest, options: Decision): number | null {
  const { maxDrop, confidence } = options;
  if (!(maxDrop > 0 && maxDrop < 1)) return null;
  const rate = errorRate(confidence);
  const n = cell.items.length;
  if (!(test.standardError > 0)) return Math.ceil(Math.log(rate) / Math.log(1 - maxDrop));
  const z = normalQuantile(1 - rate) + normalQuantile(power);
  return Math.ceil(n * ((z * test.standardError) / maxDrop) ** 2);
}
