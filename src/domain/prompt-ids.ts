/**
 * The prompts a task may replace in its `prompt_library`, by `{id}` or `{id}.{model name}`, and the
 * variables each may use as `{name}`.
 */
export const promptVariables = {
  map_target_attrs: ['task_description', 'output_description', 'known_attributes'],
  map_nuanced_attrs: ['task_description', 'output_description', 'known_attributes'],
  autorubric: ['task_description', 'output_description', 'known_criteria'],
  sample: ['task_description', 'output_description', 'target_attributes', 'nuanced_attributes'],
  test: ['input', 'task_description', 'output_description'],
  evaluate_single: [
    'task_description',
    'output_description',
    'input',
    'target_attributes',
    'reference_response',
    'response',
    'rubric',
  ],
  evaluate_per_factor: [
    'task_description',
    'output_description',
    'input',
    'target_attributes',
    'reference_response',
    'response',
    'rubric_factor_name',
    'rubric_factor_description',
  ],
} as const satisfies Record<string, readonly string[]>;

export type PromptId = keyof typeof promptVariables;
