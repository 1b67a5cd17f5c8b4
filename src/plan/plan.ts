import type { Experiment } from '../domain/experiment.ts';
import { labelJudge } from '../domain/ids.ts';
import type { PhaseName } from '../domain/phase-name.ts';
import { fewerDatapoints } from './fewer-datapoints.ts';
import { reachable } from './reachable.ts';
import type { WorkGroup } from './tally.ts';
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

interface Limits {
  /** Calls that a model has made in this run before; they count against its quota. */
  readonly used: (model: string) => number;
  /** The only models to call; undefined for all. */
  readonly only: ReadonlySet<string> | undefined;
}

export function plan(
  experiment: Experiment,
  inventory: Inventory,
  { used, only }: Limits = { used: () => 0, only: undefined },
): Plan {
  const wanted = work(experiment, inventory);
  const rows = callsNow(experiment, inventory, wanted, only);
  const calls = sum(rows);
  const own = missingCalls(wanted).filter(({ model }) => only?.has(model) ?? true);
  const later = sum(own) - calls;
  return {
    rows,
    calls,
    overQuota: overQuota(experiment, rows, used),
    notes: [
      ...notes(experiment, inventory),
      ...fewerDatapoints(experiment, wanted),
      ...(later > 0 ? [waiting(later, only)] : []),
    ],
  };
}

/**
 * What models are to be called for, without what has to wait.
 *
 * @param wanted all work there is, counted
 * @param only the models that are called; undefined for all
 */
export function callsNow(
  experiment: Experiment,
  inventory: Inventory,
  wanted: readonly WorkGroup[],
  only: Limits['only'],
): PlannedCalls[] {
  const within = reachable(experiment, inventory, only);
  return missingCalls(within === inventory ? wanted : work(experiment, within));
}

function waiting(calls: number, only: Limits['only']): string {
  const first = only
    ? 'what other models have to make first'
    : 'attributes or rubrics whose proposals failed (--retry-failed asks again)';
  return `${calls} more calls wait for ${first}`;
}

function missingCalls(groups: readonly WorkGroup[]): PlannedCalls[] {
  return groups
    .filter(({ missing, model }) => missing > 0 && model !== labelJudge)
    .map(({ phase, task, model, missing }) => ({ phase, task, model, calls: missing }));
}

function sum(rows: readonly PlannedCalls[]): number {
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
