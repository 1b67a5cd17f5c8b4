import type { CellComparison, CellState, Comparison } from '../../compare/comparison.ts';
import { percent } from '../figures.ts';
import { inCode } from '../markdown/escape.ts';
import { numberColumn, table, textColumn } from '../markdown/table.ts';
import { shortNames } from '../short-names.ts';
import { change, changeRange, count, decimal, plural } from './amounts.ts';

/** Sign and words hold together where a cell is narrow. */
const verdicts: Readonly<Record<CellState, string>> = {
  fail: '❌\u00a0worse',
  inconclusive: '🟡\u00a0inconclusive',
  unpaired: '⚠️\u00a0not comparable',
  pass: '✅\u00a0pass',
  unchanged: '✅\u00a0unchanged',
};

/** The worst first; what needs no look is last, and is left out first. */
const order: readonly CellState[] = ['fail', 'inconclusive', 'unpaired', 'pass', 'unchanged'];

/** Student by task, with what the columns do not say under it. */
export function comparisonTable(comparison: Comparison, most: number): string {
  const { cells, options } = comparison;
  const columns = [
    textColumn('Student'),
    textColumn('Task'),
    numberColumn('Score'),
    numberColumn('Baseline'),
    numberColumn(`Δ (${percent(options.confidence)} CI)`),
    numberColumn('Worse / better'),
    textColumn('Verdict'),
  ];
  const sorted = cells.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  const short = shortOf(comparison);
  const rows = sorted.slice(0, most).map((cell) => row(cell, short));
  const more = cells.length - rows.length;
  const rest = more > 0 ? [`… ${plural(more, 'more row')} in the report`] : [];
  return [table(columns, rows), ...rest, ...remarks(comparison, short)].join('\n\n');
}

type Short = ReturnType<typeof shortOf>;

function shortOf({ cells }: Comparison) {
  return {
    student: shortNames(
      cells.map(({ student }) => student),
      64,
    ),
    task: shortNames(
      cells.map(({ task }) => task),
      64,
    ),
  };
}

function row(cell: CellComparison, short: Short): string[] {
  const { student, task, current, baseline, delta, pairs, worse, better, state } = cell;
  const interval = delta && state !== 'unchanged' ? ` (${changeRange(delta)})` : '';
  const bound = delta?.degenerate && state !== 'unchanged' ? '\\*' : '';
  return [
    inCode(short.student(student)),
    inCode(short.task(task)),
    decimal(current),
    decimal(baseline),
    `${change(delta?.mean ?? null)}${interval}${bound}`,
    pairs > 0 ? `${count(worse)}\u00a0/\u00a0${count(better)}` : '–',
    verdicts[state],
  ];
}

function remarks({ cells, options, students }: Comparison, short: Short): string[] {
  const isBound = cells.some(({ delta, state }) => delta?.degenerate && state !== 'unchanged');
  const lost = cells.reduce((sum, cell) => sum + cell.only_in_baseline + cell.only_in_current, 0);
  const sentences = [
    `A row fails where the drop is certainly more than ${decimal(options.max_drop)}.`,
    ...pairsInWords(cells),
    ...smallestDrop(cells),
    ...pairsToDecide(cells),
    ...(lost > 0
      ? [
          `${plural(lost, 'response')} scored on one side only ${lost === 1 ? 'is' : 'are'} left out.`,
        ]
      : []),
    ...(isBound ? ['\\* all pairs changed by the same: a bound, not an estimate.'] : []),
  ];
  return [...overTasks({ cells, students }, short), sentences.join(' ')];
}

function pairsInWords(cells: readonly CellComparison[]): string[] {
  const pairs = cells.map((cell) => cell.pairs);
  const [least, most] = [Math.min(...pairs), Math.max(...pairs)];
  if (most === 0) return [];
  if (least === most) return [`It rests on ${plural(most, 'pair')} of responses.`];
  return [`Rows rest on ${count(least)} to ${count(most)} pairs of responses.`];
}

function smallestDrop(cells: readonly CellComparison[]): string[] {
  const drops = cells.flatMap((cell) => cell.detectable_drop ?? []);
  if (drops.length === 0) return [];
  const [least, most] = [decimal(Math.min(...drops)), decimal(Math.max(...drops))];
  const drop = least === most ? least : `${least} to ${most}, depending on the row,`;
  return [`This run would notice a drop of ${drop} in 4 of 5 cases.`];
}

/** Undecided rows need more datapoints, not another try. */
function pairsToDecide(cells: readonly CellComparison[]): string[] {
  const missing = cells
    .filter(({ state }) => state === 'inconclusive')
    .map(({ pairs, pairs_needed }) => (pairs_needed ?? 0) - pairs);
  const most = Math.max(0, ...missing);
  return most > 0 ? [`About ${plural(most, 'more pair')} would decide what is inconclusive.`] : [];
}

/** One line for each student that has several tasks, as far as they fit. */
function overTasks(
  { cells, students }: Pick<Comparison, 'cells' | 'students'>,
  short: Short,
): string[] {
  const tasks = new Set(cells.map(({ task }) => task));
  if (tasks.size < 2 || students.length > 8) return [];
  const figures = students.map(
    ({ student, current, delta }) =>
      `${inCode(short.student(student))} ${decimal(current)} (${change(delta?.mean ?? null)})`,
  );
  return [`**Over all ${tasks.size} tasks:** ${figures.join(' · ')}`];
}
