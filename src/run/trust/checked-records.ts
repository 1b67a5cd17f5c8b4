import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { type PhaseName, phaseNames } from '../../domain/phase-name.ts';
import type { DatapointRecord, ResponseRecord } from '../../domain/records.ts';
import { KeySet } from '../../store/key-set.ts';
import { phaseFiles } from '../../store/layout.ts';
import { type PlacedLine, placedLines } from '../../store/placed-lines.ts';
import { recordFiles } from '../../store/read-records.ts';
import { DatapointPlaces } from './datapoint-places.ts';
import type { Fault, RecordChecks } from './record-checks.ts';
import type { AnyRecord } from './record-schemas.ts';

/**
 * `left`: not wanted, or made from what is not wanted. `duplicate`: its id has a good record
 * already.
 */
export type Verdict = 'good' | 'left' | 'duplicate' | Fault;

/** A line of a record file, and what was found of it. */
export interface CheckedLine {
  readonly phase: PhaseName;
  /** Relative to the run's folder. */
  readonly file: string;
  /** Where the line begins in the file, in bytes. */
  readonly offset: number;
  readonly verdict: Verdict;
  /** Undefined unless the verdict is `good`. */
  readonly record: AnyRecord | undefined;
}

/** What is wanted of a folder. */
export interface Wants {
  /** Whether a line is not wanted, whatever it is; it is then not checked. */
  isLeft(phase: PhaseName, value: Readonly<Record<string, unknown>>): boolean;
  /** Whether a task's records of a phase may well answer another question than today's. */
  hasChanged(phase: PhaseName, task: string): boolean;
}

const wantsAll: Wants = { isLeft: () => false, hasChanged: () => false };

/**
 * Every record line of a folder that others may have written, phase by phase, and whether it can be
 * believed. Holds no records but those of a megabyte of a file.
 *
 */
export async function* checkedRecords(
  root: string,
  checks: RecordChecks,
  wants: Wants = wantsAll,
): AsyncGenerator<CheckedLine> {
  await using walk = new Walk(root, checks, wants);
  for (const phase of phaseNames) {
    for (const file of await plainRecordFiles(root, phase)) {
      for await (const lines of placedLines(join(root, file))) {
        for (const line of lines) yield await walk.look(phase, file, line);
      }
    }
  }
}

/** The record files of a phase, without links: those may lead anywhere. */
async function plainRecordFiles(root: string, phase: PhaseName): Promise<string[]> {
  const folder = await lstat(join(root, phaseFiles[phase].folder)).catch(() => undefined);
  if (!folder?.isDirectory()) return [];
  const plain: string[] = [];
  for (const name of await recordFiles(root, phase)) {
    if ((await lstat(join(root, name))).isFile()) plain.push(name);
  }
  return plain;
}

/** The fields that name what a record was made from, and its phase. */
const sources = [
  ['datapoint_id', 'data_generation'],
  ['response_id', 'response_collection'],
] as const satisfies readonly (readonly [string, PhaseName])[];

class Walk implements AsyncDisposable {
  readonly #root: string;
  readonly #checks: RecordChecks;
  readonly #wants: Wants;
  readonly #datapoints = new DatapointPlaces();
  /** Ids of good records, and of those that were left. */
  readonly #good = new KeySet();
  readonly #left = new KeySet();

  constructor(root: string, checks: RecordChecks, wants: Wants) {
    this.#root = root;
    this.#checks = checks;
    this.#wants = wants;
  }

  async look(phase: PhaseName, file: string, line: PlacedLine): Promise<CheckedLine> {
    const { offset } = line;
    const value = asObject(line.value);
    const found = this.#verdict(phase, value);
    if (typeof found === 'string') {
      if (found === 'left') this.#left.add(textOf(value, 'id'));
      return { phase, file, offset, verdict: found, record: undefined };
    }
    if (found.status !== 'failed') await this.#goOn(phase, found, join(this.#root, file), line);
    return { phase, file, offset, verdict: 'good', record: found };
  }

  #verdict(phase: PhaseName, value: JsonObject): AnyRecord | Exclude<Verdict, 'good'> {
    if (textOf(value, 'id') === '') return 'unreadable';
    if (this.#wants.isLeft(phase, value) || this.#isFromLeft(value)) return 'left';
    const found = this.#checks.check(phase, value);
    if (found === 'question' && this.#wants.hasChanged(phase, textOf(value, 'task_id'))) {
      return 'left';
    }
    if (typeof found === 'string') return found;
    return this.#good.has(`${phase}\t${found.id}`) ? 'duplicate' : found;
  }

  /** Whether it was made from a record that was left. */
  #isFromLeft(value: JsonObject): boolean {
    return sources.some(([field, phase]) => {
      const id = textOf(value, field);
      return id !== '' && this.#left.has(id) && !this.#good.has(`${phase}\t${id}`);
    });
  }

  /** Takes note of a good record, and of what may be made from it. */
  async #goOn(phase: PhaseName, record: AnyRecord, path: string, line: PlacedLine): Promise<void> {
    this.#good.add(`${phase}\t${record.id}`);
    if (phase === 'data_generation') {
      this.#datapoints.note(record.id, path, line);
      this.#checks.expectResponses(record as DatapointRecord);
    }
    if (phase !== 'response_collection') return;
    const response = record as ResponseRecord;
    const datapoint = await this.#datapoints.get(response.datapoint_id);
    if (datapoint) this.#checks.expectEvaluations(datapoint, response);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#datapoints[Symbol.asyncDispose]();
  }
}

type JsonObject = Readonly<Record<string, unknown>>;

/** An empty one for what is none. */
function asObject(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null ? (value as JsonObject) : {};
}

/** Empty for what is no text. */
export function textOf(value: JsonObject, field: string): string {
  const text = value[field];
  return typeof text === 'string' ? text : '';
}
