import type { Summary } from '../../src/report/summary/summary.ts';
import { comparison, estimate, failing, students, tasks } from './comparison-samples.ts';

/** Made-up runs in every state that a page has to say. */

export const repositoryUrl = 'https://github.com/octo/prompts';

const origin: Summary['origin'] = {
  ...{ repository: 'octo/prompts', workflow: 'Benchmark', event: 'pull_request' },
  ...{ run_id: 1240, run_attempt: 2, url: `${repositoryUrl}/actions/runs/1240`, ref: 'feature/x' },
  ...{ sha: 'abc1234def5678abc1234def5678abc1234def56', pull_request: 17, shard: null },
};

const spent = { calls: 1284, failed_calls: 6, input_tokens: 912_400, output_tokens: 188_020 };

const phase = (name: string, expected: number, missing = 0, failed = 0) => ({
  ...{ phase: name, expected, present: expected - missing - failed, failed, missing },
});

/** A run that passed; the others differ from it. */
const pass: Summary = {
  ...{ format: 1, tool_version: '0.1.0', experiment_id: 'summarise-v2', simulated: false },
  ...{ made_at: '2026-11-20T18:05:00Z', origin, state: 'complete' },
  verdict: {
    state: 'pass',
    reason: 'No student is worse than the baseline by more than the allowed 0.020.',
    findings: [],
  },
  score: 0.781,
  students: students.map((student, index) => ({
    ...{ student, rank: index + 1, score: estimate(0.8 - index / 10, 0.02) },
    by_task: tasks.map((task) => ({ task, score: estimate(0.8 - index / 10, 0.03) })),
  })),
  judges: ['claude-haiku', 'gpt-4o', 'mistral-small'].map((judge, index) => ({
    ...{ judge, mean_rating: 0.71 + index / 50, coverage: 0.998, looks_constant: index === 2 },
    ...{ mean_exact_agreement: 0.74, mean_kappa: 0.61 },
  })),
  baseline: {
    ...{ name: 'main, run 1234', chosen: 'newest successful run of main', run_id: 1234 },
    ...{
      sha: 'a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6a1b2',
      url: `${repositoryUrl}/actions/runs/1234`,
    },
    made_at: '2026-11-20T00:05:00Z',
  },
  comparison,
  reused: { datapoints: 214, responses: 107, evaluations: 321, saved_usd: 3.1 },
  spent: { ...spent, cost_usd: 1.84 },
  by_model: ['gpt-4o-mini', 'llama-3-8b', 'claude-haiku'].map((model) => ({
    ...{ ...spent, calls: 428, failed_calls: 2, cost_usd: 0.6133, model },
  })),
  budget_usd: 5,
  phases: [phase('datapoints', 214), phase('responses', 428), phase('evaluations', 1284)],
  ...{ gaps: [], warnings: [], contract: '9f3c' },
  notes: ['No label is given, so label accuracy is not measured.'],
  artifact_url: `${repositoryUrl}/actions/runs/1240/artifacts/99`,
};

const fail: Summary = {
  ...pass,
  score: 0.742,
  verdict: {
    state: 'fail',
    reason:
      'gpt-4o-mini is worse on text_summarization: −0.048 (95 % CI −0.071 … −0.026), beyond the allowed −0.020.',
    findings: [
      {
        ...{ rule: 'max-drop', state: 'fail', student: 'gpt-4o-mini', task: 'text_summarization' },
        sentence:
          'gpt-4o-mini is worse on text_summarization: −0.048 (95 % CI −0.071 … −0.026), beyond the allowed −0.020.',
      },
      {
        ...{ rule: 'max-cost-increase', state: 'fail' },
        sentence: 'The cost has grown by 9.3 %, from $4.52 to $4.94, and 5 % is allowed.',
      },
      {
        ...{ rule: 'max-drop', state: 'inconclusive', student: 'llama-3-8b' },
        sentence:
          'llama-3-8b on text_summarization: a drop beyond 0.020 is neither shown nor ruled out.',
      },
    ],
  },
  comparison: failing,
  phases: [phase('datapoints', 214), phase('responses', 428, 4), phase('evaluations', 1284, 0, 2)],
  gaps: [
    {
      ...{ phase: 'responses', task: 'text_summarization', model: 'llama-3-8b', missing: 4 },
      ...{ failed: 0, reason: 'quota of 430 calls is used up' },
    },
    {
      ...{ phase: 'evaluations', task: 'code_explanation', model: 'mistral-small', missing: 0 },
      ...{ failed: 2, reason: '' },
    },
  ],
  warnings: ['Judge mistral-small gives nearly all responses the same rating.'],
};

