import type { Foresight, Plan } from '../../coeval.ts';
import { type PhaseName, phaseNames } from '../../domain/phase-name.ts';
import { printable } from '../../report/printable.ts';
import { shortNames } from '../../report/short-names.ts';
import { type Column, textTable } from '../../report/text-table.ts';
import { count, counted } from './amounts.ts';

type Row = Plan['rows'][number];

/** The calls of a run by phase, by model and by task, and what stands in their way. */
export function planText({ experiment, plan, needsDecision }: Foresight): string {
  const { rows, calls } = plan;
  if (calls === 0) {
    return [`Nothing is left to call for ${experiment.id}.`, ...remarks(plan)].join('\n');
  }
  return [
    phaseTable(experiment.phases, rows),
    callTable('model', rows, experiment.models),
    callTable('task', rows, experiment.tasks),
    [`${counted(calls, 'call')} in total, if every answer can be used at once.`, ...remarks(plan)]
      .concat(needsDecision ? [decision(experiment.folder)] : [])
      .join('\n'),
  ].join('\n\n');
}

/** {@link planText} for programs. */
export function planJson({ experiment, plan, needsDecision }: Foresight): object {
  return {
    experiment: experiment.id,
    folder: experiment.folder,
    modes: experiment.phases,
    calls: plan.calls,
    rows: plan.rows,
    over_quota: plan.overQuota,
    notes: plan.notes,
    needs_decision: needsDecision,
  };
}

function remarks({ overQuota, notes }: Plan): string[] {
  return [
    ...overQuota.map(
      ({ model, calls, quota }) =>
        `Over quota: ${printable(model, 40)} has ${counted(quota, 'call')} left and needs ${count(calls)}; the rest will be left out.`,
    ),
    ...notes.map((note) => `Note: ${printable(note, 1000)}.`),
  ];
}

function decision(folder: string): string {
  return `There is a run in ${printable(folder, 1000)} already: --continue goes on with it, --overwrite puts it aside.`;
}

/** Columns of what a set of calls comes to. Their cost will stand beside their number. */
function figures(rows: readonly Row[]): string[] {
  return [count(sum(rows))];
}

const figureColumns: readonly Column[] = [{ heading: 'calls', align: 'right' }];

function phaseTable(modes: Foresight['experiment']['phases'], rows: readonly Row[]): string {
  const columns = [left('phase'), left('mode'), ...figureColumns];
  const lines = phaseNames.map((phase) => [
    phase,
    modes[phase],
    ...figures(rows.filter((row) => row.phase === phase)),
  ]);
  return textTable(columns, [...lines, ['total', '', ...figures(rows)]]);
}

/** A line for each model or task, a column for each phase that calls. */
function callTable(
  by: 'model' | 'task',
  rows: readonly Row[],
  all: readonly { readonly name: string }[],
): string {
  const phases = phaseNames.filter((phase) => rows.some((row) => row.phase === phase));
  const columns = [left(by), ...phases.map((phase) => right(shortName(phase))), ...figureColumns];
  const groups = Map.groupBy(rows, (row) => row[by]);
  const short = shortNames(
    all.map(({ name }) => name),
    40,
  );
  const lines = all.flatMap(({ name }) => {
    const own = groups.get(name) ?? [];
    const calls = phases.map((phase) => count(sum(own.filter((row) => row.phase === phase))));
    return own.length > 0 ? [[short(name), ...calls, ...figures(own)]] : [];
  });
  return textTable(columns, lines);
}

/** What a phase makes. */
function shortName(phase: PhaseName): string {
  return {
    attribute_mapping: 'attributes',
    rubric_mapping: 'rubrics',
    data_generation: 'datapoints',
    response_collection: 'responses',
    evaluation: 'evaluations',
  }[phase];
}

function sum(rows: readonly Row[]): number {
  return rows.reduce((total, { calls }) => total + calls, 0);
}

function left(heading: string): Column {
  return { heading, align: 'left' };
}

function right(heading: string): Column {
  return { heading, align: 'right' };
}
