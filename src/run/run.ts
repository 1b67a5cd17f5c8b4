import { contentHash } from '../domain/content-hash.ts';
import type { Experiment } from '../domain/experiment.ts';
import type { Model } from '../domain/model.ts';
import { type PhaseName, phaseNames } from '../domain/phase-name.ts';
import {
  datapointRecord,
  evaluationRecord,
  proposalRecord,
  responseRecord,
} from '../domain/records.ts';
import type { Rubric } from '../domain/task.ts';
import type { Connection } from '../providers/provider.ts';
import { lockRun } from '../store/lock.ts';
import type { PhaseCounts } from '../store/manifest.ts';
import { type Damage, RecordLog } from '../store/record-log.ts';
import type { UsageTotals } from '../store/usage-log.ts';
import { writeWhole } from '../store/whole-file.ts';
import type { Emit, Gap } from './events.ts';
import { countPhases, type Indexes, inventoryOf, newIndexes } from './inventory.ts';
import { Ledger } from './ledger.ts';
import { openLines } from './lines.ts';
import { ownFiles } from './own-files.ts';
import { type Logs, runPipeline } from './pipeline.ts';
import { type Approach, approach, configPath, prepare } from './prepare.ts';
import { remarks } from './remarks.ts';
import { openErrorLog } from './run-log.ts';
import { RunManifest } from './run-manifest.ts';

export interface RunOptions extends Approach {
  readonly retryFailed: boolean;
  readonly emit: Emit;
  readonly connect: (model: Model) => Connection;
  readonly secrets: readonly string[];
  /** The config as it is kept in the folder, without secrets. */
  readonly snapshot: string;
  /** Aborts when no new work is to be taken; calls in flight still end. */
  readonly stop: AbortSignal;
  /** Aborts when calls in flight are to be given up. */
  readonly abort: AbortSignal;
  /** Called with the models that may be called, before anything is; the place to probe them. */
  readonly beforeCalls: (models: readonly Model[]) => Promise<void>;
  /** The last phase to be worked on; all five unless said. */
  readonly until?: 'rubric_mapping' | undefined;
}

export interface RunResult {
  readonly folder: string;
  readonly counts: Readonly<Record<PhaseName, PhaseCounts>>;
  /** Whether nothing that was wanted is missing. */
  readonly complete: boolean;
  readonly interrupted: boolean;
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
  const { experiment, existing } = await approach(wanted, options);
  const models = experiment.models.filter(({ name }) => !options.only || options.only.has(name));
  await using _lock = await lockRun(
    experiment.folder,
    lockNames(experiment, models, options, existing !== undefined),
  );
  await options.beforeCalls(models);
  const prepared = await prepare(experiment, existing, options);
  for (const message of [...remarks(experiment, options.only), ...prepared]) {
    options.emit({ type: 'warning', message });
  }
  await writeWhole(configPath(experiment.folder), options.snapshot);
  const manifest = await RunManifest.open(experiment, existing);
  const errors = openErrorLog(experiment.folder);
  const emit: Emit = (event) => {
    errors.note(event);
    options.emit(event);
  };
  emit({ type: 'run-started', experiment: experiment.id, continued: existing !== undefined });
  try {
    return await work({ experiment, models, manifest, emit, options });
  } finally {
    await errors.close();
  }
}

/**
 * Every model that may be called, or all of them where records may be put aside; all of the run,
 * unless it is a slice; and the budget, which no two slices could keep together.
 */
function lockNames(
  { budgetUsd, models: all, phases }: Experiment,
  models: readonly Model[],
  { only, continues, overwrites, stale }: RunOptions,
  isThere: boolean,
): string[] {
  const makesAnew = !continues && Object.values(phases).includes('New');
  const discards = isThere && (overwrites || makesAnew || stale === 'refresh');
  return [
    ...(discards ? all : models).map(({ name }) => `model.${name}`),
    ...(only ? [] : ['run']),
    ...(budgetUsd === undefined ? [] : ['budget']),
  ];
}

interface Work {
  readonly experiment: Experiment;
  readonly models: readonly Model[];
  readonly manifest: RunManifest;
  readonly emit: Emit;
  readonly options: RunOptions;
}

async function work({ experiment, models, manifest, emit, options }: Work): Promise<RunResult> {
  const { folder } = experiment;
  const indexes = await newIndexes(folder, experiment, options);
  const logs = logsOf(folder, indexes);
  const own = options.only && ownFiles(experiment, models);
  for (const phase of phaseNames) report(await logs[phase].open(own?.[phase]), emit);
  const inventory = await inventoryOf(experiment, indexes);
  const before = countPhases(experiment, inventory);
  for (const phase of phaseNames) emit({ type: 'phase-started', phase, counts: before[phase] });
  const ledger = await Ledger.open(folder, usageScope(options), experiment);
  const lines = await openLines(models, { ...options, experiment, ledger, emit });
  const failing = new AbortController();
  const context = {
    emit,
    retries: experiment.generationRetries,
    most: experiment.concurrency,
    stop: AbortSignal.any([options.stop, options.abort, failing.signal]),
    abort: AbortSignal.any([options.abort, failing.signal]),
    fail: (error: unknown) => failing.abort(error),
  };
  const onRubric = (task: string, rubric: Rubric) => manifest.addRubric(task, rubric);
  try {
    await runPipeline({
      experiment,
      logs,
      lines,
      inventory,
      lacksDatapoints: before.data_generation.missing > 0,
      context,
      onRubric,
      until: options.until,
    });
  } finally {
    await Promise.all(phaseNames.map((phase) => logs[phase].close()));
    await ledger.close();
  }
  failing.signal.throwIfAborted();
  const stopped = Object.fromEntries(
    [...lines].flatMap(([name, line]) => (line.stopped ? [[name, line.stopped.gap]] : [])),
  );
  return finish({ experiment, manifest, emit, options, stopped, usage: ledger.totals });
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
  stopped,
  usage,
}: Omit<Work, 'models'> & Pick<RunResult, 'stopped' | 'usage'>): Promise<RunResult> {
  const interrupted = options.stop.aborted || options.abort.aborted;
  const { counts, complete } = await manifest.finish(experiment, { stopped, interrupted });
  for (const phase of phaseNames) emit({ type: 'phase-finished', phase, counts: counts[phase] });
  emit({ type: 'run-finished', complete });
  return { folder: experiment.folder, counts, complete, interrupted, stopped, usage };
}

function logsOf(root: string, indexes: Indexes): Logs {
  const proposals = (value: unknown) => proposalRecord.parse(value);
  const keepsPlaces = true;
  return {
    attribute_mapping: new RecordLog(root, indexes.attribute_mapping, proposals),
    rubric_mapping: new RecordLog(root, indexes.rubric_mapping, proposals),
    data_generation: new RecordLog(
      root,
      indexes.data_generation,
      (value) => datapointRecord.parse(value),
      { keepsPlaces },
    ),
    response_collection: new RecordLog(root, indexes.response_collection, (value) =>
      responseRecord.parse(value),
    ),
    evaluation: new RecordLog(root, indexes.evaluation, (value) => evaluationRecord.parse(value)),
  };
}

function report(damages: readonly Damage[], emit: Emit): void {
  for (const { path, line, bytes } of damages) {
    const message =
      line === undefined
        ? `${path}: its last line was torn by a crash; ${bytes} bytes were cut off`
        : `${path}:${line}: this line was no record; it lies under quarantine/ now and is made again`;
    emit({ type: 'warning', message });
  }
}
