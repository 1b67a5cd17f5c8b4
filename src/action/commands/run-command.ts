import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { execute, type Opened, runState } from '../../coeval.ts';
import { baselineOf } from '../baseline/baseline-of.ts';
import { conclude } from '../concluding/conclude.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Outputs } from '../outputs.ts';
import { Progress } from '../progress.ts';
import type { ResumeStore } from '../resume/resume-store.ts';
import type { Outcome, Step } from '../step.ts';
import { checkModels } from './check-models.ts';
import { resumed } from './resumed.ts';
import { howOf } from './run-how.ts';
import { isWithoutKeys, skipped } from './skipped.ts';
import { withTimeBudget } from './time-budget.ts';

const cancelled: Outcome = { exitCode: exitCodes.interrupted, outputs: {}, summary: [] };

/** Starts the experiment, or goes on with it, and holds it against its baseline. */
export async function runCommand(opened: Opened, step: Step, inputs: Inputs): Promise<Outcome> {
  if (isWithoutKeys(opened, step)) return skipped(opened, step, inputs);
  const { experiment } = opened;
  const store = await resumed(opened, step, inputs);
  if (step.interruption.stop.aborted) return cancelled;
  const resolved = await baselineOf(experiment.id, step, inputs);
  await using earlier = await setAside(opened);
  const how = await howOf(opened, step, inputs, earlier.folder ?? resolved.baseline?.folder);
  step.known = { ...step.known, ...resumedOutputs(store) };
  const progress = new Progress(step.annotations);
  const { annotations, interruption } = step;
  using time = withTimeBudget(interruption, inputs['time-budget-minutes']);
  const { result, analysis } = await execute(opened, {
    ...how,
    stop: time.stop,
    abort: interruption.abort,
    emit: (event) => {
      progress.emit(event);
      if (event.type === 'call-finished') store.spent(event.costUsd);
    },
    beforeCalls: (models) => checkModels(opened, models, { annotations, how }),
  });
  progress.sayPhases(result);
  await store.close();
  return conclude(
    { experiment, analysis, resolved, interrupted: result.interrupted },
    step,
    inputs,
  );
}

interface SetAside extends AsyncDisposable {
  /** Undefined where there was no finished run. */
  readonly folder: string | undefined;
}

/**
 * Moves a finished run out of the way of the next, which may take from it: to go on with it would lose
 * in its figures what the next one calls and costs. It comes back if the next one does not even begin.
 */
async function setAside(opened: Opened): Promise<SetAside> {
  const { folder } = opened.experiment;
  if ((await runState(opened)) !== 'finished') {
    return { folder: undefined, [Symbol.asyncDispose]: async () => undefined };
  }
  const aside = join(dirname(folder), `.${basename(folder)}.earlier`);
  await rm(aside, { recursive: true, force: true });
  await rename(folder, aside);
  return {
    folder: aside,
    [Symbol.asyncDispose]: async () => {
      if ((await runState(opened)) !== 'none') return;
      await rm(folder, { recursive: true, force: true });
      await rename(aside, folder);
    },
  };
}

function resumedOutputs({ matchedKey }: ResumeStore): Outputs {
  return { 'cache-hit': String(matchedKey !== undefined), 'cache-matched-key': matchedKey ?? '' };
}
