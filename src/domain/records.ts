import * as z from 'zod';
import { callFacts } from './call-facts.ts';

/** A teacher's proposal for phase 1 or 2, kept so that no paid call is made twice. */
export const proposalRecord = z.looseObject({
  id: z.string(),
  ...callFacts,
  task_id: z.string(),
  teacher_model_id: z.string(),
  kind: z.enum(['target_attributes', 'nuanced_attributes', 'rubric']),
  proposal: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  generated_at: z.string(),
});
export type ProposalRecord = z.infer<typeof proposalRecord>;

/** A prompt and the reference response to it. */
export const datapointRecord = z.looseObject({
  id: z.string(),
  ...callFacts,
  task_id: z.string(),
  teacher_model_id: z.string(),
  sampled_target_attributes: z.record(z.string(), z.string()),
  sampled_nuanced_attributes: z.record(z.string(), z.string()).optional(),
  /** Empty on a failed record. */
  prompt: z.string(),
  reference_response: z.string(),
  generated_at: z.string(),
});
export type DatapointRecord = z.infer<typeof datapointRecord>;

/** What a student wrote to a datapoint's prompt. */
export const responseRecord = z.looseObject({
  id: z.string(),
  ...callFacts,
  datapoint_id: z.string(),
  task_id: z.string(),
  teacher_model_id: z.string(),
  student_model_id: z.string(),
  /** The datapoint's prompt, not the filled template. */
  input: z.string(),
  /** Empty on a failed record. */
  response: z.string(),
  generated_at: z.string(),
});
export type ResponseRecord = z.infer<typeof responseRecord>;

/**
 * One judge's ratings of one response.
 *
 * A response may have several from one judge, each with other criteria (`per_factor`, or a rubric
 * that has grown): readers join them by `response_id` and `judge_model_id`.
 */
export const evaluationRecord = z.looseObject({
  id: z.string(),
  ...callFacts,
  response_id: z.string(),
  datapoint_id: z.string(),
  task_id: z.string(),
  teacher_model_id: z.string(),
  /** Absent in the older program's records; then it is the response's. */
  student_model_id: z.string().optional(),
  judge_model_id: z.string(),
  /** Criterion to `High`, `Medium`, `Low`, or a number in 0…1 as text. Empty on a failed record. */
  scores: z.record(z.string(), z.string()),
  /** On a failed record, what it was to rate; the id names it only where that is not the whole rubric. */
  criteria: z.array(z.string()).optional(),
  /** Why the judge rated so, when it says. */
  reason: z.string().optional(),
  /** The judge's own words, when they were not plain JSON. */
  judge_text: z.string().optional(),
  evaluated_at: z.string(),
});
export type EvaluationRecord = z.infer<typeof evaluationRecord>;
