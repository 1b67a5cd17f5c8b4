import { labelJudge } from '../../domain/ids.ts';
import type { EvaluationRecord, ResponseRecord } from '../../domain/records.ts';
import type { Oddity } from './oddity.ts';
import { ratingValue } from './rating-value.ts';
import { type Places, readDatapoints } from './read-datapoints.ts';
import { ResponseOwners } from './response-owners.ts';
import type { AnalyzedExperiment, RunRecords } from './run-records.ts';
import type { Tally } from './tally.ts';
import type { TaskTable } from './task-table.ts';

/** Reads the three streams into one table for each task, in the order of the experiment. */
export async function readRecords(run: RunRecords, tally: Tally<Oddity>): Promise<TaskTable[]> {
  const { tables, places } = await readDatapoints(run, tally);
  await readAnswers(run, places, tally);
  return tables;
}

/** Puts responses and evaluations into the tables of the places. */
export async function readAnswers(
  run: Omit<RunRecords, 'datapoints'>,
  places: Places,
  tally: Tally<Oddity>,
): Promise<void> {
  const reader = new AnswerReader(run.experiment, places, tally);
  for await (const record of run.responses) reader.addResponse(record);
  for await (const record of run.evaluations) reader.addEvaluation(record);
}

/** Puts responses and their evaluations where their datapoint is. */
class AnswerReader {
  readonly #places: Places;
  readonly #students: ReadonlyMap<string, number>;
  readonly #judges: ReadonlyMap<string, number>;
  readonly #tally: Tally<Oddity>;
  readonly #owners: ResponseOwners;

  constructor({ students, judges }: AnalyzedExperiment, places: Places, tally: Tally<Oddity>) {
    this.#places = places;
    this.#students = new Map(students.map((name, index) => [name, index]));
    this.#judges = new Map(judges.map((name, index) => [name, index]));
    this.#tally = tally;
    this.#owners = new ResponseOwners(students);
  }

  addResponse(record: ResponseRecord): void {
    const { id, datapoint_id: datapoint, student_model_id: student } = record;
    const found = this.#locate(datapoint, student);
    if (found === undefined) this.#tally.add('orphan-response', id);
    if (!found) return;
    this.#owners.note(record);
    const { table, cell } = found;
    if (record.status === 'failed') {
      table.addFailedResponse(cell, record.failure?.kind ?? 'unknown');
    } else {
      const finish = record.finish_reason === 'length' ? 'truncated' : 'usable';
      if (table.addResponse(cell, finish)) this.#tally.add('duplicate', 'responses');
    }
  }

  addEvaluation(record: EvaluationRecord): void {
    const name = record.judge_model_id;
    const judge = this.#judges.get(name);
    if (judge === undefined && name !== labelJudge) {
      this.#tally.add('unknown-judge', name);
      return;
    }
    const student = this.#owners.studentOf(record);
    const found = student === undefined ? undefined : this.#locate(record.datapoint_id, student);
    if (found === null) return;
    if (!found?.table.isUsable(found.cell)) {
      this.#tally.add('orphan-evaluation', record.id);
      return;
    }
    const replaced =
      judge === undefined ? this.#label(record, found) : this.#rate(record, found, judge);
    if (replaced) this.#tally.add('duplicate', 'evaluations');
  }

  /** @returns undefined when the datapoint is not there, null when a name is not in the experiment */
  #locate(datapoint: string, student: string): Cell | null | undefined {
    const found = this.#places.get(datapoint);
    if (!found) return found;
    const column = this.#students.get(student);
    if (column === undefined) {
      this.#tally.add('unknown-student', student);
      return null;
    }
    return { table: found.table, cell: found.row * this.#students.size + column };
  }

  #rate({ scores, status }: EvaluationRecord, { table, cell }: Cell, judge: number): boolean {
    table.addAnswer(cell, judge);
    if (status === 'failed') return false;
    let replaced = false;
    for (const [criterion, rating] of Object.entries(scores)) {
      const value = ratingValue(rating);
      if (!table.has(criterion)) this.#tally.add('unknown-criterion', criterion);
      else if (value === undefined) this.#tally.add('invalid-rating', rating);
      else replaced = table.addRating(cell, judge, criterion, value) || replaced;
    }
    return replaced;
  }

  #label({ scores, status }: EvaluationRecord, { table, cell }: Cell): boolean {
    if (status === 'failed') return false;
    let replaced = false;
    for (const [attribute, score] of Object.entries(scores)) {
      const value = ratingValue(score);
      if (value === undefined) this.#tally.add('invalid-rating', score);
      else replaced = table.addLabel(cell, attribute, value) || replaced;
    }
    return replaced;
  }
}

interface Cell {
  readonly table: TaskTable;
  readonly cell: number;
}
