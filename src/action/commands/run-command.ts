import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { execute, type Opened, type RunHow, runState } from '../../coeval.ts';
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

/** Whether to go on with what the folder holds, and where to take finished records from. */
async function howOf(
  opened: Opened,
  { context }: Step,
  inputs: Inputs,
  finished: string | undefined,
): Promise<RunHow> {
  const only = inputs['only-models'] && new Set(inputs['only-models']);
  const shard = inputs.shard;
  const continues = (await runState(opened)) === 'unfinished';
  const how = { overwrites: false, stale: 'refresh', retryFailed: false, only, shard } as const;
  if (continues) return { ...how, continues };
  const reuses = reuseOf(inputs, context.event.name);
  const reuse = reuses === 'none' ? undefined : finished;
  const onlyDatapoints = reuses === 'datapoints';
  return { ...how, continues, ...(reuse && { reuse, onlyDatapoints }) };
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

/** A timed run is to notice what providers change behind a name, so it asks again. */
function reuseOf({ reuse }: Inputs, event: string): Exclude<Inputs['reuse'], 'auto'> {
  if (reuse !== 'auto') return reuse;
  return event === 'schedule' ? 'datapoints' : 'all';
}

function resumedOutputs({ matchedKey }: ResumeStore): Outputs {
  return { 'cache-hit': String(matchedKey !== undefined), 'cache-matched-key': matchedKey ?? '' };
}
