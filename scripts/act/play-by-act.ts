import { spawn } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Trigger } from '../../test/support/services/events.ts';
import type { GitHub } from '../../test/support/services/github.ts';
import { parseWorkflow } from '../../test/support/workflow/document.ts';
import { permissionsOf } from '../../test/support/workflow/permissions.ts';

export interface ActOptions {
  /** Path of the program. */
  readonly act: string;
  /** Of the workflow's file. */
  readonly workflow: { readonly name: string; readonly text: string };
  /** That has `action.yml` and `dist/`, and nothing that need not be copied. */
  readonly action: string;
  /** Empty, for the checkout and what act keeps. */
  readonly folder: string;
  readonly secrets: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
}

export interface ActResult {
  readonly passed: boolean;
  /** Of the workflow's steps, all in one. */
  readonly outputs: Readonly<Record<string, string>>;
  /** As people see them. */
  readonly lines: readonly string[];
}

/** Plays the job `coeval` of a workflow by act, on this machine, against the emulated GitHub. */
export async function playByAct(
  github: GitHub,
  trigger: Trigger,
  options: ActOptions,
): Promise<ActResult> {
  const { name, text } = options.workflow;
  const document = parseWorkflow(text);
  const path = `.github/workflows/${name}`;
  const run = github.startRun(trigger, { path, name: document.name ?? name });
  const permissions = permissionsOf(document.jobs['coeval']?.permissions) ?? {};
  const job = run.startJob('coeval', { permissions });
  const folder = join(options.folder, String(run.record.id));
  const { files = {} } = github.repository.commits.get(run.record.sha) ?? {};
  const repository = join(folder, 'repository');
  await writeAll(repository, { ...files, [path]: text });
  for (const args of [['init', '--quiet'], ['add', '.'], commit]) await git(repository, args);
  await writeAll(folder, {
    'event.json': JSON.stringify(run.record.payload),
    variables: lines({ ...job.env, SHA_REF: run.record.sha, ...options.env }),
    secrets: lines({ ...options.secrets, GITHUB_TOKEN: job.token.value }),
    // Without it act asks which images it may download.
    'config/act/actrc': '',
  });
  const { act, action } = options;
  const result = await call(act, argumentsFor(trigger, path, { action, folder }), folder);
  const conclusion = result.passed ? 'success' : 'failure';
  job.finish(conclusion);
  run.finish(conclusion);
  return result;
}

const person = ['-c', 'user.name=octocat', '-c', 'user.email=octocat@example.com'];
const commit = [...person, 'commit', '--quiet', '--message=A commit'];

async function git(folder: string, args: readonly string[]): Promise<void> {
  const child = spawn('git', args, { cwd: folder, stdio: 'inherit' });
  await new Promise<void>((resolve, reject) =>
    child.once('error', reject).once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`git ${args.join(' ')} ended with ${code}`));
    }),
  );
}

function argumentsFor(
  { event }: Trigger,
  path: string,
  { action, folder }: Pick<ActOptions, 'action' | 'folder'>,
): string[] {
  return [
    ...[event, '--workflows', path, '--job', 'coeval', '--json', '--no-cache-server'],
    ...['--directory', join(folder, 'repository'), '--eventpath', join(folder, 'event.json')],
    ...['--env-file', join(folder, 'variables'), '--secret-file', join(folder, 'secrets')],
    // No Docker: the steps run on this machine. act skips the checkout, as it has the files.
    ...['--platform', 'ubuntu-latest=-self-hosted', '--action-cache-path', join(folder, 'actions')],
    ...['--local-repository', `coeval/action@v1=${action}`],
  ];
}

/** As act tells of it, a line of JSON. */
interface ActLine {
  readonly msg?: string;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
}

async function call(act: string, args: readonly string[], folder: string): Promise<ActResult> {
  const path = `${dirname(process.execPath)}:${process.env['PATH']}`;
  const env = { PATH: path, HOME: folder, XDG_CONFIG_HOME: join(folder, 'config') };
  const child = spawn(act, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const outputs: Record<string, string> = {};
  const shown: string[] = [];
  const reading = [child.stdout, child.stderr].map(async (stream) => {
    for await (const line of createInterface({ input: stream })) {
      const { msg = '', command, name = '', arg = '' } = parsed(line);
      if (command === 'set-output') outputs[name] = arg;
      else shown.push(msg.trimEnd());
    }
  });
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  await Promise.all(reading);
  return { passed: code === 0, outputs, lines: shown };
}

function parsed(line: string): ActLine {
  try {
    return JSON.parse(line) as ActLine;
  } catch {
    return { msg: line };
  }
}

async function writeAll(
  folder: string,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

function lines(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}='${value}'\n`)
    .join('');
}

/** What is shipped of this repository, in a folder of its own: act copies all that it is given. */
export async function shippedAction(root: string, folder: string): Promise<string> {
  const action = join(folder, 'action');
  await rm(action, { recursive: true, force: true });
  await cp(join(root, 'dist'), join(action, 'dist'), { recursive: true });
  await cp(join(root, 'action.yml'), join(action, 'action.yml'));
  return action;
}
