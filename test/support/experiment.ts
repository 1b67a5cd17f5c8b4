import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Analysis } from '../../src/analysis/analysis.ts';
import { type ExecuteOptions, execute, type Opened } from '../../src/coeval.ts';
import { readKeys } from '../../src/config/keys.ts';
import { loadExperiment } from '../../src/config/load.ts';
import type { RunEvent } from '../../src/run/events.ts';
import type { RunResult } from '../../src/run/run.ts';

const never = new AbortController().signal;

/** What a run came to, and everything it told. */
export interface Ran {
  readonly result: RunResult;
  readonly analysis: Analysis;
  readonly events: readonly RunEvent[];
  /** Calls that reached a provider. */
  readonly calls: number;
}

/** Loads a config text as a user's file in `cwd` would be, with the given environment. */
export async function openText(
  text: string,
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Opened> {
  const file = join(cwd, 'experiment.yaml');
  await writeFile(file, text);
  const keys = readKeys({ environment, cwd, home: cwd });
  return { ...(await loadExperiment(file, { cwd })), keys };
}

/** Runs an experiment to its end, with the defaults of `coeval run`. */
export async function runOpened(
  opened: Opened,
  options: Partial<ExecuteOptions> = {},
): Promise<Ran> {
  const events: RunEvent[] = [];
  const { result, analysis } = await execute(opened, {
    continues: false,
    overwrites: false,
    stale: 'refuse',
    only: undefined,
    retryFailed: false,
    stop: never,
    abort: never,
    beforeCalls: async () => undefined,
    ...options,
    emit: (event) => {
      events.push(event);
      options.emit?.(event);
    },
  });
  const calls = events.filter(({ type }) => type === 'call-finished').length;
  return { result, analysis, events, calls };
}

/** {@link openText} and {@link runOpened} in one. */
export async function runText(
  text: string,
  cwd: string,
  options: Partial<ExecuteOptions> = {},
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return runOpened(await openText(text, cwd, environment), options);
}

/** Every record of a phase's folder, by file name. */
export async function recordsIn(
  folder: string,
  phase: string,
): Promise<Record<string, Record<string, unknown>[]>> {
  const names = (await readdir(join(folder, phase))).filter((name) => name.endsWith('.jsonl'));
  const files = names.sort().map(async (name) => {
    const text = await readFile(join(folder, phase, name), 'utf8');
    const lines = text.split('\n').filter((line) => line !== '');
    return [name, lines.map((line) => JSON.parse(line) as Record<string, unknown>)] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

/** The ids of every record of a phase's folder, sorted. */
export async function idsIn(folder: string, phase: string): Promise<string[]> {
  const files = await recordsIn(folder, phase);
  return Object.values(files)
    .flat()
    .map(({ id }) => String(id))
    .sort();
}
