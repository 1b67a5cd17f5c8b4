import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parse } from 'yaml';
import { parseFileCommand } from './file-command.ts';
import { StepLog } from './workflow-commands.ts';

/** How a workflow uses the action. */
export interface StepUse {
  /** The checked out repository; the step's current directory. */
  readonly workspace: string;
  /** A folder for what the runner keeps for itself. */
  readonly temp: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Cancels the job when a line of the log satisfies it. */
  readonly cancelWhen?: (line: string) => boolean;
  /** Cancels the job when it resolves. */
  readonly cancelAfter?: Promise<unknown>;
}

export interface StepResult extends Pick<StepLog, 'annotations' | 'groups' | 'lines' | 'strange'> {
  readonly exitCode: number | null;
  readonly conclusion: 'success' | 'failure' | 'cancelled';
  /** What the runner had to kill it with, if it did not end by itself. */
  readonly signal: NodeJS.Signals | null;
  readonly outputs: Readonly<Record<string, string>>;
  /** As the step wrote it, before the runner masks it. */
  readonly summary: string;
  readonly masks: ReadonlySet<string>;
  /** From the cancellation to the end. */
  readonly msAfterCancel: number | undefined;
}

const root = join(import.meta.dirname, '../..');

/** The runner's patience with a cancelled step, in milliseconds after the cancellation. */
const termAfterMs = 7500;
const killAfterMs = 10_000;

const files = {
  GITHUB_OUTPUT: 'set_output',
  GITHUB_STATE: 'save_state',
  GITHUB_ENV: 'set_env',
  GITHUB_PATH: 'add_path',
  GITHUB_STEP_SUMMARY: 'step_summary',
} as const;

/**
 * Plays the runner of GitHub for one step that uses the action as it is shipped in `dist/`: inputs with
 * the defaults of `action.yml`, file commands, commands in the log, masks and cancellation.
 */
export async function runStep(use: StepUse): Promise<StepResult> {
  const folder = join(use.temp, `step-${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  const paths = Object.fromEntries(
    Object.entries(files).map(([variable, name]) => [variable, join(folder, name)]),
  );
  for (const path of Object.values(paths)) await writeFile(path, '');
  const manifest = await readManifest();
  const env = { ...(await runnerVariables(use)), ...paths, ...inputVariables(manifest, use) };
  const child = spawn(process.execPath, [join(root, manifest.runs.main)], {
    cwd: use.workspace,
    env: { ...env, ...use.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = new StepLog();
  const ended = await watch(child, log, use);
  const [output, summary] = await Promise.all(
    ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'].map((one) => readFile(paths[one] ?? '', 'utf8')),
  );
  const { annotations, groups, lines, strange, masks } = log;
  const passed = ended.exitCode === 0 ? 'success' : 'failure';
  return {
    ...{ annotations, groups, lines, strange, masks },
    ...ended,
    conclusion: ended.msAfterCancel === undefined ? passed : 'cancelled',
    outputs: parseFileCommand(output ?? ''),
    summary: summary ?? '',
  };
}

interface Manifest {
  readonly runs: { readonly main: string };
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
}

async function readManifest(): Promise<Manifest> {
  return parse(await readFile(join(root, 'action.yml'), 'utf8')) as Manifest;
}

/** Hyphens stay, so these variables cannot be set from a shell. */
function inputVariables({ inputs }: Manifest, use: StepUse): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { default: preset = '' }]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      (use.inputs?.[name] ?? preset).trim(),
    ]),
  );
}

async function runnerVariables({ workspace, temp }: StepUse): Promise<Record<string, string>> {
  const event = join(temp, 'event.json');
  await writeFile(event, '{}');
  return {
    ...{ PATH: process.env['PATH'] ?? '', HOME: temp, CI: 'true', GITHUB_ACTIONS: 'true' },
    ...{ GITHUB_WORKSPACE: workspace, GITHUB_EVENT_PATH: event, GITHUB_EVENT_NAME: 'push' },
    ...{ GITHUB_REPOSITORY: 'o/r', GITHUB_REF: 'refs/heads/main', GITHUB_SHA: '0'.repeat(40) },
    ...{ GITHUB_RUN_ID: '1', GITHUB_RUN_ATTEMPT: '1', GITHUB_JOB: 'j', GITHUB_ACTION: '__self' },
    ...{ RUNNER_TEMP: temp, RUNNER_OS: 'Linux', RUNNER_ARCH: 'X64' },
    ...{ GITHUB_SERVER_URL: 'https://github.com' },
  };
}

/** Until the end: SIGINT on cancellation, SIGTERM and SIGKILL when that does not help. */
async function watch(
  child: ChildProcess,
  log: StepLog,
  { cancelWhen, cancelAfter }: StepUse,
): Promise<Pick<StepResult, 'exitCode' | 'signal' | 'msAfterCancel'>> {
  const timers: NodeJS.Timeout[] = [];
  let cancelledAt: number | undefined;
  const cancel = () => {
    if (cancelledAt !== undefined || child.exitCode !== null) return;
    cancelledAt = performance.now();
    child.kill('SIGINT');
    timers.push(
      setTimeout(() => child.kill('SIGTERM'), termAfterMs),
      setTimeout(() => child.kill('SIGKILL'), killAfterMs),
    );
  };
  void cancelAfter?.then(cancel);
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      log.take(line);
      if (cancelWhen?.(line)) cancel();
    });
  }
  const [exitCode, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) =>
    child.once('close', (code, by) => resolve([code, by])),
  );
  for (const timer of timers) clearTimeout(timer);
  const msAfterCancel = cancelledAt === undefined ? undefined : performance.now() - cancelledAt;
  return { exitCode, signal, msAfterCancel };
}
