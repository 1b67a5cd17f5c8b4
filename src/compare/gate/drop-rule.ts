import type { CellComparison, Comparison } from '../comparison.ts';
import type { Finding } from '../verdict.ts';
import { difference, percent } from './figures.ts';

/** A finding for each student and task, the largest drop first. */
export function dropRule(comparison: Comparison): Finding[] {
  const cells = comparison.cells.toSorted((a, b) => (a.delta?.mean ?? 0) - (b.delta?.mean ?? 0));
  return [
    ...cells.map((cell) => ofCell(cell, comparison)),
    ...comparison.contract.differences.map((sentence) => ({
      rule: 'baseline' as const,
      state: 'skipped' as const,
      sentence: `Not the same as in the baseline: ${sentence}`,
    })),
  ];
}

function ofCell(cell: CellComparison, comparison: Comparison): Finding {
  const { student, task } = cell;
  if (cell.state === 'unpaired') return unpaired(cell);
  const state = cell.state === 'unchanged' ? 'pass' : cell.state;
  return { rule: 'max-drop', state, student, task, sentence: sentenceOf(cell, comparison) };
}

function sentenceOf(cell: CellComparison, { options }: Comparison): string {
  const { student, task, delta, state } = cell;
  const allowed = difference(-options.max_drop);
  if (state === 'unchanged' || !delta) {
    return `${student} is unchanged on ${task}: all ${cell.pairs} responses and their evaluations are those of the baseline`;
  }
  const interval = `${percent(options.confidence)} CI ${difference(delta.low)} to ${difference(delta.high)}`;
  const figures = `${difference(delta.mean)} (${interval})`;
  if (state === 'fail') {
    return `${student} is worse on ${task}: ${figures}, beyond the allowed ${allowed}`;
  }
  if (state === 'pass') {
    const better = delta.low > 0 ? 'better' : 'not worse';
    return `${student} is ${better} on ${task}${better === 'better' ? '' : ' than is allowed'}: ${figures}, limit ${allowed}`;
  }
  return `${student} on ${task} cannot be decided: ${figures} is on both sides of the allowed ${allowed}${need(cell)}`;
}

/** Datapoints to add; none where no number of them is likely to help. */
function need({ pairs, pairs_needed: needed, delta }: CellComparison): string {
  if (needed === null) return '';
  if (needed > pairs)
    return `; about ${needed - pairs} more datapoints would decide it if nothing changed`;
  return delta && delta.mean < 0 ? '; enough datapoints for a student that has not changed' : '';
}

/** One that is new has nothing to be worse than; one that was lost cannot be decided. */
function unpaired({ student, task, ...cell }: CellComparison): Finding {
  const [now, then] = [cell.only_in_current, cell.only_in_baseline];
  const about = { student, task };
  if (then === 0) {
    const sentence = `${student} on ${task} has no score in the baseline to be compared with`;
    return { rule: 'baseline', state: 'skipped', ...about, sentence };
  }
  if (now === 0) {
    const sentence = `${student} on ${task} has no score in this run, but ${then} in the baseline`;
    return { rule: 'gaps', state: 'inconclusive', ...about, sentence };
  }
  const sentence = `${student} on ${task} cannot be compared: no datapoint is in both runs. Let the run carry over the baseline's datapoints (resume_from)`;
  return { rule: 'baseline', state: 'inconclusive', ...about, sentence };
}
