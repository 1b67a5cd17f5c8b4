import { markdownTable } from 'markdown-table';
import { type Opened, type Plan, planned, runState } from '../../coeval.ts';
import { phaseNames } from '../../domain/phase-name.ts';
import { inCode, inText } from '../../report/markdown/escape.ts';
import { exitCodes } from '../exit-codes.ts';
import { count } from '../figures.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { sayGroup } from '../log.ts';
import type { Outcome, Step } from '../step.ts';

/** Says what a run would call and into how many parts it goes, and calls nothing. */
export async function planCommand(
  opened: Opened,
  { annotations }: Step,
  { shards = 1 }: Inputs,
): Promise<Outcome> {
  const continues = (await runState(opened)) !== 'none';
  const plan = await planned(opened, continues);
  const title = continues ? 'Calls that are left' : 'Calls';
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
