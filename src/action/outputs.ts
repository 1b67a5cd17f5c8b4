import { join } from 'node:path';
import { setOutput } from '@actions/core';
import type { Analysis, RunResult } from '../coeval.ts';
import type { Masks } from './masks.ts';

/** Every output, as `action.yml` declares them; a test holds the two together. */
export const outputNames = [
  'complete',
  'experiment-id',
  'calls',
  'tokens-in',
  'tokens-out',
  'cost-usd',
  'items-total',
  'items-done',
  'items-failed',
  'items-missing',
  'best-student',
  'best-score',
  'score-low',
  'score-high',
  'run-path',
  'results-path',
  'exit-code',
] as const;

/** What is not known is left out, and set to nothing. */
export type Outputs = Partial<Record<(typeof outputNames)[number], string>>;

/** Sets all of them, so that a workflow can test each with `== ''`. */
export function setOutputs(outputs: Outputs, masks: Masks): void {
  for (const name of outputNames) setOutput(name, masks.hide(outputs[name] ?? ''));
}

/** What a run was and came to. Usage is that of all runs in the folder. */
export function runOutputs(result: RunResult, analysis: Analysis): Outputs {
  const used = result.usage.sum();
  return {
    complete: String(result.complete),
    calls: String(used.calls),
    'tokens-in': String(used.input_tokens),
    'tokens-out': String(used.output_tokens),
    'results-path': join(result.folder, 'analysis.json'),
    'cost-usd': used.unpriced_calls > 0 ? '' : decimal(used.cost_usd),
    ...itemOutputs(result.counts),
    ...bestOutputs(analysis),
  };
}

function itemOutputs(counts: RunResult['counts']): Outputs {
  const phases = Object.values(counts);
  const sum = (field: 'expected' | 'present' | 'failed' | 'missing') =>
    String(phases.reduce((total, phase) => total + phase[field], 0));
  return {
    'items-total': sum('expected'),
    'items-done': sum('present'),
    'items-failed': sum('failed'),
    'items-missing': sum('missing'),
  };
}

function bestOutputs({ students }: Analysis): Outputs {
  const [best] = students;
  if (!best?.score) return {};
  return {
    'best-student': best.student,
    'best-score': decimal(best.score.mean),
    'score-low': decimal(best.score.low),
    'score-high': decimal(best.score.high),
  };
}

/** Never in the form `1e-7`, which an expression in a workflow would read but people would not. */
function decimal(value: number): string {
  return value.toFixed(6).replace(/\.?0+$/, '');
}
