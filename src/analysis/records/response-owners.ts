import { responseId } from '../../domain/ids.ts';
import type { EvaluationRecord, ResponseRecord } from '../../domain/records.ts';

/** Whose response an evaluation rates: records of the older program do not say. */
export class ResponseOwners {
  readonly #students: readonly string[];
  /** Students of responses whose id is not made as ours are; empty for all that we write. */
  readonly #studentsOfOddIds = new Map<string, string>();

  constructor(students: readonly string[]) {
    this.#students = students;
  }

  note({ id, datapoint_id: datapoint, student_model_id: student }: ResponseRecord): void {
    if (id !== responseId(datapoint, student)) this.#studentsOfOddIds.set(id, student);
  }

  /** @returns undefined when no student is known to have written it */
  studentOf(record: EvaluationRecord): string | undefined {
    if (record.student_model_id !== undefined) return record.student_model_id;
    const { response_id: response, datapoint_id: datapoint } = record;
    const odd = this.#studentsOfOddIds.get(response);
    return odd ?? this.#students.find((name) => responseId(datapoint, name) === response);
  }
}
