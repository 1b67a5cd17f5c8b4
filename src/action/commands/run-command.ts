import { execute, hasRun, type Opened, planned, probeModels, statusOf } from '../coeval.ts';
import type { Model } from '../domain/model.ts';
import { ProviderError } from '../errors.ts';
import type { Annotations } from './annotations.ts';
import { runOutputs } from './outputs.ts';
import { Progress } from './progress.ts';
import { runSummary } from './run-summary.ts';
import type { Outcome, Step } from './step.ts';

const gapsCode = 6;
const interruptedCode = 130;

/** Starts the experiment, or goes on with it where its folder holds a run, as after a cache's restore. */
export async function runCommand(opened: Opened, step: Step): Promise<Outcome> {
  const { experiment } = opened;
  const { annotations, interruption } = step;
  const progress = new Progress(annotations);
  const continues = await hasRun(opened);
  const { result, analysis } = await execute(opened, {
    ...interruption,
    continues,
    overwrites: false,
    only: undefined,
    stale: 'refuse',
    retryFailed: false,
    emit: progress.emit,
    beforeCalls: (models) => checkModels(opened, models, { annotations, continues }),
  });
  progress.sayPhases(result);
  const status = await statusOf(experiment, 0);
  const exitCode = result.interrupted ? interruptedCode : result.complete ? 0 : gapsCode;
  for (const warning of analysis.warnings) annotations.warn(warning);
  const missing = Object.values(result.counts).reduce((sum, phase) => sum + phase.missing, 0);
  if (exitCode === interruptedCode) {
    annotations.warn('Interrupted. Every finished call is on the disk: run again to go on');
  } else if (exitCode === gapsCode) {
    annotations.warn(
      `Finished with gaps: ${missing} items are missing. Run again to fill them; see the job summary for the reasons`,
    );
  }
  return {
    exitCode,
    outputs: runOutputs(result, analysis),
    summary: runSummary({ experiment, result, analysis, gaps: status.gaps }),
  };
}

interface Check {
  readonly annotations: Annotations;
  readonly continues: boolean;
}

/** @throws {ProviderError} when a model cannot be called, unless the config only wants a warning */
async function checkModels(
  opened: Opened,
  models: readonly Model[],
  { annotations, continues }: Check,
): Promise<void> {
  const { mode, onFail } = opened.experiment.probe;
  if (mode === 'disable') return;
  const asked = mode === 'full' ? models : await stillNeeded(opened, models, continues);
  const results = await probeModels(opened, asked);
  const failures = results
    .filter(({ status }) => status === 'failed')
    .map(({ model, message }) => `${model}: ${message}`);
  if (failures.length === 0) return;
  if (onFail === 'abort') {
    throw new ProviderError(`Cannot start, nothing was called:\n${failures.join('\n')}`, {});
  }
  for (const failure of failures) annotations.warn(failure);
}

async function stillNeeded(
  opened: Opened,
  models: readonly Model[],
  continues: boolean,
): Promise<Model[]> {
  const plan = await planned(opened, continues);
  const needed = new Set(plan.rows.map(({ model }) => model));
  return models.filter(({ name }) => needed.has(name));
}
