import type { CellComparison, Comparison, Flip } from '../../src/compare/comparison.ts';

export const students = ['gpt-4o-mini', 'llama-3-8b'];
export const tasks = ['text_summarization', 'code_explanation'];

export function estimate(mean: number, half: number, n = 107) {
  return { mean, low: mean - half, high: mean + half, n, degenerate: false };
}

function cell(student: number, task: number, changed: Partial<CellComparison>): CellComparison {
  return {
    ...{ student: students[student] ?? '', task: tasks[task] ?? '', state: 'pass' },
    ...{ baseline: 0.779, current: 0.781, delta: estimate(0.002, 0.013) },
    ...{ p_drop: 0.93, p_non_inferior: 0.001, detectable_drop: 0.018, pairs_needed: 90 },
    ...{ pairs: 107, worse: 18, better: 20, reused: 0, only_in_current: 0, only_in_baseline: 0 },
    ...changed,
  };
}

function flip(index: number): Flip {
  return {
    ...{ student: 'gpt-4o-mini', task: 'text_summarization', before: 0.917, after: 0.333 },
    datapoint_id: `text_summarization__claude-haiku__0000${index}`,
    criteria: [
      { name: 'accuracy', before: 1, after: 0.25 },
      { name: 'brevity', before: 0.75, after: 0.5 },
    ],
    judges: [
      { name: 'claude-haiku', before: 0.9, after: 0.3 },
      { name: 'gpt-4o', before: 0.95, after: 0.4 },
    ],
    prompt:
      'Summarise the report below in two sentences for a reader who has never heard of the project.\n\nThe quarterly figures show …',
    response_before:
      'Revenue grew by 12 % while costs stayed level, mostly thanks to the new plant. Management expects the same for the next quarter.',
    response_after:
      'Sure! Here is a summary:\n\n- Revenue: up\n- Costs: level\n\nLet me know if you would like me to expand on any of these points!',
  };
}

const comparedRun = { experiment_id: 'summarise-v2', simulated: false, contract: '9f3c' };

/** Nothing is worse. */
export const comparison: Comparison = {
  format: 1,
  current: { ...comparedRun, newest_record_at: '2026-11-20T18:00:00Z' },
  baseline: { ...comparedRun, newest_record_at: '2026-11-20T00:00:00Z' },
  contract: { same: true, differences: [] },
  options: { max_drop: 0.02, confidence: 0.95, seed: 1, resamples: 10_000 },
  cells: [cell(0, 0, {}), cell(0, 1, {}), cell(1, 0, {}), cell(1, 1, {})],
  students: students.map((student) => ({
    ...{ student, baseline: 0.778, current: 0.781, delta: estimate(0.003, 0.01) },
  })),
  overall: { baseline: 0.778, current: 0.781, delta: estimate(0.003, 0.01) },
  flips: [],
  cost: {
    ...{ baseline_usd: 4.52, current_usd: 4.94, delta_usd: 0.42, tokens_usd: 0.55 },
    ...{ prices_usd: -0.13, retries_usd: 0, cache_usd: 0, unpriced_models: [] },
  },
  ...{ warnings: [], notes: [] },
};

/** One row is worse, one undecided, one made of the same records. */
export const failing: Comparison = {
  ...comparison,
  cells: [
    cell(0, 0, {
      ...{ state: 'fail', baseline: 0.749, current: 0.701, delta: estimate(-0.048, 0.022) },
      ...{ worse: 41, better: 12, p_drop: 0.002 },
    }),
    cell(0, 1, {}),
    cell(1, 0, {
      ...{ state: 'inconclusive', baseline: 0.651, current: 0.64, delta: estimate(-0.011, 0.023) },
      ...{ worse: 22, better: 19, detectable_drop: 0.034, only_in_baseline: 4 },
      pairs_needed: 287,
    }),
    cell(1, 1, { state: 'unchanged', delta: estimate(0, 0), worse: 0, better: 0, reused: 107 }),
  ],
  students: [
    { student: 'gpt-4o-mini', baseline: 0.764, current: 0.741, delta: estimate(-0.023, 0.015) },
    { student: 'llama-3-8b', baseline: 0.715, current: 0.71, delta: estimate(-0.005, 0.011) },
  ],
  overall: { baseline: 0.773, current: 0.742, delta: estimate(-0.031, 0.012) },
  flips: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(flip),
};
