import type { Trigger } from '../support/services/events.ts';
import { createGitHub, type GitHub } from '../support/services/github.ts';
import { tempDir } from '../support/temp-dir.ts';
import { type Performance, playWorkflow } from '../support/workflow/play-workflow.ts';
import { linesOf, type StepOutcome, type WorkflowResult } from '../support/workflow/result.ts';

/** A repository that uses one of the examples, and a folder in which its machines work. */
export interface Stage extends AsyncDisposable {
  readonly github: GitHub;
  /** For what a test puts beside the machines, as programs. */
  readonly folder: string;
  play(trigger: Trigger, more?: Partial<Performance>): Promise<WorkflowResult>;
}

/**
 * @param workflow path of the file that is played
 * @param config the repository's coeval.yaml
 * @param usual of every play
 */
export async function stage(
  workflow: string,
  config: string,
  usual: Partial<Performance> = {},
): Promise<Stage> {
  const folder = await tempDir();
  const github = await createGitHub({ files: { 'coeval.yaml': config } });
  return {
    ...{ github, folder: folder.path },
    play: async (trigger, more = {}) => {
      const wanted = { workflow, ...usual, ...more, trigger, folder: folder.path };
      const result = await playWorkflow(github, wanted);
      if (process.env['SHOW']) show(result.jobs);
      return result;
    },
    [Symbol.asyncDispose]: async () => {
      await github[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

/** The action's step, which is the last of its job in all examples. */
export function coevalStep({ jobs }: Pick<WorkflowResult, 'jobs'>, job = 'coeval'): StepOutcome {
  const step = jobs[job]?.instances[0]?.steps.at(-1);
  if (!step) throw new Error(`the job ${job} has no step that ran`);
  return step;
}

/** What it set, and only what a test looks at. */
export function outputsOf<Name extends string>(
  { outputs }: Pick<StepOutcome, 'outputs'>,
  ...names: readonly Name[]
): Record<Name, string | undefined> {
  return Object.fromEntries(names.map((name) => [name, outputs[name]])) as Record<
    Name,
    string | undefined
  >;
}

/** Of annotations of this level, as GitHub shows them. */
export function messagesOf({ main }: StepOutcome, level: string): string[] {
  return (main?.shownAnnotations ?? [])
    .filter((one) => one.level === level)
    .map(({ message }) => message);
}

function show(jobs: WorkflowResult['jobs']): void {
  for (const [key, { instances, jobs: called }] of Object.entries(jobs)) {
    for (const instance of instances) {
      process.stdout.write(`== ${key} ${instance.name}\n${linesOf(instance).join('\n')}\n`);
    }
    if (called) show(called);
  }
}
