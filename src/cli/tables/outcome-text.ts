import type { Analysis, RunResult, Status } from '../../coeval.ts';
import { criterionTable } from '../../report/criterion-table.ts';
import { printable } from '../../report/printable.ts';
import { rankingTable } from '../../report/ranking-table.ts';
import { exitCodes } from '../exit-codes.ts';
import { counted, usd } from './amounts.ts';
import { openText } from './open-text.ts';
import { remarksText } from './remarks-text.ts';
import { costText, usageJson } from './usage-table.ts';

/** A run that has ended, complete or not. */
export interface Ended {
  readonly experiment: string;
  readonly result: RunResult;
  readonly analysis: Analysis;
  readonly gaps: Status['gaps'];
  readonly exitCode: number;
  /** Why a run that lacks nothing gave no student a score. */
  readonly unscored: string | undefined;
  /** The command that goes on with it. */
  readonly goOn: string;
}

/** What a run prints when it ends: the ranking, what failed or is missing, the cost, the way on. */
export function outcomeText(ended: Ended): string {
  const { result, analysis, gaps } = ended;
  const open = gaps.length > 0 ? [openText(gaps)] : [];
  const parts = [
    ...(analysis.students.length > 0 ? [...tables(analysis), remarksText(analysis)] : []),
    ...open,
    [
      ...reusedText(result),
      costText(result.usage),
      `Results: ${printable(result.folder, 1000)}`,
    ].join('\n'),
    ...wayOn(ended),
  ];
  return `\n${parts.join('\n\n')}`;
}

/** {@link outcomeText} for programs; `coeval run --help` tells the fields. */
export function outcomeJson(ended: Ended): object {
  const { experiment, result, analysis, gaps, exitCode, unscored } = ended;
  return {
    experiment,
    folder: result.folder,
    exit_code: exitCode,
    complete: result.complete,
    interrupted: result.interrupted,
    ...(result.stoppedBy ? { stopped_by: result.stoppedBy } : {}),
    ...(result.reused ? { reused: result.reused } : {}),
    counts: result.counts,
    gaps,
    stopped: result.stopped,
    ...usageJson(result.usage),
    simulated: analysis.simulated,
    students: analysis.students.map(({ student, rank, score }) => ({ student, rank, score })),
    warnings: [...(unscored ? [unscored] : []), ...analysis.warnings],
    notes: analysis.notes,
  };
}

/** The ranking, and then the scores by criterion. */
export function tables(analysis: Analysis): string[] {
  return [rankingTable(analysis), criterionTable({ ...analysis, simulated: false })];
}

/** What was taken over from another run, and what making it had cost. */
function reusedText({ reused }: RunResult): string[] {
  if (!reused) return [];
  const { datapoints, responses, evaluations, saved_usd } = reused;
  const saved = saved_usd === null ? 'nobody knows what' : usd(saved_usd);
  const what = [
    counted(datapoints, 'datapoint'),
    counted(responses, 'response'),
    counted(evaluations, 'evaluation'),
  ];
  return [
    `Reused: ${what.join(', ')} of ${printable(reused.from, 200)}; making them had cost ${saved}`,
  ];
}

function wayOn({ result, exitCode, unscored, goOn }: Ended): string[] {
  if (unscored) return [`${printable(unscored, 1000)}. Ask again with:\n  ${goOn}`];
  if (exitCode === exitCodes.done) return result.complete ? [] : [ofOthers(goOn)];
  const states = { signal: 'Interrupted', time: 'The time budget is used up' };
  const state = result.stoppedBy ? states[result.stoppedBy] : 'Incomplete';
  const limits = spent(result);
  const goOnText =
    limits.length > 0 ? `Raise ${limits.join(' and ')}, then go on with` : 'Go on with';
  return [`${state}: everything so far is kept. ${goOnText}:\n  ${goOn}`];
}

/** After `--only-models`. */
function ofOthers(goOn: string): string {
  return `All that these models can do now is done; the rest of the run is not. Make it with:\n  ${goOn}`;
}

/** The limits that calls were left undone for. */
function spent({ stopped }: RunResult): string[] {
  const by = Map.groupBy(Object.entries(stopped), ([, { reason }]) => reason);
  const models = (by.get('quota') ?? []).map(([model]) => printable(model, 200));
  return [
    ...(by.has('budget') ? ['experiment.budget_usd'] : []),
    ...(models.length > 0 ? [`the quota of ${models.join(', ')}`] : []),
  ];
}
