import { contentHash } from '../domain/content-hash.ts';
import type { Experiment } from '../domain/experiment.ts';
import type { Model } from '../domain/model.ts';
import { type PhaseName, phaseNames } from '../domain/phase-name.ts';
import type { Rubric } from '../domain/task.ts';
import { fewerDatapoints } from '../plan/fewer-datapoints.ts';
import { callsNow } from '../plan/plan.ts';
import type { Inventory } from '../plan/work.ts';
import type { Connection } from '../providers/provider.ts';
import { lockRun } from '../store/lock.ts';
import { type Manifest, type PhaseCounts, type Reused, readManifest } from '../store/manifest.ts';
import type { UsageTotals } from '../store/usage-log.ts';
import { writeWhole } from '../store/whole-file.ts';
import { type Approach, approach, beside } from './approach/approach.ts';
import { configPath, prepare } from './approach/prepare.ts';
import { refuseStale } from './approach/remade.ts';
import { Ledger } from './calls/ledger.ts';
import { openLines } from './calls/lines.ts';
import type { Emit, Gap } from './events.ts';
import { countWork, inventoryOf, readInventory } from './folder/inventory.ts';
import { isWritten, refuseProposals } from './folder/sharding.ts';
import { mendDamage } from './mend-damage.ts';
import { phasesStarted } from './phases-started.ts';
import { closeLogs, openLogs } from './pipeline/logs.ts';
import { runPipeline } from './pipeline/pipeline.ts';
import { remarks } from './remarks.ts';
import { fillFromBaseline } from './reuse/fill-from-baseline.ts';
import { openErrorLog } from './run-log.ts';
import { type RunEnd, RunManifest } from './run-manifest.ts';
import type { DamagedLine } from './run-records.ts';
import { keepHeapSmall } from './small-heap.ts';

export interface RunOptions extends Approach {
  readonly emit: Emit;
  readonly connect: (model: Model) => Connection;
  readonly secrets: readonly string[];
  /** The config as it is kept in the folder, without secrets. */
  readonly snapshot: string;
  /**
   * Aborts when no new work is to be taken; calls in flight still end. With the reason `'time'` the
   * run has used up its time and waits for another one, else it is interrupted.
   */
  readonly stop: AbortSignal;
  /** Aborts when calls in flight are to be given up; reasons as of `stop`. */
  readonly abort: AbortSignal;
  /** Called with the models that may be called, before anything is; the place to probe them. */
  readonly beforeCalls: (models: readonly Model[]) => Promise<void>;
  /** Scores what is on the disk once the work ends, and tells of what it could not read. */
  readonly score?: () => Promise<readonly DamagedLine[]>;
  /** The last phase to be worked on; all five unless said. */
  readonly until?: 'rubric_mapping' | undefined;
}

export interface RunResult {
  readonly folder: string;
  /** As it was worked on: in the modes that the run had, and the part of it. */
  readonly experiment: Experiment;
  readonly counts: Readonly<Record<PhaseName, PhaseCounts>>;
  /** Whether nothing that was wanted is missing. */
  readonly complete: boolean;
  readonly interrupted: boolean;
  /** What told the run to take no new work. `interrupted` is when it was a signal. */
  readonly stoppedBy?: RunEnd['stoppedBy'];
  /** What was taken over from another run when this one started, over all its continuations. */
  readonly reused?: Reused | undefined;
  /** Why a model made no further calls, by its name. */
  readonly stopped: Readonly<Record<string, Gap>>;
  readonly usage: UsageTotals;
}

/**
 * Runs an experiment, or what is left of it, in its folder. Quotas, outages and bad answers leave
 * gaps and failed records, never an exception.
 *
 * @throws {UsageError} when the folder asks for a decision first
 * @throws {StoreError} when the folder is locked, damaged, or cannot be written
 */
export async function run(wanted: Experiment, options: RunOptions): Promise<RunResult> {
  const found = await approach(wanted, options);
  await refuseStale(found, options);
  const { experiment } = found;
  const models = experiment.models.filter(({ name }) => !options.only || options.only.has(name));
  const names = lockNames(experiment, models, options, found.existing);
  await using lock = await lockRun(experiment.folder, names, {
    signal: options.stop,
    onWait: (message) => options.emit({ type: 'warning', message }),
  });
  await options.beforeCalls(models);
  const approached = options.only ? await beside(found) : await approach(wanted, options);
  const { existing } = approached;
  const prepared = await prepare(approached, options);
  for (const message of [...remarks(experiment, options.only), ...prepared]) {
    options.emit({ type: 'warning', message });
  }
  await writeWhole(configPath(experiment.folder), options.snapshot);
  const isPutAside = options.overwrites && existing !== undefined;
  const kept = isPutAside ? undefined : await readManifest(experiment.folder);
  const reuse = kept ? undefined : reuseOf(options);
  const manifest = await RunManifest.open(experiment, kept, reuse, options.only);
  for (const message of await fillFromBaseline(experiment, manifest)) {
    options.emit({ type: 'warning', message });
  }
  const errors = openErrorLog(experiment.folder);
  const emit: Emit = (event) => {
    errors.note(event);
    options.emit(event);
  };
  emit({ type: 'run-started', experiment: experiment.id, continued: existing !== undefined });
  try {
    return await work({ experiment, models, manifest, emit, options, lost: lock.lost });
  } finally {
    await errors.close();
  }
}

