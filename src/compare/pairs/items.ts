import type { TaskTable } from '../../analysis/records/task-table.ts';

/** The datapoints of a task with one content, as rows of either run's table; repeats are one item. */
export interface Item {
  /** Of the current run, else of the baseline. */
  readonly id: string;
  readonly current: readonly number[];
  readonly baseline: readonly number[];
}

export interface Pairing {
  readonly items: readonly Item[];
  /** Ids that both runs have, for datapoints with another prompt or reference. */
  readonly changed: number;
}

/**
 * Pairs datapoints by their content. Ids do not decide: a teacher that was asked again has written
 * something else under the same id, and its score cannot be held against that of before.
 */
export function pairItems(current: TaskTable, baseline: TaskTable): Pairing {
  const [now, then] = [rowsByContent(current), rowsByContent(baseline)];
  const contents = new Set([...now.keys(), ...then.keys()]);
  const items = [...contents].map((content) => {
    const rows = { current: now.get(content) ?? [], baseline: then.get(content) ?? [] };
    const id = current.rows[rows.current[0] ?? -1]?.id ?? baseline.rows[rows.baseline[0] ?? -1]?.id;
    return { id: id ?? '', ...rows };
  });
  const before = new Map(baseline.rows.map(({ id, content }) => [id, content]));
  const changed = current.rows.filter(({ id, content }) => (before.get(id) ?? content) !== content);
  return { items, changed: changed.length };
}

function rowsByContent({ rows }: TaskTable): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [row, { content }] of rows.entries()) {
    found.set(content, [...(found.get(content) ?? []), row]);
  }
  return found;
}
