import { markdownTable } from 'markdown-table';
import { foresight, type Opened, type Plan, runState } from '../../coeval.ts';
import { phaseNames } from '../../domain/phase-name.ts';
import { inCode, inText } from '../../report/markdown/escape.ts';
import { exitCodes } from '../exit-codes.ts';
import { count } from '../figures.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { sayGroup } from '../log.ts';
import type { Outcome, Step } from '../step.ts';
import { howOf } from './run-how.ts';

/** Says what a run would call and into how many parts it goes, and calls nothing. */
export async function planCommand(opened: Opened, step: Step, inputs: Inputs): Promise<Outcome> {
  const { annotations } = step;
  const { shards = 1 } = inputs;
  const { plan, title } = await nextPlan(opened, step, inputs);
  sayGroup(
    `${title}: ${plan.calls}`,
    plan.rows.map(({ phase, task, model, calls }) => `${phase}: ${model} on ${task}: ${calls}`),
  );
  for (const { model, calls, quota } of plan.overQuota) {
    annotations.warn(
      `${model} would have to make ${calls} calls, and its quota allows ${quota} more`,
    );
  }
  for (const note of plan.notes) annotations.warn(note);
  const summary = [
    `# CoEval plan: ${inCode(opened.experiment.id)}`,
    `${title}: **${count(plan.calls)}**, if every answer can be used at once.`,
    table(plan),
    ...plan.notes.map((note) => inText(note)),
  ];
  const parts = Array.from({ length: shards }, (_, index) => `${index + 1}/${shards}`);
  const outputs = { calls: String(plan.calls), matrix: JSON.stringify({ shard: parts }) };
  return { exitCode: exitCodes.done, outputs, summary };
}

/** A finished run is set aside by the next one, which may take from it. */
async function nextPlan(
  opened: Opened,
  step: Step,
  inputs: Inputs,
): Promise<{ readonly plan: Plan; readonly title: string }> {
  const { experiment } = opened;
  const { folder } = experiment;
  const isFinished = (await runState(opened)) === 'finished';
  const how = await howOf(opened, step, inputs, isFinished ? folder : undefined);
  const next = isFinished ? `${folder}.next-${crypto.randomUUID()}` : folder;
  const { plan } = await foresight({ ...opened, experiment: { ...experiment, folder: next } }, how);
  if (how.continues) return { plan, title: 'Calls that are left' };
  return { plan, title: how.reuse ? 'Calls beside what is taken over' : 'Calls' };
}

function table({ rows }: Plan): string {
  const phases = phaseNames.filter((phase) => rows.some((row) => row.phase === phase));
  const models = [...new Set(rows.map(({ model }) => model))];
  const callsOf = (model: string, phase: string) =>
    rows
      .filter((row) => row.model === model && row.phase === phase)
      .reduce((total, { calls }) => total + calls, 0);
  const cells = models.map((model) => [
    inCode(model, 64),
    ...phases.map((phase) => count(callsOf(model, phase))),
  ]);
  const align = ['l', ...phases.map(() => 'r')];
  return markdownTable([['Model', ...phases.map((phase) => inCode(phase))], ...cells], { align });
}