function reuseOf({ reuse: from, onlyDatapoints }: RunOptions) {
  if (from === undefined) return undefined;
  return { from, ...(onlyDatapoints && { only_datapoints: true }) };
}

/**
 * Every model that may be called, or all of them where records may be put aside; all of the run,
 * unless it is a slice; the budget, which no two slices could keep together; and what is taken over,
 * which is written for all models.
 */
function lockNames(
  { budgetUsd, models: all, phases, resumeFrom }: Experiment,
  models: readonly Model[],
  { only, continues, overwrites, stale, reuse }: RunOptions,
  existing: Manifest | undefined,
): string[] {
  const makesAnew = !continues && Object.values(phases).includes('New');
  const takesOver = existing?.reused?.complete === false || (reuse !== undefined && !continues);
  const isThere = existing ?? resumeFrom;
  const discards = isThere && (overwrites || makesAnew || stale === 'refresh');
  return [
    ...(discards ? all : models).map(({ name }) => `model.${name}`),
    ...(only ? [] : ['run']),
    ...(budgetUsd === undefined ? [] : ['budget']),
    ...(takesOver ? ['reuse'] : []),
  ];
}

interface Work {
  readonly experiment: Experiment;
  readonly models: readonly Model[];
  readonly manifest: RunManifest;
  readonly emit: Emit;
  readonly options: RunOptions;
  /** Aborts when another process has taken the run over. */
  readonly lost: AbortSignal;
}

async function work(running: Work): Promise<RunResult> {
  const { experiment, models, manifest, emit, options, lost } = running;
  const { folder } = experiment;
  const { logs, indexes, inventory, groups } = await openLogs(experiment, { ...options, emit });
  const before = countWork(groups);
  keepHeapSmall(phaseNames.reduce((calls, phase) => calls + before[phase].missing, 0));
  const calls = callsNow(experiment, inventory, groups, options.only);
  for (const event of phasesStarted(experiment, before, calls)) emit(event);
  for (const message of fewerDatapoints(experiment, groups)) emit({ type: 'warning', message });
  const ledger = await Ledger.open(folder, usageScope(options), experiment, emit);
  const lines = await openLines(models, { ...options, experiment, ledger, emit });
  const failing = new AbortController();
  lost.throwIfAborted();
  lost.addEventListener('abort', () => failing.abort(lost.reason), { once: true });
  const context = {
    emit,
    retries: experiment.generationRetries,
    most: experiment.concurrency,
    stop: AbortSignal.any([options.stop, options.abort, failing.signal]),
    abort: AbortSignal.any([options.abort, failing.signal]),
    fail: (error: unknown): undefined => void failing.abort(error),
  };
  const onRubric = (task: string, rubric: Rubric) => manifest.addRubric(task, rubric);
  try {
    const proposes = before.attribute_mapping.missing + before.rubric_mapping.missing > 0;
    if (proposes) refuseProposals(experiment, isWritten);
    await runPipeline({
      experiment,
      logs,
      lines,
      inventory,
      groups,
      context,
      onRubric,
      until: options.until,
    });
  } finally {
    await closeLogs(logs);
    await ledger.close();
  }
  failing.signal.throwIfAborted();
  const stopped = Object.fromEntries(
    [...lines].flatMap(([name, { gap }]) => (gap ? [[name, gap]] : [])),
  );
  const left = await leftBy(running, indexes);
  return finish({ ...running, left, stopped, usage: ledger.totals });
}

/** What is there once the work has ended, and what could not be read of it has been put aside. */
async function leftBy(
  { experiment, emit, options }: Work,
  indexes: Parameters<typeof inventoryOf>[1],
): Promise<Inventory> {
  const damaged = (await options.score?.()) ?? [];
  await mendDamage(experiment, damaged, { emit, only: options.only });
  // Other slices have written as well.
  const isChanged = options.only !== undefined || damaged.length > 0;
  return isChanged ? readInventory(experiment) : inventoryOf(experiment, indexes, 'recorded');
}

/** Names of files are short enough for any file system, and no two slices share one. */
function usageScope({ only }: RunOptions): string {
  const name = only ? [...only].sort().join('+') : 'run';
  return name.length > 100 ? contentHash(name) : name;
}

/** Counts what is there now, and says so in the manifest. */
async function finish({
  experiment,
  manifest,
  emit,
  options,
  left,
  stopped,
  usage,
}: Work & Pick<RunResult, 'stopped' | 'usage'> & { readonly left: Inventory }): Promise<RunResult> {
  const { only } = options;
  const stoppedBy = whatStopped(options);
  const { counts, complete } = await manifest.finish(experiment, left, {
    stopped,
    stoppedBy,
    only,
  });
  for (const phase of phaseNames) emit({ type: 'phase-finished', phase, counts: counts[phase] });
  emit({ type: 'run-finished', complete });
  const { folder } = experiment;
  const { reused } = manifest;
  const interrupted = stoppedBy === 'signal';
  return { folder, experiment, counts, complete, interrupted, stoppedBy, stopped, usage, reused };
}

function whatStopped({ stop, abort }: RunOptions): RunEnd['stoppedBy'] {
  const { aborted, reason } = abort.aborted ? abort : stop;
  if (!aborted) return undefined;
  return reason === 'time' ? 'time' : 'signal';
}
