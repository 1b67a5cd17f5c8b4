import type { Problem } from '../errors.ts';
import { placeOf } from './annotations.ts';
import { failed } from './failure.ts';
import { type Command, type Inputs, readInputs } from './inputs.ts';
import { say } from './log.ts';
import { setOutputs } from './outputs.ts';
import { type CommandFunction, newStep, type Outcome, type Step } from './step.ts';
import { writeSummary } from './summary.ts';

/*
 * The action: inputs ─► core ─► outputs, job summary, annotations, exit code; in this order, so that
 * a failed step has its outputs and its summary too. Everything heavy is loaded when it is needed.
 */

const commandFunctions = {
  run: async () => (await import('./run-command.ts')).runCommand,
  plan: async () => (await import('./plan-command.ts')).planCommand,
  probe: async () => (await import('./probe-command.ts')).probeCommand,
} satisfies Record<Command, () => Promise<CommandFunction>>;

/** Exit codes with which the step passes: done, and done with gaps that another run can fill. */
const passing: readonly number[] = [0, 6];

const interruptedCode = 130;

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
    place.workingDirectory = inputs.workingDirectory;
    return await command(inputs, step);
  } catch (error) {
    return failed(error, step, place.workingDirectory);
  }
}

async function command(inputs: Inputs, step: Step): Promise<Outcome> {
  const { workingDirectory, config } = inputs;
  const { knownSecrets, open, secretsOf } = await import('../coeval.ts');
  const options = { cwd: workingDirectory, environment: process.env };
  step.masks.add(await knownSecrets(options));
  const opened = await open(config, options);
  step.masks.add(secretsOf(opened));
  const { experiment, keys, file, warnings } = opened;
  step.known = { 'experiment-id': experiment.id, 'run-path': experiment.folder };
  const warn = (problem: Problem) =>
    step.annotations.warn(problem.message, placeOf(file, problem, workingDirectory));
  warnings.forEach(warn);
  for (const message of keys.warnings) step.annotations.warn(message);
  const perform: CommandFunction = await commandFunctions[inputs.command]();
  return perform(opened, step, inputs);
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
  tell(step, {}, interruptedCode);
  process.exit(interruptedCode);
}

function tell(step: Step, outputs: Outcome['outputs'], exitCode: number): void {
  const all = { ...step.known, ...outputs, 'exit-code': String(exitCode) };
  setOutputs(all, step.masks);
  step.annotations.flush();
}
