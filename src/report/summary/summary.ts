import * as z from 'zod';
import { comparisonSchema, estimateSchema } from '../../compare/comparison.ts';
import { verdictSchema } from '../../compare/verdict.ts';

/*
 * `summary.json`: all that a comment, a job summary, an issue and the action's outputs say of a run.
 * A schema and not only types, because a workflow reads it back from an artifact that a fork's job
 * wrote. Texts in it are foreign: escape them to show them.
 */

/** Format of `summary.json`; raised when a field changes its meaning. */
export const summaryFormat = 1;

const count = z.int().nonnegative();
const usd = z.number().nullable();

/** Where a run was made, in a workflow. */
const origin = z.object({
  repository: z.string(),
  workflow: z.string(),
  event: z.string(),
  run_id: z.int(),
  run_attempt: z.int(),
  /** Address of the run's page. */
  url: z.string(),
  ref: z.string(),
  /** Of the code that was checked: the head of a pull request, not its merge. */
  sha: z.string(),
  pull_request: z.int().nullable(),
  /** `3/8` */
  shard: z.string().nullable(),
});

/** What the run was compared with, and how that was chosen. */
const baseline = z.object({
  /** `main@a1b2c3d, run 1234` or a path. */
  name: z.string(),
  /** In words: why it is this one. */
  chosen: z.string(),
  run_id: z.int().nullable(),
  sha: z.string().nullable(),
  url: z.string().nullable(),
  /** UTC. */
  made_at: z.string().nullable(),
});

const usage = z.object({
  calls: count,
  failed_calls: count,
  input_tokens: count,
  output_tokens: count,
  /** Null when the price of any call is unknown. */
  cost_usd: usd,
});

const phaseCounts = z.object({
  phase: z.string(),
  expected: count,
  present: count,
  failed: count,
  missing: count,
});

const gap = z.object({
  phase: z.string(),
  task: z.string(),
  model: z.string(),
  missing: count,
  failed: count,
  reason: z.string(),
});

const student = z.object({
  student: z.string(),
  score: estimateSchema.nullable(),
  rank: z.number().nullable(),
  by_task: z.array(z.object({ task: z.string(), score: estimateSchema.nullable() })),
});

const judge = z.object({
  judge: z.string(),
  mean_rating: z.number().nullable(),
  coverage: z.number().nullable(),
  looks_constant: z.boolean(),
  mean_exact_agreement: z.number().nullable(),
  mean_kappa: z.number().nullable(),
});

export const summarySchema = z.object({
  format: z.literal(summaryFormat),
  tool_version: z.string(),
  experiment_id: z.string(),
  /** Some model is simulated: the figures say nothing of real models. */
  simulated: z.boolean(),
  /** UTC. */
  made_at: z.string(),
  /** Null outside a workflow. */
  origin: origin.nullable(),
  /** `pending`: another run goes on with it. */
  state: z.enum(['complete', 'pending', 'interrupted']),
  verdict: verdictSchema,
  /** Mean over students. */
  score: z.number().nullable(),
  /** Best first. */
  students: z.array(student),
  judges: z.array(judge),
  baseline: baseline.nullable(),
  comparison: comparisonSchema.nullable(),
  /** What was taken over from the baseline, and what making it had cost. */
  reused: z
    .object({ datapoints: count, responses: count, evaluations: count, saved_usd: usd })
    .nullable(),
  /** In this run's folder, that is with earlier attempts that were resumed. */
  spent: usage,
  by_model: z.array(usage.extend({ model: z.string() })),
  budget_usd: usd,
  phases: z.array(phaseCounts),
  /** At most 200. */
  gaps: z.array(gap),
  /** In plain sentences. */
  warnings: z.array(z.string()),
  notes: z.array(z.string()),
  /** Address of the artifact with all records; null where none was uploaded. */
  artifact_url: z.string().nullable(),
  contract: z.string().nullable(),
});

export type Summary = z.infer<typeof summarySchema>;
