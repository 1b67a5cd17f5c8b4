import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { experiment } from './experiment.ts';

/** The fields of a run's records that the checks and the report use. */
export interface RunRecord {
  readonly id: string;
  readonly status?: 'failed';
  readonly failure?: { readonly kind: string; readonly message: string };
  readonly attempts?: number;
  readonly judge_model_id?: string;
  readonly prompt?: string;
  readonly reference_response?: string;
  readonly response?: string;
  readonly scores?: Readonly<Record<string, string>>;
  readonly reason?: string;
}

/** All records of a run, by phase, in the order of the files. */
export interface RunRecords {
  readonly proposals: readonly RunRecord[];
  readonly datapoints: readonly RunRecord[];
  readonly responses: readonly RunRecord[];
  readonly evaluations: readonly RunRecord[];
}

/** A last line without its line feed is left out: a run that was killed may tear one. */
export async function readRunRecords(folder: string): Promise<RunRecords> {
  const [proposals, datapoints, responses, evaluations] = await Promise.all(
    ['proposals', 'datapoints', 'responses', 'evaluations'].map((ending) =>
      readRecords(folder, `phase*/*.${ending}.jsonl`),
    ),
  );
  return {
    proposals: proposals ?? [],
    datapoints: datapoints ?? [],
    responses: responses ?? [],
    evaluations: evaluations ?? [],
  };
}

async function readRecords(folder: string, pattern: string): Promise<RunRecord[]> {
  const records: RunRecord[] = [];
  for await (const path of glob(pattern, { cwd: folder })) {
    const lines = (await readFile(join(folder, path), 'utf8')).split('\n').slice(0, -1);
    records.push(...lines.map((line) => JSON.parse(line) as RunRecord));
  }
  return records;
}

/** Which keys the run must have: one for each datapoint, and for what each usable record leads to. */
interface WantedKeys {
  readonly datapoints: readonly string[];
  readonly responses: readonly string[];
  readonly evaluations: readonly string[];
}

/** @param records usable datapoints want responses, usable responses want evaluations */
export function wantedKeys(records: RunRecords): WantedKeys {
  const usableDatapoints = new Set(usable(records.datapoints));
  const usableResponses = new Set(usable(records.responses));
  const datapoints: string[] = [];
  const responses: string[] = [];
  const evaluations: string[] = [];
  for (const [task, judges] of Object.entries(experiment.tasks)) {
    const ofTask = datapointKeys(task);
    datapoints.push(...ofTask);
    const answered = ofTask
      .filter((key) => usableDatapoints.has(key))
      .flatMap((key) => experiment.students.map((student) => `${key}__${student}`));
    responses.push(...answered);
    evaluations.push(
      ...answered
        .filter((key) => usableResponses.has(key))
        .flatMap((key) => judges.map((judge) => `${key}__${judge}`)),
    );
  }
  return { datapoints, responses, evaluations };
}

/** Responses and evaluations there will be if nothing more fails. */
export function expectedRecords(records: RunRecords): number {
  const failed = new Set(records.datapoints.filter(isFailed).map(({ id }) => id));
  return Object.entries(experiment.tasks)
    .map(([task, judges]) => {
      const usableCount = datapointKeys(task).filter((key) => !failed.has(key)).length;
      return usableCount * experiment.students.length * (1 + judges.length);
    })
    .reduce((total, count) => total + count, 0);
}

export function isFailed(record: RunRecord): boolean {
  return record.status === 'failed';
}

function datapointKeys(task: string): string[] {
  return Array.from({ length: experiment.datapoints }, (_, index) =>
    [task, experiment.teacher, String(index + 1).padStart(5, '0')].join('__'),
  );
}

function usable(records: readonly RunRecord[]): string[] {
  return records.filter((record) => !isFailed(record)).map(({ id }) => id);
}
