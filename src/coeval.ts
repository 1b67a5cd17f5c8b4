import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Analysis } from './analysis/analysis.ts';
import { analyze } from './analysis/analyze.ts';
import { connectionOf, type Keys, readKeys } from './config/keys.ts';
import { type LoadedExperiment, type LoadOptions, loadExperiment } from './config/load.ts';
import { type Experiment, modelsWith } from './domain/experiment.ts';
import type { Model } from './domain/model.ts';
import { datapointRecord, evaluationRecord, responseRecord } from './domain/records.ts';
import { type Plan, plan } from './plan/plan.ts';
import { readInventory } from './run/inventory.ts';
import { type ProbeResult, probe } from './run/probe.ts';
import { type RunOptions, type RunResult, run } from './run/run.ts';
import { type Status, status } from './run/status.ts';
import { layout } from './store/layout.ts';
import { readRecords } from './store/read-records.ts';
import { readUsage } from './store/usage-log.ts';
import { writeJson } from './store/whole-file.ts';

/*
 * The program on one page. Both faces, the command line and the action, call these and print.
 *
 *   open ─► plan           what would be called
 *        ├► probeModels    whether it could be called
 *        └► execute        call it, write it down ─┐
 *   openRun ─► statusOf    how it stands          ◄┤
 *           └► analyzeRun  what it says           ◄┘
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
  const { cwd = process.cwd(), keysFile, environment } = options;
  const keys = await readKeys({ keysFile, environment, cwd, home: homedir() });
  return { ...(await loadExperiment(config, options)), keys };
}

/** Every value that must not be shown or written, keys in the config among them. */
export function secretsOf({ experiment, keys }: Opened): string[] {
  return [...keys.secrets, ...experiment.models.flatMap(({ accessKey }) => accessKey ?? [])];
}

/** What a run would call: all of it, or with `continues` what the run's folder lacks. */
export async function planned({ experiment }: Opened, continues: boolean): Promise<Plan> {
  const fresh = { ...experiment, folder: join(experiment.folder, 'nothing', 'here') };
  const inventory = await readInventory(continues ? experiment : fresh);
  const used = continues ? await readUsage(experiment.folder) : undefined;
  return plan(experiment, inventory, (model) => used?.sum({ model }).calls ?? 0);
}

export async function probeModels(
  { keys }: Opened,
  models: readonly Model[],
): Promise<ProbeResult[]> {
  return probe(models, (model) => connectionOf(model, keys));
}

export type ExecuteOptions = Omit<RunOptions, 'connect' | 'secrets' | 'snapshot'>;

/** Runs the experiment, and writes `analysis.json` of whatever is there when it ends. */
export async function execute(
  opened: Opened,
  options: ExecuteOptions,
): Promise<{ readonly result: RunResult; readonly analysis: Analysis }> {
  const result = await run(opened.experiment, {
    ...options,
    connect: (model) => connectionOf(model, opened.keys),
    secrets: secretsOf(opened),
    snapshot: opened.snapshot,
  });
  return { result, analysis: await analyzeRun(opened.experiment) };
}

/** The experiment of a run's folder, as its config says, wherever the folder lies now. */
export async function openRun(folder: string): Promise<Experiment> {
  const path = resolve(folder);
  const { experiment } = await loadExperiment(join(path, layout.config), { forRun: false });
  return { ...experiment, folder: path };
}

/** @param recent how many of the last errors */
export async function statusOf(experiment: Experiment, recent: number): Promise<Status> {
  return status(experiment, recent);
}

/** Scores what is on the disk, finished or not, and writes `analysis.json` beside it. */
export async function analyzeRun(experiment: Experiment): Promise<Analysis> {
  const { folder, tasks, seed } = experiment;
  const inventory = await readInventory(experiment);
  const teachers = modelsWith('teacher', experiment);
  const analysis = await analyze(
    {
      experiment: {
        id: experiment.id,
        students: modelsWith('student', experiment).map(({ name }) => name),
        judges: modelsWith('judge', experiment).map(({ name }) => name),
        teachers: teachers.map(({ name }) => name),
        tasks: tasks.map(({ name }) => {
          const rubric = inventory.rubrics.get(name);
          return rubric ? { name, criteria: Object.keys(rubric) } : { name };
        }),
        expected: Object.fromEntries(
          tasks.map(({ name, sampling }) => [name, sampling.total * teachers.length]),
        ),
        simulated: experiment.models.some((model) => model.interface === 'simulated'),
      },
      datapoints: readRecords(folder, 'data_generation', (value) => datapointRecord.parse(value)),
      responses: readRecords(folder, 'response_collection', (value) => responseRecord.parse(value)),
      evaluations: readRecords(folder, 'evaluation', (value) => evaluationRecord.parse(value)),
    },
    { seed, resamples: 2000, confidence: 0.95 },
  );
  await writeJson(join(folder, layout.analysis), analysis);
  return analysis;
}
