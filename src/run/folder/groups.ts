import type { Experiment } from '../../domain/experiment.ts';
import { keyStem } from '../../domain/key-hash.ts';
import type { PhaseName } from '../../domain/phase-name.ts';
import type { PhaseIndex } from '../../store/phase-index.ts';
import { readRecords } from '../../store/read-records.ts';
import { type Group, groupKey } from './contract.ts';
import { groupsBehind, makers } from './makers.ts';
import { type GroupFields, groupFields } from './record-fields.ts';
import { studentsByResponse } from './students-by-response.ts';

/** Tells whether a phase's mode leaves the records of one (task, model) alone. */
export type Skips = (task: string, model: string, student?: string) => boolean;

/**
 * `Keep` and `Model` make nothing for a group that has a record: (task, teacher) in phase 3, (task,
 * student) in phase 4, (task, student, judge) in phase 5, so that a new student is judged by old
 * judges. `New` and `Extend` skip nothing.
 */
export async function groupsToSkip(
  experiment: Pick<Experiment, 'phases'>,
  root: string,
  index: PhaseIndex,
): Promise<Skips> {
  const { phase } = index;
  const mode = experiment.phases[phase];
  const isGrouped = makers.some((one) => one.phase === phase);
  if (!isGrouped || mode === 'New' || mode === 'Extend') return () => false;
  const students = phase === 'evaluation' ? await studentsByResponse(root) : new Map();
  const present = new Set<string>();
  for await (const record of readRecords(root, phase, groupFields)) {
    const isThere = record.status !== 'failed' && !index.isGone(keyStem(record.id));
    if (isThere) present.add(groupOf(phase, record, students));
  }
  return (task, model, student) =>
    present.has(key(task, model, phase === 'evaluation' ? student : ''));
}

/**
 * Whether a mode lets nothing be added to what a model has made for a task. A judge's evaluations are
 * no such group: a new student's are added.
 */
export function isKept(
  { phase }: { readonly phase: PhaseName },
  { phases }: Pick<Experiment, 'phases'>,
): boolean {
  return phase !== 'evaluation' && ['Keep', 'Model'].includes(phases[phase]);
}

/** By key, the groups that a mode leaves as they are since they have a record, evaluations aside. */
export async function keptGroups(
  experiment: Pick<Experiment, 'phases' | 'folder'>,
): Promise<ReadonlyMap<string, Group>> {
  const kept = new Map<string, Group>();
  for (const { phase } of makers.filter((one) => isKept(one, experiment))) {
    for await (const record of readRecords(experiment.folder, phase, groupFields)) {
      const own = groupsBehind(phase, record).at(-1);
      if (own && record.status !== 'failed') kept.set(groupKey(own), own);
    }
  }
  return kept;
}

function groupOf(
  phase: PhaseName,
  record: GroupFields,
  students: ReadonlyMap<string, string>,
): string {
  const own = groupsBehind(phase, record).at(-1);
  const student = record.student_model_id ?? students.get(record.response_id ?? '');
  return key(record.task_id, own?.model, phase === 'evaluation' ? student : '');
}

function key(task: string, model = '', student = ''): string {
  return [task, model, student].join('\t');
}
