import { join } from 'node:path';
import { holds, interpolateText, type Scope, type Status } from '../expressions.ts';
import { StepLog } from '../workflow-commands.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { type PhaseResult, runPhase } from './phase.ts';
import type { Disturbance } from './process.ts';
import { type Machine, manifestContexts } from './variables.ts';

/** How a step uses a JavaScript action. */
export interface ActionUse extends Machine, Disturbance {
  /** The folder that has its `action.yml`. */
  readonly action: string;
  /** Evaluated, of a step's `with`. */
  readonly inputs?: Readonly<Record<string, string>> | undefined;
  /** Evaluated, of the step and all around it. */
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** As earlier steps wrote them to `GITHUB_PATH`. */
  readonly paths?: readonly string[] | undefined;
  /** What the log hides from the start; the job's token is always hidden. */
  readonly masks?: Iterable<string> | undefined;
}

export interface StartedAction {
  readonly main: PhaseResult;
  /** Undefined where the action has none, its `post-if` does not hold, or the runner is lost. */
  runPost(jobStatus: Status): Promise<PhaseResult | undefined>;
}

/** Runs the main of an action; its post is to be run when the job ends. */
export async function startAction(use: ActionUse): Promise<StartedAction> {
  const manifest = await readManifest(use.action);
  const { main, post, 'post-if': postIf = 'always()', using } = manifest.runs;
  if (main === undefined) throw new Error(`the runner has no ${using} actions: ${use.action}`);
  const log = new StepLog(secretsOf(use));
  const scope: Scope = { contexts: manifestContexts(use), workspace: use.workspace };
  const inputs = inputVariables(manifest, use, scope);
  log.annotations.push(...unexpectedInputs(manifest, use));
  const phase = { ...use, file: process.execPath, log };
  const env = { ...use.job?.actionVariables, GITHUB_ACTION: '__self', ...inputs, ...use.env };
  const result = await runPhase({ ...phase, args: [join(use.action, main)], env });
  return {
    main: result,
    runPost: async (status) => {
      if (post === undefined || result.isRunnerLost) return undefined;
      if (!holds(postIf, { ...scope, status })) return undefined;
      const state = Object.entries(result.state).map(([name, value]) => [`STATE_${name}`, value]);
      return runPhase({
        ...{ ...phase, ...undisturbed, args: [join(use.action, post)] },
        env: { ...env, ...Object.fromEntries(state) },
        log: new StepLog(log.masks),
      });
    },
  };
}

/** A post that hangs is ended with its job, by GitHub itself. */
const undisturbed: Disturbance = {
  ...{ cancelAfter: undefined, cancelWhen: undefined, killAfterMs: 300_000 },
  ...{ killAfter: undefined, loseRunnerAfter: undefined, loseRunnerWhen: undefined },
};

function secretsOf({ masks = [], job }: ActionUse): string[] {
  return [...masks, ...(job ? [job.token.value] : [])];
}

/** Hyphens stay, so these variables cannot be set from a shell. `required` means nothing to the runner. */
function inputVariables(
  { inputs }: Manifest,
  { inputs: given = {} }: ActionUse,
  scope: Scope,
): Record<string, string> {
  const byName = new Map(Object.entries(given).map(([name, text]) => [name.toLowerCase(), text]));
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => {
      const preset = interpolateText(String(input?.default ?? ''), scope);
      const value = byName.get(name.toLowerCase()) ?? preset;
      return [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value.trim()];
    }),
  );
}

/** The runner warns of them, and goes on. */
function unexpectedInputs({ inputs }: Manifest, { inputs: given = {} }: ActionUse) {
  const known = Object.keys(inputs);
  const names = Object.keys(given).filter(
    (name) => !known.some((one) => one.toLowerCase() === name.toLowerCase()),
  );
  if (names.length === 0) return [];
  const list = (all: readonly string[]) => all.map((name) => `'${name}'`).join(', ');
  const message = `Unexpected input(s) ${list(names)}, valid inputs are [${list(known)}]`;
  return [{ level: 'warning', message }];
}
