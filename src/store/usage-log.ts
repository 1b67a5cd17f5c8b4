import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { makeFolder, namesIn } from './folder.ts';
import { JsonlFile } from './jsonl-file.ts';
import { layout } from './layout.ts';
import { type BadLine, readFile } from './read-records.ts';
import { writeWhole } from './whole-file.ts';

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

/** A call that was reserved and is not settled: in flight, or cut off when its process died. */
type OpenCall = Extract<UsageLine, { reserved: string }>;

/** Totals by phase and model. */
export class UsageTotals {
  /** Each is among the totals as a call at its full price. */
  readonly open: OpenCall[] = [];
  /** Lines of the log that cannot be read, so that what they say is not in the totals. */
  readonly damaged: BadLine[] = [];
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
 * price: it is in flight, or its process died meanwhile and it may have been made.
 */
export async function readUsage(root: string): Promise<UsageTotals> {
  while (true) {
    const files = await currentFiles(root);
    try {
      const totals = new UsageTotals();
      for (const path of files) await addFile(totals, path);
      return totals;
    } catch (error) {
      // Unless another process has just folded one of them into a new one.
      if (isDeepStrictEqual(await currentFiles(root), files)) throw error;
    }
  }
}

/** Writes totals as those of a writer of its own. */
export async function writeUsage(
  root: string,
  scope: string,
  totals: UsageTotals,
  generation = 1,
): Promise<void> {
  const lines = totals.all().map((line) => `${JSON.stringify(line)}\n`);
  await writeWhole(join(root, layout.usage, `${scope}.${generation}.jsonl`), lines.join(''));
}

/**
 * The usage log of one writer. Opening folds what it wrote before into totals, so that the file
 * stays short however long the run's history is.
 *
 * @param scope names the writer: `run`, or the models of an `--only-models` run
 * @param onDamage told of lines that cannot be read, before they are left behind; it may throw
 */
export async function openUsageLog(
  root: string,
  scope: string,
  onDamage: (damaged: readonly BadLine[]) => void = () => undefined,
): Promise<UsageLog> {
  const folder = join(root, layout.usage);
  await makeFolder(folder);
  const mine = (await currentFiles(root)).find((path) => splitName(path).scope === scope);
  const generation = mine ? splitName(mine).generation + 1 : 1;
  const carried = mine ? await addFile(new UsageTotals(), mine) : new UsageTotals();
  onDamage(carried.damaged);
  // Whoever made them is gone.
  for (const { phase, model } of carried.open) {
    carried.add(phase, model, { ...noUsage, failed_calls: 1 });
  }
  const path = join(folder, `${scope}.${generation}.jsonl`);
  await writeUsage(root, scope, carried, generation);
  if (mine) await rm(mine);
  // A call that cannot be reserved is not made, and must not count.
  const file = new JsonlFile(path, { takesBack: true });
  await file.recover(() => undefined);
  return {
    // Without what a call really took, its reservation counts; what nothing limits is told, no more.
    append: (line) => file.append(line, { isLasting: !('spent' in line) }),
    close: () => file.close(),
  };
}

export interface UsageLog {
  /** Resolves when the line is on the disk, or what a call took in the system's cache. */
  append(line: UsageLine): Promise<unknown>;
  close(): Promise<void>;
}

async function addFile(totals: UsageTotals, path: string): Promise<UsageTotals> {
  const open = new Map<string, OpenCall>();
  const decode = (value: unknown) => usageLine.parse(value);
  for await (const line of readFile(path, decode, (bad) => totals.damaged.push(bad))) {
    if ('total' in line) totals.add(line.phase, line.model, line.total);
    else if ('reserved' in line) open.set(line.reserved, line);
    else {
      totals.add(line.phase, line.model, line.spent);
      if (line.settles) open.delete(line.settles);
    }
  }
  for (const call of open.values()) {
    totals.open.push(call);
    totals.add(call.phase, call.model, { ...noUsage, calls: 1, cost_usd: call.cost_usd });
  }
  return totals;
}

/** The newest file of each scope: after a crash the older one may still be there. */
async function currentFiles(root: string): Promise<string[]> {
  const newest = new Map<string, string>();
  const folder = join(root, layout.usage);
  const files = (await namesIn(folder)).filter((name) => name.endsWith('.jsonl'));
  for (const name of files) {
    const path = join(folder, name);
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
