import * as z from 'zod';
import { promptVariables } from '../../domain/prompt-ids.ts';
import { expected } from './expected.ts';
import { scalarText } from './scalar-text.ts';
import { word } from './word.ts';

const attributeMap = z.record(z.string(), z.array(scalarText));

const attributeSource = z.union([word(['auto', 'complete']), attributeMap], {
  error: expected('a map of attribute names to lists of values, or auto, or complete'),
});

const range = z.union([z.array(z.int().min(0).max(1000)).min(1).max(2), word(['all'])], {
  error: expected('[min, max], [count] or all, in whole numbers'),
});

const samplingSchema = z.strictObject({
  target: range.describe(
    'How many target attributes one datapoint gets: [min, max], [count], or all.',
  ),
  nuance: range
    .optional()
    .describe('How many nuanced attributes one datapoint gets; [1] by default if there are any.'),
  total: z
    .int()
    .min(1)
    .max(1_000_000)
    .describe('Datapoints to be written for each pair of task and teacher.'),
});

/** One entry of `tasks`. */
export const taskSchema = z.strictObject({
  name: scalarText.describe(
    'Your name for the task, used in every result: letters, digits, "_" and "-".',
  ),
  description: z.string().min(1).describe('What the model is to do, shown to all roles.'),
  output_description: z.string().min(1).describe('What a good response looks like.'),
  target_attributes: attributeSource.describe(
    'Attributes that matter to the answer, with their values; auto or complete asks the teachers.',
  ),
  nuanced_attributes: attributeSource
    .optional()
    .describe('Attributes that only add variety, with their values; none by default.'),
  target_attributes_seed: attributeMap
    .optional()
    .describe('Target attributes to begin with when target_attributes is auto or complete.'),
  nuanced_attributes_seed: attributeMap
    .optional()
    .describe('Nuanced attributes to begin with when nuanced_attributes is auto or complete.'),
  sampling: samplingSchema.describe('How many datapoints there are, and how varied.'),
  rubric: z
    .union([word(['auto', 'extend']), z.record(z.string(), z.string().min(1))], {
      error: expected('a map of criterion names to descriptions, or auto, or extend'),
    })
    .describe(
      'Criteria the judges score by, with their descriptions; auto asks the teachers, extend adds to the rubric of the resumed run.',
    ),
  store_nuanced: z
    .boolean()
    .default(false)
    .describe('Whether datapoints record their nuanced attributes; false by default.'),
  evaluation_mode: word(['single', 'per_factor'])
    .default('single')
    .describe('One judge call for all criteria (single, the default), or one for each.'),
  prompt_library: z
    .record(z.string(), z.string().min(1))
    .default({})
    .describe(
      `Prompts of your own, by id or id.model; ids: ${Object.keys(promptVariables).join(', ')}.`,
    ),
  label_attributes: z
    .array(scalarText)
    .default([])
    .describe('Target attributes whose value the response must name; scored without a judge.'),
  category: z.string().optional().describe('Heading the task is shown under; none by default.'),
});

export type TaskConfig = z.output<typeof taskSchema>;
