import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFileCommand } from '../file-command.ts';

const files = {
  GITHUB_OUTPUT: 'set_output',
  GITHUB_STATE: 'save_state',
  GITHUB_ENV: 'set_env',
  GITHUB_PATH: 'add_path',
  GITHUB_STEP_SUMMARY: 'step_summary',
} as const;

type Variable = keyof typeof files;

/** The files by which a process talks to the runner; each process has its own. */
export interface StepFiles {
  readonly variables: Readonly<Record<Variable, string>>;
  read(): Promise<StepCommands>;
}

export interface StepCommands {
  readonly outputs: Readonly<Record<string, string>>;
  /** For the post of the same step, there as `STATE_*`. */
  readonly state: Readonly<Record<string, string>>;
  /** For the steps after. */
  readonly env: Readonly<Record<string, string>>;
  readonly paths: readonly string[];
  /** As it was written, not yet masked. */
  readonly summary: string;
}

/** @param temp the runner's own folder */
export async function stepFiles(temp: string): Promise<StepFiles> {
  const folder = join(temp, '_runner_file_commands', randomUUID());
  await mkdir(folder, { recursive: true });
  const variables = Object.fromEntries(
    Object.entries(files).map(([variable, name]) => [variable, join(folder, name)]),
  ) as Record<Variable, string>;
  for (const path of Object.values(variables)) await writeFile(path, '');
  const text = (variable: Variable) => readFile(variables[variable], 'utf8');
  return {
    variables,
    read: async () => ({
      outputs: parseFileCommand(await text('GITHUB_OUTPUT')),
      state: parseFileCommand(await text('GITHUB_STATE')),
      env: allowed(parseFileCommand(await text('GITHUB_ENV'))),
      paths: (await text('GITHUB_PATH')).split(/\r?\n/).filter(Boolean),
      summary: await text('GITHUB_STEP_SUMMARY'),
    }),
  };
}

/** @throws {Error} where the runner would fail the step */
function allowed(env: Record<string, string>): Record<string, string> {
  if (!('NODE_OPTIONS' in env)) return env;
  throw new Error("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
}
