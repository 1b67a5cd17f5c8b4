import { glob, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { JsonlFile } from './jsonl-file.ts';
import { layout } from './layout.ts';
import { readFile } from './read-records.ts';
import { writeWhole } from './whole-file.ts';
import { isMissing } from './write-error.ts';

/**
 * What the calls of one model in one phase took, over the life of the run's folder. Never negative:
 * a file that a cache or an artifact brought could else make room in a quota or a budget.
 */
const usageTotal = z.object({
  /** Attempts that reached the provider, failed ones too. */
  calls: z.number().nonnegative(),
  failed_calls: z.number().nonnegative(),
  input_tokens: z.number().nonnegative(),
  output_tokens: z.number().nonnegative(),
  /** Of the calls whose price is known. */
  cost_usd: z.number().nonnegative(),
  /** Calls whose price is unknown; when there is one, `cost_usd` is a lower bound. */
  unpriced_calls: z.number().nonnegative(),
});

export type UsageTotal = z.infer<typeof usageTotal>;

const place = { phase: z.string(), model: z.string() };

/**
 * A line of the usage log. `total` carries over what earlier files said; `reserved` is written
 * before a call whose model has a quota or whose run has a budget, `spent` after every call.
 */
const usageLine = z.union([
  z.object({ total: usageTotal, ...place }),
  z.object({ reserved: z.string(), cost_usd: z.number().nonnegative(), ...place }),
  z.object({ spent: usageTotal, settles: z.string().optional(), ...place }),
]);

type UsageLine = z.infer<typeof usageLine>;

export const noUsage: UsageTotal = {
  calls: 0,
  failed_calls: 0,
  input_tokens: 0,
  output_tokens: 0,
  cost_usd: 0,
  unpriced_calls: 0,
};

function addUsage(a: UsageTotal, b: UsageTotal): UsageTotal {
  return {
    calls: a.calls + b.calls,
    failed_calls: a.failed_calls + b.failed_calls,
    input_tokens: a.input_tokens + b.input_tokens,
    output_tokens: a.output_tokens + b.output_tokens,
    cost_usd: a.cost_usd + b.cost_usd,
    unpriced_calls: a.unpriced_calls + b.unpriced_calls,
  };
}

/** Totals by phase and model. */
export class UsageTotals {
  readonly #totals = new Map<string, { phase: string; model: string; total: UsageTotal }>();

  add(phase: string, model: string, usage: UsageTotal): void {
    const key = `${phase}\t${model}`;
    const known = this.#totals.get(key)?.total ?? noUsage;
    this.#totals.set(key, { phase, model, total: addUsage(known, usage) });
  }

  /** One for each phase and model that made a call. */
  all(): readonly { readonly phase: string; readonly model: string; readonly total: UsageTotal }[] {
    return [...this.#totals.values()];
  }

  /** @param wanted of one phase or model only, when given */
  sum(wanted: { phase?: string; model?: string } = {}): UsageTotal {
    return this.all()
      .filter(({ phase }) => wanted.phase === undefined || wanted.phase === phase)
      .filter(({ model }) => wanted.model === undefined || wanted.model === model)
      .reduce((sum, { total }) => addUsage(sum, total), noUsage);
  }
}

/**
 * All usage the folder knows of. A reservation that was never settled counts as a call at its full
 * price: the process died while it was in flight, and it may have been made.
 */
export async function readUsage(root: string): Promise<UsageTotals> {
  while (true) {
    try {
      const totals = new UsageTotals();
      for (const path of await currentFiles(root)) await addFile(totals, path);
      return totals;
    } catch (error) {
      // Another process has just folded one of them into a new one.
      if (!isMissing(error)) throw error;
    }
  }
}

/** Writes totals as those of a writer of its own, into a folder that nobody works in. */
export async function writeUsage(root: string, scope: string, totals: UsageTotals): Promise<void> {
  const lines = totals.all().map((line) => `${JSON.stringify(line)}\n`);
  await writeWhole(join(root, layout.usage, `${scope}.1.jsonl`), lines.join(''));
}

/**
 * The usage log of one writer. Opening folds what it wrote before into totals, so that the file
 * stays short however long the run's history is.
 *
 * @param scope names the writer: `run`, or the models of an `--only-models` run
 */
export async function openUsageLog(root: string, scope: string): Promise<UsageLog> {
  const folder = join(root, layout.usage);
  await mkdir(folder, { recursive: true });
  const mine = (await currentFiles(root)).find((path) => splitName(path).scope === scope);
  const generation = mine ? splitName(mine).generation + 1 : 1;
  const carried = mine ? (await addFile(new UsageTotals(), mine)).all() : [];
  const path = join(folder, `${scope}.${generation}.jsonl`);
  await writeWhole(path, carried.map((line) => `${JSON.stringify(line)}\n`).join(''));
  if (mine) await rm(mine);
  const file = new JsonlFile(path);
  await file.recover(() => undefined);
  return {
    append: (line) => file.append(line).then(() => undefined),
    close: () => file.close(),
  };
}

export interface UsageLog {
  /** Resolves when the line is on the disk. */
  append(line: UsageLine): Promise<void>;
  close(): Promise<void>;
}

async function addFile(totals: UsageTotals, path: string): Promise<UsageTotals> {
  const open = new Map<string, Extract<UsageLine, { reserved: string }>>();
  for await (const line of readFile(path, (value) => usageLine.parse(value), ignored)) {
    if ('total' in line) totals.add(line.phase, line.model, line.total);
    else if ('reserved' in line) open.set(line.reserved, line);
    else {
      totals.add(line.phase, line.model, line.spent);
      if (line.settles) open.delete(line.settles);
    }
  }
  for (const { phase, model, cost_usd } of open.values()) {
    totals.add(phase, model, { ...noUsage, calls: 1, failed_calls: 1, cost_usd });
  }
  return totals;
}

const ignored = () => undefined;

/** The newest file of each scope: after a crash the older one may still be there. */
async function currentFiles(root: string): Promise<string[]> {
  const newest = new Map<string, string>();
  const files = await Array.fromAsync(glob(join(layout.usage, '*.jsonl'), { cwd: root }));
  for (const name of files) {
    const path = join(root, name);
    const { scope, generation } = splitName(path);
    const known = newest.get(scope);
    if (!known || splitName(known).generation < generation) newest.set(scope, path);
  }
  return [...newest.values()];
}

function splitName(path: string): { scope: string; generation: number } {
  const [, scope = '', generation = '0'] = path.match(/([^/\\]+)\.(\d+)\.jsonl$/) ?? [];
  return { scope, generation: Number(generation) };
}
