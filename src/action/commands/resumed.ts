import { type Opened, runState, verifyRun } from '../../coeval.ts';
import { cellOf } from '../cell.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { say } from '../log.ts';
import { openResumeStore, type ResumeStore } from '../resume/resume-store.ts';
import type { Step } from '../step.ts';

/** Brings back what earlier jobs left in the cache, and saves from now on what this one makes. */
export async function resumed(
  opened: Opened,
  { context, annotations, interruption }: Step,
  inputs: Inputs,
): Promise<ResumeStore> {
  const { experiment } = opened;
  return openResumeStore({
    inputs,
    token: inputs['github-token'],
    context,
    runFolder: experiment.folder,
    experiment: experiment.id,
    cell: cellOf(inputs).name,
    check: async (folder) => {
      const restored = { ...opened, experiment: { ...experiment, folder } };
      // Of a finished run only what is still asked for is taken over, and checked then.
      if ((await runState(restored)) === 'finished') return undefined;
      const { dropped, isStale } = await verifyRun(folder, experiment);
      for (const { file, reason, count } of dropped) {
        const message = `${count} records of ${file} are not used, and made anew: ${reason}`;
        // What a changed prompt or model makes stale is no reason to be alarmed.
        if (isStale) say(message);
        else annotations.warn(message);
      }
      return undefined;
    },
    stop: interruption.stop,
    voice: {
      say,
      notice: (message) => annotations.notice(message),
      warn: (message) => annotations.warn(message),
    },
  });
}
