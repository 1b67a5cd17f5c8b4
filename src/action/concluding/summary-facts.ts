import type { RunResult } from '../../coeval.ts';
import { phaseNames } from '../../domain/phase-name.ts';
import type { Summary } from '../../report/summary/summary.ts';
import type { Cell } from '../cell.ts';
import type { WorkflowContext } from '../workflow-context.ts';

type UsageTotal = ReturnType<RunResult['usage']['sum']>;

/** Null outside a workflow. */
export function originOf(context: WorkflowContext, { shard }: Cell): Summary['origin'] {
  const { repository, workflow, event, runId, runAttempt, runUrl, ref, sha } = context;
  if (repository === '') return null;
  return {
    repository,
    workflow: workflow.name,
    event: event.name,
    run_id: runId,
    run_attempt: runAttempt,
    url: runUrl,
    ref,
    sha: event.pullRequest?.headSha ?? sha,
    pull_request: event.pullRequest?.number ?? null,
    shard: shard ?? null,
  };
}

export function phasesOf(counts: RunResult['counts']): Summary['phases'] {
  return phaseNames.map((phase) => ({ phase, ...counts[phase] }));
}

export function usageOf({
  calls,
  failed_calls,
  input_tokens,
  output_tokens,
  cost_usd,
  unpriced_calls,
}: UsageTotal): Summary['spent'] {
  const cost = unpriced_calls > 0 ? null : cost_usd;
  return { calls, failed_calls, input_tokens, output_tokens, cost_usd: cost };
}

export function usageByModel(usage: RunResult['usage']): Summary['by_model'] {
  const models = [...new Set(usage.all().map(({ model }) => model))];
  return models.map((model) => ({ model, ...usageOf(usage.sum({ model })) }));
}
