import type { Places } from '../../analysis/records/read-datapoints.ts';
import { ResponseOwners } from '../../analysis/records/response-owners.ts';
import type { TaskTable } from '../../analysis/records/task-table.ts';
import { contentHash } from '../../domain/content-hash.ts';
import type { EvaluationRecord, ResponseRecord } from '../../domain/records.ts';

/**
 * A number for each (datapoint, student), the sum of hashes of its response and evaluations: equal
 * ones stand for the very same records, whatever order they came in. 8 bytes a response.
 */
export class RecordMarks {
  readonly #places: Places;
  readonly #students: readonly string[];
  readonly #judges: readonly string[];
  /** Filled by the responses. */
  /** Filled by the responses. */
  readonly owners: ResponseOwners;
  readonly #marks = new Map<TaskTable, BigUint64Array>();

  /** @param judges those whose evaluations count */
  constructor(places: Places, students: readonly string[], judges: readonly string[]) {
    this.#places = places;
    this.#students = students;
    this.#judges = judges;
    this.owners = new ResponseOwners(students);
  }

  addResponse(record: ResponseRecord): void {
    this.owners.note(record);
    const { id, datapoint_id: datapoint, request_hash, generated_at, response } = record;
    // The older program's records have no hash of their request: then it must be the same record.
    const made = [id, request_hash ?? generated_at, record.status, response];
    this.#add(datapoint, record.student_model_id, made);
  }

  addEvaluation(record: EvaluationRecord): void {
    if (!this.#judges.includes(record.judge_model_id)) return;
    const { id, datapoint_id: datapoint, request_hash, evaluated_at, scores } = record;
    const made = [id, request_hash ?? evaluated_at, record.status, scores];
    this.#add(datapoint, this.owners.studentOf(record), made);
  }

  /** Undefined where there is no record. */
  of(table: TaskTable, row: number, student: number): bigint | undefined {
    const mark = this.#marks.get(table)?.[row * this.#students.length + student];
    return mark === 0n ? undefined : mark;
  }

  #add(datapoint: string, student: string | undefined, made: unknown): void {
    const place = this.#places.get(datapoint);
    const column = this.#students.indexOf(student ?? '');
    if (!place || column < 0) return;
    const marks = this.#marks.get(place.table) ?? new BigUint64Array(place.table.cells);
    this.#marks.set(place.table, marks);
    const index = place.row * this.#students.length + column;
    marks[index] = (marks[index] ?? 0n) + BigInt(`0x${contentHash(made)}`);
  }
}
