import { resolve } from 'node:path';
import type { Experiment } from '../domain/experiment.ts';
import { ConfigError, type Problem } from '../errors.ts';
import {
  type CarriedRun,
  carryOver,
  carryRules,
  readCarriedRun,
  runFolders,
} from './carried-run.ts';
import { readDraft } from './draft.ts';
import { locate, pathText } from './problems.ts';
import { resolveExperiment } from './resolve.ts';
import { snapshotOf } from './snapshot.ts';
import { validate } from './validate.ts';
import { type OpenConfig, openConfig } from './yaml/open-config.ts';
import type { Overrides } from './yaml/overrides.ts';
import { readConfigText } from './yaml/read-config-text.ts';
import { isMembers } from './yaml/without-empty.ts';

export interface LoadOptions {
  /** Where relative folders begin; the current directory unless said. */
  readonly cwd?: string;
  /**
   * Whether the experiment is to be run, as it is unless said. If not, what only prevents a run is a
   * warning: an interface that this version does not serve, a run to resume that is not there.
   */
  readonly forRun?: boolean;
  /** What the command line says, stronger than the file. */
  readonly overrides?: Overrides;
}

export interface ParseOptions extends LoadOptions {
  /** Name of the file in messages. */
  readonly file?: string;
  /** What `resume_from` names; without it nothing is said about that run. */
  readonly carried?: CarriedRun | undefined;
}

export interface LoadedExperiment {
  readonly experiment: Experiment;
  /** As it was given. */
  readonly file: string;
  readonly warnings: readonly Problem[];
  /** YAML text for the run's folder: complete, with comments, without its secrets and those given. */
  readonly snapshot: (secrets?: readonly string[]) => string;
}

/**
 * Reads an experiment's config, and that of the run it resumes where models or tasks are left out.
 *
 * @throws {ConfigError} with every fault, if there is any
 */
export async function loadExperiment(
  file: string,
  options: LoadOptions = {},
): Promise<LoadedExperiment> {
  const { cwd = process.cwd() } = options;
  const config = openConfig(readConfigText(resolve(cwd, file), file), file, options.overrides);
  return complete(config, { ...options, carried: await carriedBy(config, cwd) });
}

async function carriedBy({ value }: OpenConfig, cwd: string): Promise<CarriedRun | undefined> {
  const { experiment } = value;
  if (!isMembers(experiment) || experiment['resume_from'] === undefined) return undefined;
  const { resumeFrom } = runFolders(readDraft(value).draft, cwd);
  return resumeFrom === undefined ? undefined : readCarriedRun(resumeFrom);
}

/**
 * As `loadExperiment`, of a text and without reading any file.
 *
 * @throws {ConfigError} with every fault, if there is any
 */
export function parseExperiment(text: string, options: ParseOptions = {}): LoadedExperiment {
  return complete(openConfig(text, options.file ?? 'experiment.yaml', options.overrides), options);
}

function complete(opened: OpenConfig, options: ParseOptions): LoadedExperiment {
  const { cwd = process.cwd(), forRun = true, carried } = options;
  const { source, file } = opened;
  const { draft, config, findings } = readDraft(carryOver(opened, carried));
  const { folder, resumeFrom } = runFolders(draft, cwd);
  const ruled = [...validate(draft), ...carryRules(draft, { folder, resumeFrom }, carried)];
  // Where the schema finds fault, a rule would only say the same in other words.
  const said = new Set(findings.map(({ path }) => pathText(path)));
  const all = [...findings, ...ruled.filter(({ path }) => !said.has(pathText(path)))];
  const errors = all.filter(({ level }) => level === 'error' || (forRun && level === 'unrunnable'));
  if (errors.length > 0) throw new ConfigError(file, locate(errors, source));
  if (!config?.models || !config.tasks || folder === undefined) {
    throw new Error('A config without findings has all its parts');
  }
  const { experiment, models, tasks } = config;
  let snapshot: string | undefined;
  return {
    experiment: resolveExperiment({ experiment, models, tasks }, { folder, resumeFrom }),
    file,
    warnings: locate(all, source),
    snapshot: (secrets = []) => {
      snapshot ??= snapshotOf(source.document, secrets);
      return snapshot;
    },
  };
}
