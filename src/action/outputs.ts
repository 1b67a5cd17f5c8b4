import { setOutput } from '@actions/core';
import type { CellComparison } from '../compare/comparison.ts';
import type { Summary } from '../report/summary/summary.ts';
import type { Masks } from './masks.ts';

/** Every output, as `action.yml` declares them; a test holds the two together. */
export const outputNames = [
  'verdict',
  'passed',
  'verdict-reason',
  'score',
  'score-baseline',
  'score-delta',
  'score-delta-low',
  'score-delta-high',
  'p-value',
  'min-detectable-effect',
  'regressions',
  'improvements',
  'best-student',
  'best-score',
  'score-low',
  'score-high',
  'complete',
  'state',
  'experiment-id',
  'calls',
  'tokens-in',
  'tokens-out',
  'cost-usd',
  'cost-saved-usd',
  'cost-delta-usd',
  'items-total',
  'items-done',
  'items-failed',
  'items-missing',
  'matrix',
  'cache-hit',
  'cache-matched-key',
  'baseline-run-id',
  'baseline-sha',
  'contract-hash',
  'run-path',
  'results-path',
  'summary-path',
  'artifact-id',
  'artifact-url',
  'comment-url',
  'issue-url',
  'exit-code',
] as const;

/** What is not known is left out, and set to nothing. */
export type Outputs = Partial<Record<(typeof outputNames)[number], string>>;

/** Sets all of them, so that a workflow can test each with `== ''`. */
export function setOutputs(outputs: Outputs, masks: Masks): void {
  for (const name of outputNames) setOutput(name, masks.hide(outputs[name] ?? ''));
}

/** What a run came to. */
export function summaryOutputs(summary: Summary): Outputs {
  const { verdict, spent, comparison, baseline, phases, state } = summary;
  const sum = (field: 'expected' | 'present' | 'failed' | 'missing') =>
    String(phases.reduce((total, phase) => total + phase[field], 0));
  return {
    verdict: verdict.state,
    passed: String(verdict.state === 'pass'),
    'verdict-reason': verdict.reason,
    score: decimal(summary.score),
    ...bestOutputs(summary),
    ...(comparison && deltaOutputs(comparison)),
    complete: String(state === 'complete'),
    state,
    calls: String(spent.calls),
    'tokens-in': String(spent.input_tokens),
    'tokens-out': String(spent.output_tokens),
    'cost-usd': decimal(spent.cost_usd),
    'cost-saved-usd': decimal(summary.reused?.saved_usd),
    'items-total': sum('expected'),
    'items-done': sum('present'),
    'items-failed': sum('failed'),
    'items-missing': sum('missing'),
    'baseline-run-id': String(baseline?.run_id ?? ''),
    'baseline-sha': baseline?.sha ?? '',
    'contract-hash': summary.contract ?? '',
  };
}

function bestOutputs({ students }: Summary): Outputs {
  const [best] = students;
  if (!best?.score) return {};
  return {
    'best-student': best.student,
    'best-score': decimal(best.score.mean),
    'score-low': decimal(best.score.low),
    'score-high': decimal(best.score.high),
  };
}

function deltaOutputs({ overall, cells, cost }: NonNullable<Summary['comparison']>): Outputs {
  const sum = (field: 'worse' | 'better') =>
    String(cells.reduce((total, cell) => total + cell[field], 0));
  return {
    'score-baseline': decimal(overall.baseline),
    'score-delta': decimal(overall.delta?.mean),
    'score-delta-low': decimal(overall.delta?.low),
    'score-delta-high': decimal(overall.delta?.high),
    'p-value': decimal(least(cells, 'p_drop')),
    'min-detectable-effect': decimal(greatest(cells.flatMap((cell) => cell.detectable_drop ?? []))),
    regressions: sum('worse'),
    improvements: sum('better'),
    'cost-delta-usd': decimal(cost.delta_usd),
  };
}

function least(cells: readonly CellComparison[], field: 'p_drop'): number | undefined {
  const values = cells.flatMap((cell) => cell[field] ?? []);
  return values.length > 0 ? Math.min(...values) : undefined;
}

function greatest(values: readonly number[]): number | undefined {
  return values.length > 0 ? Math.max(...values) : undefined;
}

/** Never in the form `1e-7`, which an expression in a workflow would read but people would not. */
function decimal(value: number | null | undefined): string {
  if (value === null || value === undefined) return '';
  return value
    .toFixed(6)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');
}
