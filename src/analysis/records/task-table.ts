import { type FailureKind, failureKinds } from '../../domain/failure.ts';
import type { AnalyzedTask } from './run-records.ts';

/** How a response stands, as a small number; failures come last, by their kind. */
const states = ['missing', 'usable', 'truncated', ...failureKinds, 'unknown'] as const;
export type ResponseState = (typeof states)[number];

const usable = states.indexOf('usable');
const truncated = states.indexOf('truncated');

/** Beyond this many, criteria of a task whose rubric is not known are taken for noise. */
const maxOpenCriteria = 64;

/** A row of a task's table. */
export interface DatapointRow {
  readonly id: string;
  readonly teacher: string;
  /** Names its prompt and reference: the same content has the same hash in any run. */
  readonly content: string;
}

/** The names along the axes of a task's table. */
export interface Axes {
  readonly students: readonly string[];
  readonly judges: readonly string[];
}

/**
 * All that is known of one task's responses, as numbers: a cell for each (datapoint, student), and
 * in `ratings` for each (datapoint, student, judge). A million ratings take 8 MB, whatever the texts.
 *
 * Rows are datapoints sorted by id, so that nothing depends on the order of records.
 */
export class TaskTable {
  readonly name: string;
  readonly students: readonly string[];
  readonly judges: readonly string[];
  readonly rows: readonly DatapointRow[];
  readonly #fixedCriteria: readonly string[] | undefined;
  readonly #states: Uint8Array;
  readonly #answered: Uint8Array;
  readonly #ratings = new Map<string, Float64Array>();
  readonly #labels = new Map<string, Float64Array>();

  constructor(task: AnalyzedTask, { students, judges }: Axes, rows: readonly DatapointRow[]) {
    this.name = task.name;
    this.#fixedCriteria = task.criteria;
    this.students = students;
    this.judges = judges;
    this.rows = rows;
    this.#states = new Uint8Array(rows.length * students.length);
    this.#answered = new Uint8Array(this.#states.length * judges.length);
    for (const criterion of task.criteria ?? [])
      this.#column(this.#ratings, criterion, judges.length);
  }

  get criteria(): readonly string[] {
    return this.#fixedCriteria ?? [...this.#ratings.keys()].sort();
  }

  /** (datapoint, student) pairs; cell `row * students + student`. */
  get cells(): number {
    return this.#states.length;
  }

  /** False for a task that is scored by labels alone. */
  get isJudged(): boolean {
    return this.#fixedCriteria?.length !== 0;
  }

  has(criterion: string): boolean {
    const isOpen = this.#fixedCriteria === undefined && this.#ratings.size < maxOpenCriteria;
    return isOpen || this.#ratings.has(criterion);
  }

  /** Ratings by cell and, within a cell, by judge; `NaN` where there is none. */
  ratings(criterion: string): Float64Array {
    return this.#column(this.#ratings, criterion, this.judges.length);
  }

  /** Scores of the sampled labels by attribute, each by cell; `NaN` where there is none. */
  get labels(): ReadonlyMap<string, Float64Array> {
    return this.#labels;
  }

  /** @returns whether the cell was already usable, so that this record is a duplicate */
  addResponse(cell: number, finish: 'usable' | 'truncated'): boolean {
    const duplicate = this.isUsable(cell);
    this.#states[cell] = states.indexOf(finish);
    return duplicate;
  }

  /** Counts only where no usable response is there. */
  addFailedResponse(cell: number, kind: FailureKind | 'unknown'): void {
    if (!this.isUsable(cell)) this.#states[cell] = states.indexOf(kind);
  }

  state(cell: number): ResponseState {
    return states[this.#states[cell] ?? 0] ?? 'missing';
  }

  /** Whether there is a response to judge, cut off or not. */
  isUsable(cell: number): boolean {
    return this.#states[cell] === usable || this.#states[cell] === truncated;
  }

  /** Remembers that a record is there, even if nothing in it can be used. */
  addAnswer(cell: number, judge: number): void {
    this.#answered[cell * this.judges.length + judge] = 1;
  }

  isAnswered(cell: number, judge: number): boolean {
    return this.#answered[cell * this.judges.length + judge] === 1;
  }

  /** @returns whether it replaced a rating */
  addRating(cell: number, judge: number, criterion: string, value: number): boolean {
    const index = cell * this.judges.length + judge;
    return replace(this.ratings(criterion), index, value);
  }

  /** @returns whether it replaced a score */
  addLabel(cell: number, attribute: string, value: number): boolean {
    return replace(this.#column(this.#labels, attribute, 1), cell, value);
  }

  #column(columns: Map<string, Float64Array>, name: string, width: number): Float64Array {
    const found = columns.get(name);
    if (found) return found;
    const made = new Float64Array(this.cells * width).fill(Number.NaN);
    columns.set(name, made);
    return made;
  }
}

function replace(column: Float64Array, index: number, value: number): boolean {
  const replaced = !Number.isNaN(column[index]);
  column[index] = value;
  return replaced;
}
