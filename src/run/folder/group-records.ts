import type { PhaseName } from '../../domain/phase-name.ts';
import { discardRecords } from '../../store/discard.ts';
import { KeySet } from '../../store/key-set.ts';
import { readRecords } from '../../store/read-records.ts';
import { type Group, groupKey } from './contract.ts';
import { groupsBehind, makers } from './makers.ts';
import { type GroupFields, groupFields } from './record-fields.ts';
import { studentsByResponse } from './students-by-response.ts';

/** What was made from others comes first. */
const phases = makers.map(({ phase }) => phase).reverse();

/** Whether a group has any record. */
export async function hasRecord(root: string, group: Group): Promise<boolean> {
  const owns = owner([group]);
  for await (const record of readRecords(root, group.phase, groupFields)) {
    if (owns(record, group.phase)) return true;
  }
  return false;
}

/** By phase, the ids of the records that {@link discardGroups} would move. */
export async function idsOfGroups(
  root: string,
  groups: readonly Group[],
): Promise<Partial<Readonly<Record<PhaseName, KeySet>>>> {
  if (groups.length === 0) return {};
  const owns = await ownerIn(root, groups);
  const ids = {
    data_generation: new KeySet(),
    response_collection: new KeySet(),
    evaluation: new KeySet(),
  };
  for (const phase of phases) {
    for await (const record of readRecords(root, phase, groupFields)) {
      if (owns(record, phase)) ids[phase].add(record.id);
    }
  }
  return ids;
}

/**
 * Moves the records of some groups aside, and with them all that was made from them: the responses
 * to a datapoint, the evaluations of a response. These go first: cut short at any point, it leaves
 * nothing without what it was made from.
 *
 * @returns how many records
 */
export async function discardGroups(
  root: string,
  groups: readonly Group[],
  into: string,
): Promise<number> {
  if (groups.length === 0) return 0;
  const owns = await ownerIn(root, groups);
  let count = 0;
  for (const phase of phases) {
    count += await discardRecords(root, phase, into, (value) => owns(groupFields(value), phase));
  }
  return count;
}

/** As {@link owner}, also of evaluations that do not name their student. */
async function ownerIn(root: string, groups: readonly Group[]) {
  const owns = owner(groups);
  const needsStudents = groups.some(({ phase }) => phase === 'response_collection');
  const students = needsStudents ? await studentsByResponse(root) : new Map<string, string>();
  return (record: GroupFields, phase: Group['phase']): boolean => {
    const student = record.student_model_id ?? students.get(record.response_id ?? '');
    return owns({ ...record, student_model_id: student }, phase);
  };
}

/** Whether a record is of one of the groups, or was made from one of them. */
function owner(groups: readonly Group[]) {
  const keys = new Set(groups.map(groupKey));
  return (record: GroupFields, phase: PhaseName): boolean =>
    groupsBehind(phase, record).some((group) => keys.has(groupKey(group)));
}
