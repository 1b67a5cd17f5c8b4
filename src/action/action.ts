import type { Opened } from '../coeval.ts';
import type { Problem } from '../errors.ts';
import { placeOf } from './annotations.ts';
import { exitCodes } from './exit-codes.ts';
import { failed } from './failure.ts';
import type { Command } from './inputs/input-table.ts';
import { type Inputs, readInputs } from './inputs/inputs.ts';
import { say } from './log.ts';
import { setOutputs } from './outputs.ts';
import { newStep, type Outcome, type Step } from './step.ts';
import { writeSummary } from './summary.ts';

/*
 * The action: inputs ─► core ─► outputs, job summary, annotations, exit code; in this order, so that
 * a failed step has its outputs and its summary too. Everything heavy is loaded when it is needed.
 */

type CommandFunction = (opened: Opened, step: Step, inputs: Inputs) => Promise<Outcome>;

/** Those that work with an experiment; `comment` has none. */
const commandFunctions = {
  run: async () => (await import('./commands/run-command.ts')).runCommand,
  plan: async () => (await import('./commands/plan-command.ts')).planCommand,
  probe: async () => (await import('./commands/probe-command.ts')).probeCommand,
  merge: async () => (await import('./commands/merge-command.ts')).mergeCommand,
} satisfies Record<Exclude<Command, 'comment'>, () => Promise<CommandFunction>>;

/** Exit codes with which the step passes: done, and done with gaps that another run can fill. */
const passing: readonly number[] = [exitCodes.done, exitCodes.gaps];

/** Runs the step and ends the process. */
export async function act(): Promise<void> {
  const step = newStep(() => giveUp(step));
  process.once('uncaughtException', (error) => void end(step, failed(error, step)));
  await end(step, await attempt(step));
}

async function attempt(step: Step): Promise<Outcome> {
  const place = { workingDirectory: process.cwd() };
  try {
    const inputs = readInputs();
    place.workingDirectory = inputs['working-directory'];
    if (!inputs.annotations) step.annotations.hide();
    step.masks.add([inputs['github-token']]);
    if (inputs.command !== 'comment') return await perform(inputs.command, step, inputs);
    const { commentCommand } = await import('./commands/comment-command.ts');
    return await commentCommand(step, inputs);
  } catch (error) {
    return failed(error, step, place.workingDirectory);
  }
}

async function perform(
  command: keyof typeof commandFunctions,
  step: Step,
  inputs: Inputs,
): Promise<Outcome> {
  const { openExperiment } = await import('./open-experiment.ts');
  const opened = await openExperiment(step, inputs);
  const { experiment, keys, file, warnings } = opened;
  step.known = { 'experiment-id': experiment.id, 'run-path': experiment.folder };
  const warn = (problem: Problem) =>
    step.annotations.warn(problem.message, placeOf(file, problem, inputs['working-directory']));
  warnings.forEach(warn);
  for (const message of keys.warnings) step.annotations.warn(message);
  const commandFunction: CommandFunction = await commandFunctions[command]();
  return commandFunction(opened, step, inputs);
}

async function end(step: Step, { exitCode, outputs, summary }: Outcome): Promise<void> {
  tell(step, outputs, exitCode);
  await writeSummary(summary, step.masks);
  // Windows writes to pipes later: wait for it. The vendors' SDKs may leave timers behind.
  process.stdout.write('', () => process.exit(passing.includes(exitCode) ? 0 : exitCode));
}

/** When an interrupted step does not end in time. What is on the disk is whole all the same. */
function giveUp(step: Step): void {
  say('Interrupted; what was in flight is given up. Every finished call is on the disk');
  tell(step, {}, exitCodes.interrupted);
  process.exit(exitCodes.interrupted);
}

function tell(step: Step, outputs: Outcome['outputs'], exitCode: number): void {
  const all = { ...step.known, ...outputs, 'exit-code': String(exitCode) };
  setOutputs(all, step.masks);
  step.annotations.flush();
}
