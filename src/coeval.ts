import { homedir } from 'node:os';
import type { Analysis } from './analysis/analysis.ts';
import { secretsInAddress } from './config/address-secrets.ts';
import { connectionOf, type Keys, readKeys } from './config/keys.ts';
import { type LoadedExperiment, type LoadOptions, loadExperiment } from './config/load.ts';
import { secretsInSettings } from './config/secret-names.ts';
import type { Experiment } from './domain/experiment.ts';
import type { Model } from './domain/model.ts';
import { isTelling } from './domain/redact.ts';
import { type VendorId, vendorIds } from './domain/vendors.ts';
import { BudgetError } from './errors.ts';
import { type Plan, plan } from './plan/plan.ts';
import { priceOf } from './prices/cost.ts';
import { openRun } from './results/open-run.ts';
import type { Approach } from './run/approach/approach.ts';
import { foresee } from './run/approach/foresee.ts';
import type { Merged } from './run/merge/merge-runs.ts';
import type { ModelList } from './run/probe/list-models.ts';
import { modelsToProbe } from './run/probe/models-to-probe.ts';
import type { ProbeResult } from './run/probe/probe.ts';
import { remarks } from './run/remarks.ts';
import type { RunOptions, RunResult } from './run/run.ts';
import type { Status } from './run/status.ts';
import type { Verified } from './run/trust/verify-run.ts';
import { readManifest } from './store/manifest.ts';

export type { Analysis, Merged, ModelList, Plan, ProbeResult, RunResult, Status, Verified };
export { modelsToProbe, openRun, vendorIds };

/*
 * The program on one page. Both faces, the command line and the action, call these and print.
 *
 *   open ─► foresight      what would be called
 *        ├► probeModels    whether it could be called
 *        ├► generate       phases 1 and 2 only, written into the config
 *        └► execute        call it, write it down ─┐
 *   openRun ─► statusOf    how it stands          ◄┤
 *           └► analyzeRun  what it says           ◄┤
 *   mergeRuns              shards put together    ─┘
 *   verifyRun              what of a restored folder can be believed
 *   gateRun                whether it got worse than another
 *   modelLists             what a key can call
 *
 * What only some need is imported when they do, as it would take most of the time of a start.
 */

/** An experiment and the means to run it. Holds secrets: show no part of it but `experiment`. */
export interface Opened extends LoadedExperiment {
  readonly keys: Keys;
}

