import { contentHash } from '../../domain/content-hash.ts';
import { leftOut } from '../../domain/left-out.ts';
import type { DatapointRecord } from '../../domain/records.ts';
import type { Oddity } from './oddity.ts';
import type { AnalyzedExperiment, RunRecords } from './run-records.ts';
import type { Tally } from './tally.ts';
import { TaskTable } from './task-table.ts';

/** Where a datapoint's numbers are; null when it is {@link leftOut}. */
export type Places = ReadonlyMap<
  string,
  { readonly table: TaskTable; readonly row: number } | null
>;

/** Makes a table for each task, with a row for each datapoint that can be answered. */
export async function readDatapoints(
  { experiment, datapoints }: Pick<RunRecords, 'experiment' | 'datapoints'>,
  tally: Tally<Oddity>,
): Promise<{ tables: TaskTable[]; places: Places }> {
  const reader = new DatapointReader(experiment, tally);
  for await (const record of datapoints) reader.add(record);
  return reader.finish();
}

interface Draft {
  readonly task: string;
  readonly teacher: string;
  readonly content: string;
}

class DatapointReader {
  readonly #experiment: AnalyzedExperiment;
  readonly #tally: Tally<Oddity>;
  readonly #whyLeftOut: ReturnType<typeof leftOut>;
  readonly #drafts = new Map<string, Draft>();
  readonly #leftOut = new Set<string>();
  /** Task by id. */
  readonly #failed = new Map<string, string>();

  constructor(experiment: AnalyzedExperiment, tally: Tally<Oddity>) {
    this.#experiment = experiment;
    this.#tally = tally;
    this.#whyLeftOut = leftOut(experiment);
  }

  add(record: DatapointRecord): void {
    const { id, task_id: task, teacher_model_id: teacher } = record;
    const content = contentHash([record.prompt, record.reference_response]);
    if (this.#isLeftOut(record)) this.#leftOut.add(id);
    else if (record.status === 'failed') this.#failed.set(id, task);
    else this.#draft(id, { task, teacher, content });
  }

  finish(): { tables: TaskTable[]; places: Places } {
    for (const [id, task] of this.#failed) {
      if (!this.#drafts.has(id)) this.#tally.add('failed-datapoint', task);
    }
    const places: Map<string, { table: TaskTable; row: number } | null> = new Map(
      [...this.#leftOut].map((id) => [id, null]),
    );
    const byTask = Map.groupBy([...this.#drafts], ([, { task }]) => task);
    const tables = this.#experiment.tasks.map((task) => {
      const drafts = (byTask.get(task.name) ?? []).sort(([a], [b]) => (a < b ? -1 : 1));
      const rows = drafts.map(([id, { teacher, content }]) => ({ id, teacher, content }));
      const table = new TaskTable(task, this.#experiment, rows);
      for (const [row, [id]] of drafts.entries()) places.set(id, { table, row });
      return table;
    });
    return { tables, places };
  }

  #isLeftOut(record: DatapointRecord): boolean {
    const why = this.#whyLeftOut(record);
    const { teacher_model_id: teacher, task_id: task } = record;
    if (why) this.#tally.add(why, why === 'unknown-teacher' ? teacher : task);
    return why !== undefined;
  }

  #draft(id: string, draft: Draft): void {
    const earlier = this.#drafts.get(id);
    if (earlier) this.#tally.add('duplicate', 'datapoints');
    if (earlier && earlier.content !== draft.content) this.#tally.add('collision', id);
    this.#drafts.set(id, draft);
  }
}
