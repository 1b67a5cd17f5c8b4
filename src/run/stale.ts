import type { Experiment } from '../domain/experiment.ts';
import { discardRecords } from '../store/discard.ts';
import type { Manifest } from '../store/manifest.ts';
import { readRecords } from '../store/read-records.ts';
import { fingerprints, type Group, groupKey } from './contract.ts';
import { groupFields } from './record-fields.ts';
import { studentsByResponse } from './students-by-response.ts';

/**
 * The groups of records that were made with another model, other parameters or another prompt than
 * the config has now. Groups without a record cannot be stale, nor those of a folder that does not
 * say what it was made with.
 */
export async function staleGroups(experiment: Experiment, existing: Manifest): Promise<Group[]> {
  const before = existing.fingerprints ?? {};
  const changed = [...fingerprints(experiment).values()].filter((group) => {
    const hash = before[groupKey(group)];
    return hash !== undefined && hash !== group.hash;
  });
  const stale: Group[] = [];
  for (const group of changed) {
    if (await hasRecord(experiment.folder, group)) stale.push(group);
  }
  return stale;
}

async function hasRecord(root: string, group: Group): Promise<boolean> {
  const owns = owner([group]);
  for await (const record of readRecords(root, group.phase, groupFields)) {
    if (owns(record, group.phase)) return true;
  }
  return false;
}

/**
 * Moves the records of some groups aside, and with them all that was made from them: the responses
 * to a datapoint, the evaluations of a response.
 *
 * @returns how many records
 */
export async function discardGroups(
  root: string,
  groups: readonly Group[],
  into: string,
): Promise<number> {
  const owns = owner(groups);
  const needsStudents = groups.some(({ phase }) => phase === 'response_collection');
  const students = needsStudents ? await studentsByResponse(root) : new Map<string, string>();
  let count = 0;
  for (const phase of ['data_generation', 'response_collection', 'evaluation'] as const) {
    count += await discardRecords(root, phase, into, (value) => {
      const record = groupFields(value);
      const student = record.student_model_id ?? students.get(record.response_id ?? '');
      return owns({ ...record, student_model_id: student }, phase);
    });
  }
  return count;
}

type Owned = Pick<
  ReturnType<typeof groupFields>,
  'task_id' | 'teacher_model_id' | 'student_model_id' | 'judge_model_id'
>;

/** Whether a record is of one of the groups, or was made from one of them. */
function owner(groups: readonly Group[]) {
  const keys = new Set(groups.map(groupKey));
  return (record: Owned, phase: Group['phase']): boolean => {
    const { task_id: task, teacher_model_id, student_model_id, judge_model_id } = record;
    const chain = [
      { phase: 'data_generation', model: teacher_model_id },
      { phase: 'response_collection', model: student_model_id },
      { phase: 'evaluation', model: judge_model_id },
    ] as const;
    const last = chain.findIndex((one) => one.phase === phase);
    return chain
      .slice(0, last + 1)
      .some(
        (one) =>
          one.model !== undefined &&
          keys.has(groupKey({ task, phase: one.phase, model: one.model })),
      );
  };
}
