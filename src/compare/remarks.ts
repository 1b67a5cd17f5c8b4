import type { CompareOptions } from './compared-run.ts';
import type { CellComparison } from './comparison.ts';
import type { RunPairs } from './pairs/read-pairs.ts';

/** Cells named in one sentence. */
const mostNamed = 5;

/** What a reader of the comparison has to know before its figures, in plain sentences. */
export function remarks(
  runs: RunPairs,
  cells: readonly CellComparison[],
  options: CompareOptions & { readonly isRecorded: boolean },
): { warnings: string[]; notes: string[] } {
  return {
    warnings: [
      ...(options.isRecorded ? [] : [notRecorded]),
      ...changedDatapoints(runs),
      ...dropped(cells),
      ...cannotDecide(cells, options),
    ],
    notes: [
      `Every end of an interval is wrong with probability ${percent((1 - options.confidence) / 2)}; all failures together with no more than that (Holm). Passing is not adjusted, as every cell has to pass.`,
      ...reusedPairs(cells),
    ],
  };
}

const notRecorded =
  'One of the runs does not say how its judges were asked, as the older program did not: that they rate alike is taken from the configs.';

function changedDatapoints({ tasks }: RunPairs): string[] {
  return tasks
    .filter(({ changed }) => changed > 0)
    .map(
      ({ task, changed }) =>
        `Task ${task.name}: ${changed} datapoints have the same id in both runs, but another prompt or reference; they are not paired.`,
    );
}

function dropped(cells: readonly CellComparison[]): string[] {
  const lost = cells.filter((cell) => cell.only_in_current + cell.only_in_baseline > 0);
  const named = listed(lost, (cell) => {
    const sides = [
      [cell.only_in_baseline, 'baseline'],
      [cell.only_in_current, 'current run'],
    ] as const;
    const parts = sides.filter(([n]) => n > 0).map(([n, side]) => `${n} only in the ${side}`);
    return `${cell.student} on ${cell.task} (${parts.join(', ')})`;
  });
  return lost.length === 0
    ? []
    : [`Some datapoints are scored in one run only and are left out on both sides: ${named}.`];
}

function listed(
  cells: readonly CellComparison[],
  text: (cell: CellComparison) => string = ({ student, task }) => `${student} on ${task}`,
): string {
  const shown = cells.slice(0, mostNamed).map(text).join(', ');
  return cells.length > mostNamed ? `${shown} and ${cells.length - mostNamed} more` : shown;
}

/** Gates that look as if they decided, and cannot. */
function cannotDecide(cells: readonly CellComparison[], { maxDrop }: CompareOptions): string[] {
  const tested = cells.filter(({ state }) => state !== 'unchanged' && state !== 'unpaired');
  if (tested.length === 0) return [];
  return [
    ...(maxDrop === 0
      ? [
          'With a max-drop of 0 a student that has not changed passes only by luck: allow some drop.',
        ]
      : []),
    ...cannotFail(tested, maxDrop),
    ...cannotPass(tested, maxDrop),
  ];
}

function cannotFail(tested: readonly CellComparison[], maxDrop: number): string[] {
  const low = tested.filter(({ baseline }) => baseline !== null && baseline <= maxDrop);
  const single = tested.filter((cell) => cell.pairs === 1 && !low.includes(cell));
  return [
    ...(low.length > 0
      ? [
          `The gate cannot fail where the baseline's score is not above the max-drop of ${maxDrop}: ${listed(low)}.`,
        ]
      : []),
    ...(single.length > 0
      ? [`The gate can neither pass nor fail on a single datapoint: ${listed(single)}.`]
      : []),
  ];
}

/**
 * Equal scores throughout are the best that a student which has not changed can show; others need a
 * spread that is small enough.
 */
function cannotPass(tested: readonly CellComparison[], maxDrop: number): string[] {
  if (maxDrop === 0) return [];
  const few = tested.filter(
    ({ state, pairs, pairs_needed: needed }) =>
      state === 'inconclusive' && needed !== null && pairs > 1 && needed > pairs,
  );
  const [equal, spread] = [
    few.filter(({ delta }) => delta?.degenerate),
    few.filter(({ delta }) => !delta?.degenerate),
  ];
  return [
    ...(equal.length > 0
      ? [
          `The gate cannot pass with so few datapoints, even when all scores are equal: ${listed(equal, withNeed)}.`,
        ]
      : []),
    ...(spread.length > 0
      ? [
          `A student that has not changed would often not pass with so few datapoints: ${listed(spread, withNeed)}.`,
        ]
      : []),
  ];
}

function withNeed({ student, task, pairs, pairs_needed: needed }: CellComparison): string {
  return `${student} on ${task} (${pairs}, about ${needed} needed)`;
}

function reusedPairs(cells: readonly CellComparison[]): string[] {
  const some = cells.filter(({ reused, pairs }) => reused > 0 && reused < pairs);
  return some.length === 0
    ? []
    : [
        `Some pairs are the very same records in both runs and count as no difference: ${listed(some, ({ student, task, reused, pairs }) => `${student} on ${task} (${reused} of ${pairs})`)}.`,
      ];
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}
