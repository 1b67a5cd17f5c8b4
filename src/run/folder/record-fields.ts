import * as z from 'zod';

const fields = z.looseObject({
  id: z.string(),
  status: z.string().optional(),
  task_id: z.string(),
  teacher_model_id: z.string().optional(),
  student_model_id: z.string().optional(),
  judge_model_id: z.string().optional(),
  response_id: z.string().optional(),
});

/** What says to whom a record of any phase belongs. */
export type GroupFields = z.infer<typeof fields>;

export function groupFields(value: unknown): GroupFields {
  return fields.parse(value);
}
