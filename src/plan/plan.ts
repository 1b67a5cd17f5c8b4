import type { Experiment } from '../domain/experiment.ts';
import { labelJudge } from '../domain/ids.ts';
import type { PhaseName } from '../domain/phase-name.ts';
import { assumedCriteria, type Inventory, work } from './work.ts';

/** Calls that one model owes to one task in one phase, if every answer can be used at once. */
export interface PlannedCalls {
  readonly phase: PhaseName;
  readonly task: string;
  readonly model: string;
  readonly calls: number;
}

/** What a run would do, before any call is made. */
export interface Plan {
  readonly rows: readonly PlannedCalls[];
  readonly calls: number;
  /** By model, where its quota does not allow all its calls. */
  readonly overQuota: readonly {
    readonly model: string;
    readonly calls: number;
    readonly quota: number;
  }[];
  readonly notes: readonly string[];
}

/** @param used calls that each model has made in this run before; they count against its quota */
export function plan(
  experiment: Experiment,
  inventory: Inventory,
  used: (model: string) => number = () => 0,
): Plan {
  const all = work(experiment, inventory)
    .filter(({ missing, model }) => missing > 0 && model !== labelJudge)
    .map(({ phase, task, model, missing }) => ({ phase, task, model, calls: missing }));
  return {
    rows: all,
    calls: sum(all),
    overQuota: overQuota(experiment, all, used),
    notes: notes(experiment, inventory),
  };
}

export function sum(rows: readonly PlannedCalls[]): number {
  return rows.reduce((total, { calls }) => total + calls, 0);
}

function overQuota(
  { quota }: Experiment,
  rows: readonly PlannedCalls[],
  used: (model: string) => number,
): Plan['overQuota'] {
  return Object.entries(quota).flatMap(([model, most]) => {
    const calls = sum(rows.filter((row) => row.model === model));
    const left = Math.max(0, most - used(model));
    return calls > left ? [{ model, calls, quota: left }] : [];
  });
}

function notes({ tasks }: Experiment, { rubrics }: Inventory): string[] {
  const unknown = tasks.filter(
    (task) => task.evaluationMode === 'per_factor' && !rubrics.has(task.name),
  );
  if (unknown.length === 0) return [];
  const names = unknown.map(({ name }) => name).join(', ');
  return [`The rubric of ${names} is not written yet: ${assumedCriteria} criteria are assumed`];
}