export interface OpenOptions extends LoadOptions {
  readonly keysFile?: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** @throws {ConfigError} with every fault of the config, or when the key file cannot be read */
export async function open(config: string, options: OpenOptions): Promise<Opened> {
  const keys = keysOf(options);
  return { ...(await loadExperiment(config, options)), keys };
}

function keysOf({ cwd = process.cwd(), keysFile, environment }: OpenOptions): Keys {
  return readKeys({ keysFile, environment, cwd, home: homedir() });
}

/** Every value that must not be shown or written, keys in the config among them. */
export function secretsOf({ experiment, keys }: Opened): string[] {
  const written = experiment.models.flatMap(({ accessKey, baseUrl, parameters }) => [
    ...(accessKey ? [accessKey] : []),
    ...secretsInAddress(baseUrl),
    ...secretsInSettings(parameters),
  ]);
  return [...keys.secrets, ...new Set(written.filter(isTelling))];
}

/** Every secret this machine holds for us, known before any config is read. */
export async function knownSecrets(options: OpenOptions): Promise<readonly string[]> {
  return keysOf(options).secrets;
}

/** Whether the experiment's folder holds a run that can be continued, and whether it has all it wanted. */
export async function runState(opened: Opened): Promise<'none' | 'unfinished' | 'finished'> {
  const manifest = await readManifest(opened.experiment.folder);
  if (!manifest) return 'none';
  return manifest.status === 'completed' ? 'finished' : 'unfinished';
}

export type RunHow = Approach;

/** What a run would do, in the modes it would have. */
export interface Foresight {
  readonly experiment: Experiment;
  readonly plan: Plan;
  /** Whether there is a run in the folder that must first be continued or put aside. */
  readonly needsDecision: boolean;
}

/**
 * What a run would call, given what its folder holds, or the run that it resumes.
 *
 * @throws as the run would before its first call, but for a decision that may be still to come
 */
export async function foresight({ experiment: wanted }: Opened, how: RunHow): Promise<Foresight> {
  const { experiment, inventory, used, needsDecision } = await foresee(wanted, how);
  const all = plan(experiment, inventory, { used, only: how.only });
  const notes = [...all.notes, ...remarks(experiment, how.only)];
  return { experiment, plan: { ...all, notes }, needsDecision };
}

/** The plan of a run that starts anew, or with `continues` of what its folder lacks or has stale. */
export async function planned(opened: Opened, continues: boolean): Promise<Plan> {
  const rest = { stale: 'refresh', retryFailed: false, only: undefined } as const;
  return (await foresight(opened, { continues, overwrites: !continues, ...rest })).plan;
}

export async function probeModels(
  opened: Opened,
  models: readonly Model[],
): Promise<ProbeResult[]> {
  const { probe } = await import('./run/probe/probe.ts');
  const secrets = secretsOf(opened);
  return probe(models, (model) => ({ ...connectionOf(model, opened.keys), secrets }));
}

export type ExecuteOptions = Omit<RunOptions, 'connect' | 'secrets' | 'snapshot' | 'score'>;

/** The models that cost nobody knows what. */
export function unpriced(models: readonly Model[]): string[] {
  return models.filter((model) => !priceOf(model)).map(({ name }) => name);
}

/**
 * Runs the experiment, and writes `analysis.json` of whatever is there when it ends.
 *
 * @throws {BudgetError} before any call, when there is a budget and a price is unknown
 */
export async function execute(
  opened: Opened,
  options: ExecuteOptions,
): Promise<{ readonly result: RunResult; readonly analysis: Analysis }> {
  const { run } = await import('./run/run.ts');
  const { scoreFolder } = await import('./results/analyze-run.ts');
  const scored = Promise.withResolvers<Analysis>();
  const score = async () => {
    const { analysis, damaged } = await scoreFolder(opened.experiment);
    scored.resolve(analysis);
    return damaged;
  };
  const result = await run(opened.experiment, { ...runOptions(opened, options), score });
  return { result, analysis: await scored.promise };
}

function runOptions(opened: Opened, options: ExecuteOptions): RunOptions {
  const { experiment, keys, snapshot } = opened;
  const { budgetUsd } = experiment;
  const called = experiment.models.filter(({ name }) => options.only?.has(name) ?? true);
  const names = budgetUsd === undefined ? [] : unpriced(called);
  if (names.length > 0) {
    throw new BudgetError(
      `Cannot keep to the budget of $${budgetUsd}: the price of ${names.join(', ')} is unknown. ` +
        'Write "price: {input: …, output: …}" (USD per million tokens) into each of these models, or remove budget_usd',
    );
  }
  const connect = (model: Model) => connectionOf(model, keys);
  const secrets = secretsOf(opened);
  return { ...options, connect, secrets, snapshot: snapshot(secrets) };
}

/**
 * Runs phases 1 and 2 in the experiment's folder, or goes on with them, and writes what came out into
 * a copy of the config, unless something is missing.
 *
 * @returns also the tasks that lack attributes or a rubric
 * @throws {UsageError} when the folder holds proposals for tasks that have changed since
 */
export async function generate(
  opened: Opened,
  out: string,
  options: ExecuteOptions,
): Promise<{ readonly lacking: readonly string[]; readonly result: RunResult }> {
  const { run } = await import('./run/run.ts');
  const proposed = await import('./results/proposed-config.ts');
  const { experiment, file } = opened;
  await proposed.refuseStaleProposals(experiment);
  const wanted = { ...options, until: 'rubric_mapping' as const };
  const result = await run(experiment, runOptions(opened, wanted));
  return { lacking: await proposed.writeProposedConfig(experiment, file, out), result };
}

/** The models that each vendor serves to the keys of this machine; errors are told, not thrown. */
export async function modelLists(
  interfaces: readonly VendorId[],
  options: OpenOptions,
): Promise<ModelList[]> {
  const { listModels } = await import('./run/probe/list-models.ts');
  const keys = keysOf(options);
  const { secrets } = keys;
  return listModels(interfaces, (model) => ({ ...connectionOf(model, keys), secrets }));
}

/**
 * Checks a folder that was restored or downloaded, before it is continued: what this experiment would
 * not have asked is moved aside, to be made again.
 */
export async function verifyRun(folder: string, experiment: Experiment): Promise<Verified> {
  return (await import('./run/trust/verify-run.ts')).verifyRun(folder, experiment);
}

/** Puts the shards of a run together in a new folder, and scores it. */
export async function mergeRuns(
  folders: readonly string[],
  into: string,
  { allowPartial }: { readonly allowPartial: boolean },
): Promise<{ readonly merged: Merged; readonly analysis: Analysis }> {
  const runs = await import('./run/merge/merge-runs.ts');
  const merged = await runs.mergeRuns(folders, into, { allowPartial, open: openRun });
  return { merged, analysis: await analyzeRun(await openRun(merged.folder)) };
}

type Telling = typeof import('./run/status.ts');

/** How a run stands. @throws {StoreError} when the folder holds none */
export const statusOf: Telling['status'] = async (...given) =>
  (await import('./run/status.ts')).status(...given);

type Analyzing = typeof import('./results/analyze-run.ts');

/** Scores what is on the disk, finished or not, and writes `analysis.json` beside it. */
export const analyzeRun: Analyzing['analyzeRun'] = async (...given) =>
  (await import('./results/analyze-run.ts')).analyzeRun(...given);

type Doubting = typeof import('./results/unscored.ts');

/** Why a run that lacks nothing gave no student a score; undefined when one has. */
export const unscored: Doubting['unscored'] = async (...given) =>
  (await import('./results/unscored.ts')).unscored(...given);

type Comparing = typeof import('./results/compare-runs.ts');

/** The comparison with a baseline, and the gate's verdict on it or on a run without one. */
export const gateRun: Comparing['gateRun'] = async (...given) =>
  (await import('./results/compare-runs.ts')).gateRun(...given);

/** How often the gate would be wrong on the data of two runs. @throws {UsageError} when they have nothing in common */
export const falseAlarmsOf: Comparing['falseAlarmsOf'] = async (...given) =>
  (await import('./results/compare-runs.ts')).falseAlarmsOf(...given);
