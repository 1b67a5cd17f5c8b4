import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { execute, foresight, type Opened, type RunHow, runState } from '../../coeval.ts';
import type { Model } from '../../domain/model.ts';
import { resolveBaseline } from '../baseline/resolve-baseline.ts';
import { conclude } from '../concluding/conclude.ts';
import { artifactOf } from '../concluding/keep.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Outputs } from '../outputs.ts';
import { Progress } from '../progress.ts';
import type { ResumeStore } from '../resume/resume-store.ts';
import type { Outcome, Step } from '../step.ts';
import { checkModels } from './check-models.ts';
import { baselinePlace, temporaryFolder } from './places.ts';
import { resumed } from './resumed.ts';
import { isWithoutKeys, skipped } from './skipped.ts';
import { withTimeBudget } from './time-budget.ts';

const cancelled: Outcome = { exitCode: 130, outputs: {}, summary: [] };

/** Starts the experiment, or goes on with it, and holds it against its baseline. */
export async function runCommand(opened: Opened, step: Step, inputs: Inputs): Promise<Outcome> {
  if (isWithoutKeys(opened, step)) return skipped(opened, step, inputs);
  const { experiment } = opened;
  const store = await resumed(opened, step, inputs);
  if (step.interruption.stop.aborted) return cancelled;
  const resolved = await resolveBaseline(inputs.baseline, {
    of: { ...artifactOf(experiment.id, inputs), shard: undefined },
    place: baselinePlace(step),
    token: inputs['github-token'],
    workingDirectory: inputs['working-directory'],
    temp: temporaryFolder(),
  });
  const how = await howOf(opened, step, inputs, resolved.baseline?.folder);
  step.known = { ...step.known, ...resumedOutputs(store) };
  const progress = new Progress(step.annotations);
  const { annotations, interruption } = step;
  using time = withTimeBudget(interruption, inputs['time-budget-minutes']);
  const { result, analysis } = await execute(opened, {
    ...how,
    stop: time.stop,
    abort: interruption.abort,
    stale: 'refresh',
    retryFailed: false,
    emit: (event) => {
      progress.emit(event);
      if (event.type === 'call-finished') store.spent(event.costUsd);
    },
    beforeCalls: async (models) =>
      checkModels(opened, models, { annotations, needed: await neededBy(opened, models, how) }),
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
  baseline: string | undefined,
): Promise<RunHow> {
  const only = inputs['only-models'] && new Set(inputs['only-models']);
  const shard = inputs.shard;
  const state = await runState(opened);
  const continues = state === 'unfinished';
  if (continues) return { continues, overwrites: false, only, shard };
  // A finished run is not gone on with: what this one calls and costs would be lost in its figures.
  const earlier = state === 'finished' ? await setAside(opened.experiment.folder) : undefined;
  const reuses = reuseOf(inputs, context.event.name);
  const reuse = reuses === 'none' ? undefined : (earlier ?? baseline);
  const onlyDatapoints = reuses === 'datapoints';
  return { continues, overwrites: false, only, shard, ...(reuse && { reuse, onlyDatapoints }) };
}

/** Moves a run out of the way of the next, which may take from it. */
async function setAside(folder: string): Promise<string> {
  const aside = join(dirname(folder), `.${basename(folder)}.earlier`);
  await rm(aside, { recursive: true, force: true });
  await rename(folder, aside);
  return aside;
}

/** A timed run is to notice what providers change behind a name, so it asks again. */
function reuseOf({ reuse }: Inputs, event: string): Exclude<Inputs['reuse'], 'auto'> {
  if (reuse !== 'auto') return reuse;
  return event === 'schedule' ? 'datapoints' : 'all';
}

function resumedOutputs({ matchedKey }: ResumeStore): Outputs {
  return { 'cache-hit': String(matchedKey !== undefined), 'cache-matched-key': matchedKey ?? '' };
}

async function neededBy(
  opened: Opened,
  models: readonly Model[],
  how: RunHow,
): Promise<ReadonlySet<string>> {
  const { plan } = await foresight(opened, how);
  const called = new Set(plan.rows.map(({ model }) => model));
  return new Set(models.map(({ name }) => name).filter((name) => called.has(name)));
}
