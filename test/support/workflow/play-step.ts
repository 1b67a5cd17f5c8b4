import {
  holds,
  interpolate,
  interpolateText,
  interpolateTexts,
  type Status,
} from '../expressions.ts';
import { startAction } from '../runner/action.ts';
import { type PhaseResult, runPhase } from '../runner/phase.ts';
import type { Disturbance } from '../runner/process.ts';
import { StepLog } from '../workflow-commands.ts';
import { checkout } from './checkout.ts';
import type { StepDocument } from './document.ts';
import { shellCommand } from './shell.ts';
import type { Stand } from './stand.ts';
import { actionOf } from './uses.ts';

export async function playStep(stand: Stand, step: StepDocument, id: string): Promise<void> {
  const env = interpolateTexts(step.env, scopeOf(stand));
  const { status, machine } = stand;
  const condition = {
    ...{ contexts: stand.contexts(env).inConditions, status, workspace: machine.workspace },
  };
  if (!holds(step.if, condition)) {
    const result = { outcome: 'skipped', conclusion: 'skipped', outputs: {} } as const;
    stand.steps[id] = { id, ...result, main: undefined, post: undefined };
    return;
  }
  const surrounding = disturbanceOf(stand, id, () =>
    holds(step.if, { ...condition, status: 'cancelled' }),
  );
  const done = await perform(stand, { step, id, env, disturbance: surrounding.disturbance });
  const outcome = done.conclusion;
  const mayFail = interpolate(step['continue-on-error'], scopeOf(stand, env)) === true;
  const conclusion = outcome === 'failure' && mayFail ? 'success' : outcome;
  const { main, outputs = {} } = done;
  stand.steps[id] = { id, outcome, conclusion, outputs, main, post: undefined };
  Object.assign(stand.env, main?.env);
  stand.paths.unshift(...(main?.paths.toReversed() ?? []));
  stand.isRunnerLost = main?.isRunnerLost ?? false;
  stand.note(surrounding.wasCancelled() ? 'cancelled' : conclusion);
}

function scopeOf(stand: Stand, env: Readonly<Record<string, string>> = {}) {
  return { contexts: stand.contexts(env).all, workspace: stand.machine.workspace };
}

/**
 * A cancelled job goes on with steps whose condition holds even then, as `always()` does: the runner does
 * not signal those, also when they run already.
 */
function disturbanceOf(stand: Stand, id: string, goesOn: () => boolean) {
  const { play, key, matrix } = stand.role;
  const wanted = play.options.disturb?.({ job: key, matrix, step: id }) ?? {};
  if (!goesOn()) return { disturbance: wanted, wasCancelled: () => false };
  let isCancelled = false;
  const note = () => {
    isCancelled = true;
  };
  void wanted.cancelAfter?.then(note);
  const cancelWhen = (line: string) => {
    if (wanted.cancelWhen?.(line)) note();
    return false;
  };
  const disturbance: Disturbance = { ...wanted, cancelAfter: undefined, cancelWhen };
  return { disturbance, wasCancelled: () => isCancelled };
}

interface Act {
  readonly step: StepDocument;
  readonly id: string;
  readonly env: Readonly<Record<string, string>>;
  readonly disturbance: Disturbance;
}

interface Done {
  readonly conclusion: Status;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly main: PhaseResult | undefined;
}

async function perform(stand: Stand, act: Act): Promise<Done> {
  const { step, id, env, disturbance } = act;
  const { machine, role, paths, secrets } = stand;
  const scope = scopeOf(stand, env);
  const masks = Object.values(secrets).filter((secret) => secret !== '');
  const whole = { ...role.play.options.env, ...stand.env, ...env };
  if (step.run !== undefined) {
    const script = interpolateText(step.run, scope);
    const command = await shellCommand(stand, { step, script });
    const log = new StepLog(masks);
    const main = await runPhase({ ...machine, ...disturbance, ...command, env: whole, paths, log });
    return { conclusion: main.conclusion, outputs: main.outputs, main };
  }
  const inputs = interpolateTexts(step.with, scope);
  const use = actionOf(stand, step.uses ?? '');
  if (use === 'nothing') return { conclusion: 'success', main: undefined };
  if (use === 'checkout') {
    await checkout(stand, inputs);
    return { conclusion: 'success', main: undefined };
  }
  const started = await startAction({
    ...{ ...machine, ...disturbance, action: use.folder, inputs, env: whole, paths, masks },
  });
  stand.played.push({ id, runPost: started.runPost });
  const { main } = started;
  return { conclusion: main.conclusion, outputs: main.outputs, main };
}
