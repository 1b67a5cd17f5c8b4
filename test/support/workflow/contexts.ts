import { gitHubContext, inSmallLetters, type Machine, runnerContext } from '../runner/variables.ts';
import type { Play } from './play.ts';
import type { JobResult } from './result.ts';

/** Contexts by name. */
export type Contexts = Readonly<Record<string, unknown>>;

/** What GitHub itself sees before a job has a machine: in `if`, `strategy`, `with` and the like. */
export function jobContexts(
  { run, inputs, options }: Play,
  needs: Readonly<Record<string, JobResult>>,
): Contexts {
  const github = { ...inSmallLetters(run.variables()), event: run.record.payload };
  const results = Object.entries(needs).map(([key, { result, outputs }]) => [
    key,
    { result, outputs },
  ]);
  return { github, inputs, vars: options.vars ?? {}, needs: Object.fromEntries(results) };
}

/** What a step sees; conditions see all but `secrets`. */
export interface StepContexts {
  readonly all: Contexts;
  readonly inConditions: Contexts;
}

export function stepContexts(before: Contexts, machine: Machine, more: Contexts): StepContexts {
  const { secrets, ...rest } = more;
  const inConditions = {
    ...before,
    ...{ github: gitHubContext(machine), runner: runnerContext(machine.temp) },
    ...rest,
  };
  return { all: { ...inConditions, secrets }, inConditions };
}
