import {
  type Analysis,
  type ExecuteOptions,
  execute,
  type Opened,
  type RunHow,
  type RunResult,
  statusOf,
  unscored,
} from '../../coeval.ts';
import type { Experiment } from '../../domain/experiment.ts';
import { phaseNames } from '../../domain/phase-name.ts';
import { InterruptedError } from '../../errors.ts';
import { exitCodes } from '../exit-codes.ts';
import { output } from '../output.ts';
import { type Display, openDisplay } from '../progress/display.ts';
import { type Ended, outcomeJson, outcomeText } from '../tables/outcome-text.ts';
import { goOnCommand } from './go-on-command.ts';
import { type Interruption, listenForInterruption } from './interruption.ts';
import { probeFirst } from './probe-first.ts';
import { howOf, type RunFlags } from './run-options.ts';

/** Runs an opened experiment, showing it, and prints what came out. @returns the exit status */
export async function runExperiment(opened: Opened, flags: RunFlags): Promise<number> {
  const how = howOf(flags);
  const { result, analysis } = await watched(opened, flags);
  const { experiment } = result;
  const gaps = await gapsOf(result, how);
  const isComplete = gaps.every(({ missing }) => missing === 0);
  const why =
    isComplete && judges(experiment, how) ? await unscored(experiment, analysis) : undefined;
  const exitCode = exitCodeOf(result.interrupted, isComplete, why);
  const goOn = nextCommand(flags, isComplete, why);
  const outcome = { result, analysis, gaps, exitCode, unscored: why, goOn };
  const ended: Ended = { experiment: experiment.id, ...outcome };
  if (flags.json) output.json(outcomeJson(ended));
  else output.line(outcomeText(ended));
  return exitCode;
}

async function watched(
  opened: Opened,
  flags: RunFlags,
): Promise<{ result: RunResult; analysis: Analysis }> {
  const { id, logLevel } = opened.experiment;
  const display = await openDisplay({
    experiment: id,
    phases: phaseNames,
    level: logLevel,
    stream: flags.json ? process.stderr : process.stdout,
  });
  using interruption = listenForInterruption(() =>
    display.stopping(`Go on later with: ${goOnCommand(flags)}`),
  );
  if (flags.timeBudgetMinutes !== undefined) interruption.endAfter(flags.timeBudgetMinutes);
  try {
    return await execute(opened, executeOptions(opened, flags, { display, interruption }));
  } finally {
    display.close();
  }
}

/** What `execute` wants to know, from the flags. */
export function executeOptions(
  opened: Opened,
  flags: RunFlags,
  { display, interruption }: { readonly display: Display; readonly interruption: Interruption },
): ExecuteOptions {
  const how = howOf(flags);
  return {
    ...how,
    emit: display.emit,
    stop: interruption.stop,
    abort: interruption.abort,
    beforeCalls: async (models) => {
      await probeFirst(opened, models, { how, warn: display.note });
      if (interruption.stop.aborted && interruption.stop.reason !== 'time')
        throw new InterruptedError('Interrupted before the first call');
    },
  };
}

/** Where all that was wanted is done, what is left is the part of other models. */
function nextCommand(flags: RunFlags, isComplete: boolean, why: string | undefined): string {
  if (why) return goOnCommand({ ...flags, retryFailed: true });
  const { onlyModels: _, ...ofAll } = flags;
  return goOnCommand(isComplete ? ofAll : flags);
}

/** What is left undone of the work that was wanted; `--only-models` wants that of its models only. */
async function gapsOf(
  { experiment, counts, complete }: RunResult,
  { only }: RunHow,
): Promise<Ended['gaps']> {
  const failed = phaseNames.some((phase) => counts[phase].failed > 0);
  if (complete && !failed) return [];
  return (await statusOf(experiment, 0, only)).gaps;
}

/** Whether the run was to give scores. */
function judges({ models }: Experiment, { only }: RunHow): boolean {
  return models.some(({ name, roles }) => roles.includes('judge') && (only?.has(name) ?? true));
}

function exitCodeOf(interrupted: boolean, isComplete: boolean, unscored?: string): number {
  if (isComplete) return unscored === undefined ? exitCodes.done : exitCodes.gaps;
  return interrupted ? exitCodes.interrupted : exitCodes.gaps;
}
