import { readRecords } from '../../store/read-records.ts';
import { groupFields } from './record-fields.ts';

/** Whose each response is: the older program's evaluations do not name their student. */
export async function studentsByResponse(root: string): Promise<ReadonlyMap<string, string>> {
  const students = new Map<string, string>();
  for await (const record of readRecords(root, 'response_collection', groupFields)) {
    if (record.student_model_id) students.set(record.id, record.student_model_id);
  }
  return students;
}
