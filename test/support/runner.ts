import { join } from 'node:path';
import type { Status } from './expressions.ts';
import { type ActionUse, startAction } from './runner/action.ts';
import type { PhaseResult } from './runner/phase.ts';

/** How a workflow uses the action. */
export interface StepUse extends Omit<ActionUse, 'action'> {
  /** The folder that has the `action.yml`; this repository if undefined. */
  readonly action?: string;
  /** Of the job when the post runs, if other steps came between; the main's if undefined. */
  readonly jobStatus?: Status;
}

/** Of the main, and of the post where there is one. */
export interface StepResult extends PhaseResult {
  readonly post: PhaseResult | undefined;
}

const root = join(import.meta.dirname, '../..');

/**
 * Plays the runner of GitHub for a job of one step that uses the action as it is shipped in `dist/`: inputs
 * with the defaults of `action.yml`, file commands, commands in the log, masks and cancellation, and the
 * post at the end, unless the runner is lost. A job makes it one of an emulated GitHub:
 *
 * ```ts
 * const job = github.startRun({ event: 'push' }).startJob('bench', { permissions });
 * const step = await runStep({ workspace, temp, job, inputs: { config: 'coeval.yaml' } });
 * ```
 */
export async function runStep({ action = root, jobStatus, ...use }: StepUse): Promise<StepResult> {
  const { main, runPost } = await startAction({ ...use, action });
  return { ...main, post: await runPost(jobStatus ?? main.conclusion) };
}
