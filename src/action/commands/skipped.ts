import { type Opened, planned } from '../../coeval.ts';
import { lacksKey } from '../../config/keys.ts';
import { phaseNames } from '../../domain/phase-name.ts';
import { jobSummary } from '../../report/summary/page.ts';
import { type Summary, summaryFormat } from '../../report/summary/summary.ts';
import { toolVersion } from '../../version.ts';
import { cellOf } from '../cell.ts';
import { keep } from '../concluding/keep.ts';
import { pageOptions } from '../concluding/page-options.ts';
import { originOf } from '../concluding/summary-facts.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { summaryOutputs } from '../outputs.ts';
import type { Outcome, Step } from '../step.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Whether this is a stranger's pull request, which has no keys and cannot be blamed for it. */
export function isWithoutKeys({ experiment, keys }: Opened, { context }: Step): boolean {
  const isForks = context.event.name === 'pull_request' && context.trust === 'untrusted';
  return isForks && experiment.models.some((model) => lacksKey(model, keys));
}

/** Checks the config and counts the calls, loudly says that nothing was evaluated, and passes. */
export async function skipped(opened: Opened, step: Step, inputs: Inputs): Promise<Outcome> {
  const { experiment, keys } = opened;
  const plan = await planned(opened, false);
  const lacking = experiment.models.filter((model) => lacksKey(model, keys));
  const names = lacking.map(({ name }) => name).join(', ');
  const reason =
    `The evaluation did not run: a pull request of a fork gets no secrets, and ${names} cannot be called without. ` +
    `The config is sound; a run would make ${plan.calls} calls.`;
  step.annotations.warn(reason);
  const nothing = { calls: 0, failed_calls: 0, input_tokens: 0, output_tokens: 0, cost_usd: 0 };
  const first: Summary = {
    format: summaryFormat,
    tool_version: toolVersion,
    experiment_id: experiment.id,
    simulated: experiment.models.some((model) => model.interface === 'simulated'),
    made_at: new Date().toISOString(),
    origin: originOf(step.context, cellOf(inputs)),
    state: 'pending',
    verdict: { state: 'skipped', reason, findings: [] },
    score: null,
    students: [],
    judges: [],
    baseline: null,
    comparison: null,
    reused: null,
    spent: nothing,
    by_model: [],
    budget_usd: experiment.budgetUsd ?? null,
    phases: phaseNames.map((phase) => ({ phase, ...countsOf(plan, phase) })),
    gaps: [],
    warnings: [],
    notes: [...plan.notes],
    artifact_url: null,
    contract: null,
  };
  // There is no run, and whoever looked for one must find none.
  const folder = await temporaryFolder('skipped');
  const { summary, outputs } = await keep(first, folder, step, inputs);
  const page = pageOptions(step.context, inputs);
  return {
    exitCode: exitCodes.done,
    outputs: { ...summaryOutputs(summary), ...outputs, calls: String(plan.calls) },
    summary: [jobSummary(summary, page)],
  };
}

function countsOf({ rows }: Awaited<ReturnType<typeof planned>>, phase: string) {
  const calls = rows.filter((row) => row.phase === phase).reduce((sum, row) => sum + row.calls, 0);
  return { expected: calls, present: 0, failed: 0, missing: calls };
}
