import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ConfigError } from '../errors.ts';
import { type Draft, readDraft } from './draft.ts';
import { locate } from './problems.ts';
import { error, type Finding } from './rules/finding.ts';
import { type OpenConfig, openConfig } from './yaml/open-config.ts';
import { readConfigText } from './yaml/read-config-text.ts';

/** The run that `resume_from` names, as found on disk. */
export interface CarriedRun {
  readonly isThere: boolean;
  /** Path and text of the config kept in its folder; no text when there is none. */
  readonly file: string;
  readonly text: string | undefined;
}

/** Absolute paths of a run's folder and of the run it carries over, where they can be told. */
interface RunFolders {
  readonly folder: string | undefined;
  readonly resumeFrom: string | undefined;
}

/** What is written, relative to the current directory; an id without slashes is beside the run. */
export function runFolders({ experiment }: Draft, cwd: string): RunFolders {
  const { id, storage_folder: storage, resume_from: source } = experiment;
  const inStorage = (name: string | undefined) =>
    storage === undefined || name === undefined ? undefined : resolve(cwd, storage, name);
  const isPath = source !== undefined && /[\\/]/.test(source);
  return {
    folder: inStorage(id),
    resumeFrom: isPath ? resolve(cwd, source) : inStorage(source),
  };
}

export async function readCarriedRun(folder: string): Promise<CarriedRun> {
  const file = join(folder, 'config.yaml');
  const isThere = await isKind(folder, 'isDirectory');
  const text = (await isKind(file, 'isFile')) ? readConfigText(file) : undefined;
  return { isThere, file, text };
}

/** Models and tasks that the config leaves out, taken from the run it carries over. */
export function carryOver(
  config: OpenConfig,
  carried: CarriedRun | undefined,
): OpenConfig['value'] {
  const wanted = parts.filter((part) => config.value[part] === undefined);
  if (carried?.text === undefined || wanted.length === 0) return config.value;
  const earlier = openConfig(carried.text, carried.file);
  const faults = readDraft(earlier.value).findings.filter(({ path }) =>
    wanted.some((part) => part === path[0]),
  );
  if (faults.length > 0) throw new ConfigError(carried.file, locate(faults, earlier.source));
  const found = wanted.filter((part) => earlier.value[part] !== undefined);
  const { document } = config.source;
  for (const part of found) document.set(part, document.createNode(earlier.value[part]));
  return {
    ...config.value,
    ...Object.fromEntries(found.map((part) => [part, earlier.value[part]])),
  };
}

const parts = ['models', 'tasks'] as const;

/** What must hold between a run and the one it carries over. */
export function carryRules(
  draft: Draft,
  { folder, resumeFrom }: RunFolders,
  carried: CarriedRun | undefined,
): Finding[] {
  const path = ['experiment', 'resume_from'];
  const missing = parts.filter((part) => draft[part] === undefined);
  if (resumeFrom === undefined) {
    return missing.map((part) =>
      error(
        [part],
        `${part} is missing: list the ${part}, or name a run in experiment.resume_from`,
      ),
    );
  }
  if (resumeFrom === folder) {
    return [
      error(
        path,
        'experiment.resume_from is the run itself: give experiment.id a new name, or use --continue',
      ),
    ];
  }
  const isGone = carried !== undefined && !carried.isThere;
  const gone: Finding = {
    level: 'unrunnable',
    path,
    message: `experiment.resume_from names a run that is not there: ${resumeFrom}`,
  };
  const source = carried?.file ?? join(resumeFrom, 'config.yaml');
  return [
    ...(isGone ? [gone] : []),
    ...missing.map((part) =>
      error([part], `${part} is missing, and cannot be taken from ${source}: list the ${part}`),
    ),
  ];
}

async function isKind(path: string, kind: 'isDirectory' | 'isFile'): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.[kind]() ?? false;
}