const skipped: Summary = {
  ...pass,
  verdict: {
    state: 'skipped',
    reason:
      'No API keys: GitHub gives none to a pull request from a fork. A maintainer can start the evaluation.',
    findings: [],
  },
  ...{ score: null, students: [], judges: [], baseline: null, comparison: null, reused: null },
  spent: { calls: 0, failed_calls: 0, input_tokens: 0, output_tokens: 0, cost_usd: 0 },
  ...{ by_model: [], phases: [], notes: [], artifact_url: null },
};

const halfWay: Summary = {
  ...pass,
  ...{ baseline: null, comparison: null, reused: null, score: null, students: [], judges: [] },
  verdict: {
    state: 'inconclusive',
    reason: '475 evaluations are missing, so nothing is decided.',
    findings: [],
  },
  phases: [phase('datapoints', 214), phase('responses', 428, 40), phase('evaluations', 1284, 475)],
};

/** By the name of their state, for tests and for `scripts/preview-pages.ts`. */
export const summaries = {
  pass,
  fail,
  better: {
    ...pass,
    comparison: {
      ...comparison,
      overall: { baseline: 0.76, current: 0.781, delta: estimate(0.021, 0.011) },
    },
  },
  inconclusive: {
    ...pass,
    verdict: {
      state: 'inconclusive',
      reason:
        'llama-3-8b on text_summarization: −0.011 (95 % CI −0.034 … +0.012); about 180 more datapoints (about $0.60) would decide it.',
      findings: [],
    },
    comparison: {
      ...failing,
      ...{ cells: failing.cells.slice(1), flips: failing.flips.slice(0, 2) },
      contract: { same: false, differences: ['judge gpt-4o is only in this run'] },
    },
  },
  first: {
    ...pass,
    verdict: { ...pass.verdict, reason: 'There is nothing to compare this run with.' },
    ...{ baseline: null, comparison: null, reused: null },
  },
  skipped,
  pending: { ...halfWay, state: 'pending' },
  interrupted: { ...halfWay, state: 'interrupted' },
  error: {
    ...skipped,
    verdict: {
      state: 'error',
      findings: [],
      reason: 'openai answers 503 to every call, so no response was evaluated.',
    },
    spent: { ...skipped.spent, calls: 40, failed_calls: 40 },
  },
  simulated: { ...pass, simulated: true },
} satisfies Readonly<Record<string, Summary>>;

/** With everything once, so that it is quickly drawn many times. */
export const smallSummary: Summary = {
  ...fail,
  verdict: {
    state: 'fail',
    reason: 'It is worse.',
    findings: [
      {
        ...{ rule: 'max-drop', state: 'fail', student: 'ann', task: 'sums' },
        sentence: 'The head says it.',
      },
      {
        ...{ rule: 'max-drop', state: 'inconclusive', student: 'bob', task: 'sums' },
        sentence: 'The fold says it.',
      },
    ],
  },
  origin: { ...origin, shard: '3/8' },
  students: fail.students.slice(0, 1),
  judges: fail.judges.slice(2),
  comparison: {
    ...failing,
    contract: { same: false, differences: ['a judge'] },
    cells: [failing.cells[0], failing.cells[1]].flatMap((one) => one ?? []),
    students: failing.students.slice(0, 1),
    flips: failing.flips.slice(0, 1).map((flip) => ({
      ...flip,
      ...{ prompt: 'a', response_before: 'b', response_after: 'c' },
    })),
    cost: { ...failing.cost, unpriced_models: ['free'] },
    ...{ warnings: ['a warning of the comparison'], notes: ['a note of the comparison'] },
  },
  by_model: fail.by_model.slice(0, 1),
  gaps: fail.gaps.slice(0, 1),
  phases: fail.phases.slice(1),
};
