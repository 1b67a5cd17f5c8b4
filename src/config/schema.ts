import * as z from 'zod';
import { experimentSchema } from './schema/experiment-schema.ts';
import { modelSchema, mostModels } from './schema/model-schema.ts';
import { taskSchema } from './schema/task-schema.ts';

/**
 * Everything a user may write. `models` and `tasks` are optional because `resume_from` may bring
 * them; whether they are there in the end is a rule.
 */
export const configSchema = z.strictObject({
  models: z
    .array(modelSchema)
    .min(1)
    .max(mostModels)
    .optional()
    .describe('Models of the ensemble; those of the run in resume_from if left out.'),
  tasks: z
    .array(taskSchema)
    .min(1)
    .max(1000)
    .optional()
    .describe('Kinds of prompts to test; those of the run in resume_from if left out.'),
  experiment: experimentSchema.describe('The run: its name, its folder and its limits.'),
});

export type Config = z.output<typeof configSchema>;

/** The JSON Schema that editors complete and check configs with. */
export function configJsonSchema(): z.core.JSONSchema.BaseSchema {
  return {
    ...z.toJSONSchema(configSchema, { io: 'input', target: 'draft-7' }),
    title: 'CoEval experiment',
  };
}
