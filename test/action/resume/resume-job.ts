import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { postStep } from '../../../src/action/resume/post-step.ts';
import type { ResumeState } from '../../../src/action/resume/resume-state.ts';
import {
  openResumeStore,
  type ResumeOptions,
  type ResumeStore,
} from '../../../src/action/resume/resume-store.ts';
import { workflowContext } from '../../../src/action/workflow-context.ts';
import type { Trigger } from '../../support/services/events.ts';
import type { GitHub } from '../../support/services/github.ts';
import type { Job } from '../../support/services/job.ts';
import type { JobTraits } from '../../support/services/run.ts';
import { tempDir } from '../../support/temp-dir.ts';

export const responses = 'phase4_responses/t.s.responses.jsonl';

/** As it is shipped: it starts in a quarter of the time that the sources and the libraries take. */
const program = join(import.meta.dirname, '../../../dist/index.js');

/** Long enough for what works, short enough for what hangs. */
export const limits = { lookupMs: 20_000, downloadMs: 20_000, saveMs: 20_000, pruneMs: 20_000 };

/** A job on a machine of its own, with a run's folder that it writes to. */
export interface ResumeJob extends AsyncDisposable {
  readonly job: Job;
  readonly runFolder: string;
  readonly said: string[];
  readonly notices: string[];
  readonly warnings: string[];
  /** As the runner would hand them to the post step. */
  readonly states: ResumeState[];
  open(options?: Partial<ResumeOptions>): Promise<ResumeStore>;
  post(options?: Parameters<typeof postStep>[0]): Promise<void>;
  write(path: string, text: string): Promise<void>;
  append(path: string, text: string): Promise<void>;
  /** Of the run, by path. */
  texts(): Promise<Record<string, string>>;
}

export interface JobUse extends JobTraits {
  readonly trigger?: Trigger;
  readonly inputs?: Partial<ResumeOptions['inputs']>;
  readonly cell?: string;
  readonly experiment?: string;
  /** Its second attempt and so on. */
  readonly attempts?: number;
}

/** Starts a job; from now on, and until the next one starts, this process is in it. */
export async function resumeJob(github: GitHub, use: JobUse = {}): Promise<ResumeJob> {
  const folder = await tempDir();
  const runFolder = join(folder.path, 'repository/runs/demo');
  const temp = join(folder.path, 'temp');
  await mkdir(temp);
  const run = github.startRun(use.trigger ?? { event: 'push' });
  for (let attempt = 1; attempt < (use.attempts ?? 1); attempt += 1) run.rerun();
  const job = run.startJob('bench', use);
  const event = join(folder.path, 'event.json');
  await writeFile(event, JSON.stringify(run.record.payload));
  delete process.env['ACTIONS_CACHE_MODE'];
  Object.assign(process.env, job.env, { RUNNER_TEMP: temp, GITHUB_EVENT_PATH: event });
  const heard = { said: [] as string[], notices: [] as string[], warnings: [] as string[] };
  const voice = {
    say: (message: string) => void heard.said.push(message),
    notice: (message: string) => void heard.notices.push(message),
    warn: (message: string) => void heard.warnings.push(message),
  };
  const states: ResumeState[] = [];
  const token = job.token.value;
  return {
    ...{ job, runFolder, states, ...heard },
    open: (options) =>
      openResumeStore({
        inputs: {
          resume: 'auto',
          'cache-key-prefix': 'coeval-v1',
          'cache-save': 'auto',
          'checkpoint-minutes': 1000,
          ...use.inputs,
        },
        ...{ token, voice, runFolder, program, limits, context: workflowContext() },
        ...{ experiment: use.experiment ?? 'demo', cell: use.cell ?? 'all' },
        ...{ check: async () => undefined, stop: new AbortController().signal },
        remember: (state) => void states.push(state),
        ...options,
      }),
    post: (options) =>
      postStep({ program, limits, token, voice, state: states.at(-1), ...options }),
    write: async (path, text) => {
      await mkdir(dirname(join(runFolder, path)), { recursive: true });
      await writeFile(join(runFolder, path), text);
    },
    append: (path, text) => appendFile(join(runFolder, path), text),
    texts: () => textsIn(runFolder),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

async function textsIn(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return Object.fromEntries(
    await Promise.all(
      paths.map(async (path) => [path.slice(root.length + 1), await readFile(path, 'utf8')]),
    ),
  );
}

/** A run with so many records, as a main step leaves it. */
export async function startedRun(job: ResumeJob, records: number): Promise<void> {
  await job.write('meta.json', '{"status":"running"}');
  await job.write(responses, lines(0, records));
}

export function lines(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, at) => `{"id":${from + at}}\n`).join('');
}
