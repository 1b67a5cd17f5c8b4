import { basename, dirname } from 'node:path';
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
    ...(complete ? [] : [`Something is missing. ${goingOn(folder, analysis.experiment_id)}`]),
  ];
  const merging = `${counted(shards - missing.length, 'shard')} merged into ${printable(folder, 1000)}`;
  return [
    ...(analysis.students.length > 0 ? [rankingTable(analysis)] : []),
    [merging, ...gaps].join('\n'),
  ].join('\n\n');
}

/** A run is looked for where its config says, which need not be where it was merged to. */
function goingOn(folder: string, id: string): string {
  const name = basename(folder) === id ? '' : `, name the folder ${printable(id, 60)}`;
  return `To go on with it, set storage_folder to ${printable(dirname(folder), 200)} in the config${name}, and use coeval run --continue.`;
}

/** {@link mergedText} for programs. */
export function mergedJson({ merged, analysis }: Outcome): object {
  const students = analysis.students.map(({ student, rank, score }) => ({ student, rank, score }));
  return { ...merged, students };
}
