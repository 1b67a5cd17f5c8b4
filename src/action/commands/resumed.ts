import { type Opened, runState, verifyRun } from '../../coeval.ts';
import { holdsFiles } from '../brought-run.ts';
import { cellOf } from '../cell.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { say } from '../log.ts';
import { openResumeStore, type ResumeStore } from '../resume/resume-store.ts';
import type { Step } from '../step.ts';
import { isWithin } from '../untrusted-config.ts';

/** Brings back what earlier jobs left in the cache, and saves from now on what this one makes. */
export async function resumed(opened: Opened, step: Step, inputs: Inputs): Promise<ResumeStore> {
  const { context, annotations, interruption } = step;
  const { experiment } = opened;
  const workspace = process.env['GITHUB_WORKSPACE'] || inputs['working-directory'];
  // What lies in a checkout may have been committed, by whoever may write to a branch.
  if (isWithin(workspace, experiment.folder) && holdsFiles(experiment.folder)) {
    await check(opened, experiment.folder, step);
  }
  return openResumeStore({
    inputs,
    token: inputs['github-token'],
    context,
    runFolder: experiment.folder,
    experiment: experiment.id,
    cell: cellOf(inputs).name,
    check: (folder) => check(opened, folder, step),
    stop: interruption.stop,
    voice: {
      say,
      notice: (message) => annotations.notice(message),
      warn: (message) => annotations.warn(message),
    },
  });
}

/** Of a finished run only what is still asked for is taken over, and checked then. */
async function check(opened: Opened, folder: string, { annotations }: Step): Promise<undefined> {
  const { experiment } = opened;
  const found = await runState({ ...opened, experiment: { ...experiment, folder } });
  if (found === 'finished') return undefined;
  const { dropped, isStale } = await verifyRun(folder, experiment);
  for (const { file, reason, count } of dropped) {
    const message = `${count} records of ${file} are not used, and made anew: ${reason}`;
    // What a changed prompt or model makes stale is no reason to be alarmed.
    if (isStale) say(message);
    else annotations.warn(message);
  }
  return undefined;
}
