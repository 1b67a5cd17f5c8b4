import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { startAction } from '../support/runner/action.ts';
import type { StepResult, StepUse } from '../support/runner.ts';
import type { Trigger } from '../support/services/events.ts';
import { createGitHub, type GitHub } from '../support/services/github.ts';
import type { JobTraits, Run } from '../support/services/run.ts';
import { tempDir } from '../support/temp-dir.ts';

/** How a job of one step uses the action. */
export interface JobUse extends Omit<StepUse, 'workspace' | 'temp' | 'job'>, JobTraits {
  /** A push if undefined. */
  readonly trigger?: Trigger;
  /** Another attempt of this run; a run of its own if undefined. */
  readonly again?: Run;
  /** Another job of this run. */
  readonly beside?: Run;
  /** Text of the checked out `coeval.yaml`. */
  readonly config?: string;
  /** Changes the checkout, before the step starts. */
  readonly before?: (workspace: string) => Promise<void>;
  /** Changes what the main step left, before the post step starts. */
  readonly between?: (workspace: string) => Promise<void>;
}

export interface Played extends StepResult {
  readonly run: Run;
  /** Of the checkout, as the step left it. */
  readonly workspace: string;
}

/** An emulated GitHub whose jobs run the action as it is shipped, each on a machine of its own. */
export interface Bench extends AsyncDisposable {
  readonly github: GitHub;
  /** What all its machines have on their disks. */
  readonly folder: string;
  play(use?: JobUse): Promise<Played>;
}

/** @param config of jobs that say nothing else */
export async function openBench(config: string): Promise<Bench> {
  const home = await tempDir();
  const github = await createGitHub();
  let machines = 0;
  return {
    github,
    folder: home.path,
    play: async ({ trigger, again, beside, ...use } = {}) => {
      machines += 1;
      again?.rerun();
      const run = again ?? beside ?? github.startRun(trigger ?? { event: 'push' });
      return play(run, join(home.path, `machine-${machines}`), { config, ...use });
    },
    [Symbol.asyncDispose]: async () => {
      await github[Symbol.asyncDispose]();
      await home[Symbol.asyncDispose]();
    },
  };
}

const root = join(import.meta.dirname, '../..');

async function play(
  run: Run,
  machine: string,
  { config = '', before, between, jobStatus, ...use }: JobUse,
): Promise<Played> {
  const [workspace, temp] = [join(machine, 'work/bench'), join(machine, 'temp')];
  await mkdir(temp, { recursive: true });
  await writeTo(workspace, 'coeval.yaml', config);
  await before?.(workspace);
  const job = run.startJob('bench', use);
  const { main, runPost } = await startAction({ action: root, ...use, workspace, temp, job });
  await between?.(workspace);
  const post = await runPost(jobStatus ?? main.conclusion);
  job.finish(main.conclusion);
  run.finish(main.conclusion);
  return { ...main, post, run, workspace };
}

/** Writes a file, and the folders that it needs. */
export async function writeTo(folder: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

/** Of the annotations, as `warning: text`. */
export function remarks(
  { annotations }: Pick<StepResult, 'annotations'>,
  level?: string,
): string[] {
  return annotations
    .filter((one) => level === undefined || one.level === level)
    .map((one) => `${one.level}: ${one.message}`);
}
