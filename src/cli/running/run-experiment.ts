import {
  type Analysis,
  type ExecuteOptions,
  execute,
  type Foresight,
  foresight,
  type Opened,
  type RunHow,
  type RunResult,
  statusOf,
} from '../../coeval.ts';
import { phaseNames } from '../../domain/phase-name.ts';
import { calledAs } from '../called-as.ts';
import { exitCodes } from '../exit-codes.ts';
import { output } from '../output.ts';
import { type Display, openDisplay } from '../progress/display.ts';
import { type Ended, outcomeJson, outcomeText } from '../tables/outcome-text.ts';
import { InterruptedError, type Interruption, listenForInterruption } from './interruption.ts';
import { probeFirst } from './probe-first.ts';
import { howOf, type RunFlags } from './run-options.ts';

/** Runs an opened experiment, showing it, and prints what came out. @returns the exit status */
export async function runExperiment(opened: Opened, flags: RunFlags): Promise<number> {
  const how = howOf(flags);
  const foreseen = await foresight(opened, how);
  const { experiment } = foreseen;
  const { result, analysis } = await watched(opened, flags, foreseen);
  const gaps = await gapsOf({ ...opened, experiment }, result, how);
  const isComplete = gaps.every(({ missing }) => missing === 0);
  const exitCode = exitCodeOf(result.interrupted, isComplete);
  const goOn = goOnCommand(flags);
  const ended: Ended = { experiment: experiment.id, result, analysis, gaps, exitCode, goOn };
  if (flags.json) output.json(outcomeJson(ended));
  else output.line(outcomeText(ended));
  return exitCode;
}

async function watched(
  opened: Opened,
  flags: RunFlags,
  { experiment, plan }: Foresight,
): Promise<{ result: RunResult; analysis: Analysis }> {
  const display = await openDisplay({
    experiment: experiment.id,
    modes: experiment.phases,
    phases: phaseNames,
    level: experiment.logLevel,
    owed: owedBy(plan),
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

function owedBy({ rows }: Foresight['plan']): Record<string, number> {
  const owed: Record<string, number> = {};
  for (const { model, calls } of rows) owed[model] = (owed[model] ?? 0) + calls;
  return owed;
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

/** What is left undone of the work that was wanted; `--only-models` wants that of its models only. */
async function gapsOf(
  { experiment }: Opened,
  result: RunResult,
  { only }: RunHow,
): Promise<Ended['gaps']> {
  const failed = phaseNames.some((phase) => result.counts[phase].failed > 0);
  if (result.complete && !failed) return [];
  const { gaps } = await statusOf(experiment, 0);
  return gaps.filter(({ model }) => only?.has(model) ?? true);
}

function exitCodeOf(interrupted: boolean, isComplete: boolean): number {
  if (isComplete) return exitCodes.done;
  return interrupted ? exitCodes.interrupted : exitCodes.gaps;
}

function goOnCommand({ config }: RunFlags): string {
  const file = /[^\w./@%+=:,-]/.test(config) ? `'${config.replaceAll("'", `'\\''`)}'` : config;
  return `${calledAs(process.env)} run --config ${file} --continue`;
}
