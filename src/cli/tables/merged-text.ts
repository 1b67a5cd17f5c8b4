import type { Analysis, Merged } from '../../coeval.ts';
import { printable } from '../../report/printable.ts';
import { rankingTable } from '../../report/ranking-table.ts';
import { counted } from './amounts.ts';

interface Outcome {
  readonly merged: Merged;
  readonly analysis: Analysis;
}

/** What a merge prints when it ends. */
export function mergedText({ merged, analysis }: Outcome): string {
  const { folder, shards, missing, incomplete, complete } = merged;
  const gaps = [
    ...(missing.length > 0 ? [`Missing shards: ${missing.join(', ')}.`] : []),
    ...(incomplete.length > 0 ? [`Unfinished shards: ${incomplete.join(', ')}.`] : []),
    ...(complete ? [] : ['Something is missing: go on with it by coeval run --continue.']),
  ];
  const merging = `${counted(shards - missing.length, 'shard')} merged into ${printable(folder, 1000)}`;
  return [
    ...(analysis.students.length > 0 ? [rankingTable(analysis)] : []),
    [merging, ...gaps].join('\n'),
  ].join('\n\n');
}

/** {@link mergedText} for programs. */
export function mergedJson({ merged, analysis }: Outcome): object {
  const students = analysis.students.map(({ student, rank, score }) => ({ student, rank, score }));
  return { ...merged, students };
}
