import type { PromptId } from '../domain/prompt-ids.ts';

/** The built-in text of every prompt; a task's `prompt_library` may replace any of them. */
export const templates: Readonly<Record<PromptId, string>> = {
  map_target_attrs: `You plan a benchmark for this task:
{task_description}

A model's output should be: {output_description}

List the attributes that tell one benchmark item from another in what a right output must be: for
example its difficulty, length, tone or class. Give 3 to 6 attributes with 2 to 6 short values
each. Use lower_case_names.
{known_attributes}
Return JSON: {"attributes": [{"name": "...", "values": ["...", "..."]}]}`,

  map_nuanced_attrs: `You plan a benchmark for this task:
{task_description}

A model's output should be: {output_description}

List the attributes that make items look different on the surface without changing what a right
output is: for example the domain, the setting, the style of the source. Give 3 to 6 attributes
with 2 to 6 short values each. Use lower_case_names.
{known_attributes}
Return JSON: {"attributes": [{"name": "...", "values": ["...", "..."]}]}`,

  autorubric: `You write the rubric by which outputs for this task are judged:
{task_description}

A model's output should be: {output_description}

Give 3 to 6 criteria. Each looks at one quality, can be rated High, Medium or Low from the output
alone, and overlaps with no other. Describe in one sentence what a High output does.
{known_criteria}
Use lower_case_names. Return JSON: {"criteria": [{"name": "...", "description": "..."}]}`,

  sample: `You write one item of a benchmark for this task:
{task_description}

A model that is tested sees only "prompt" and must produce: {output_description}

The item must have these attributes: {target_attributes}
Surface details to use: {nuanced_attributes}

Write in "prompt" the complete input, with every text it refers to; do not name the attributes.
Write in "response" the output that an expert would give.
Return JSON: {"prompt": "...", "response": "..."}`,

  test: `{task_description}

{input}

Answer with: {output_description}`,

  evaluate_single: `You judge the output of a model for this task:
{task_description}

The output should be: {output_description}
Attributes of this item: {target_attributes}

The input that the model was given:
{input}

An expert's output, for comparison; another output may be as good:
{reference_response}

The output to judge:
{response}

Rate it on each criterion as High, Medium or Low:
{rubric}

First give the reason in one sentence of at most 25 words, then a rating for every criterion.
Return JSON: {"reason": "...", "scores": {"<criterion>": "High|Medium|Low"}}`,

  evaluate_per_factor: `You judge the output of a model for this task:
{task_description}

The output should be: {output_description}
Attributes of this item: {target_attributes}

The input that the model was given:
{input}

An expert's output, for comparison; another output may be as good:
{reference_response}

The output to judge:
{response}

Rate it as High, Medium or Low on this criterion only:
{rubric_factor_name}: {rubric_factor_description}

First give the reason in one sentence of at most 25 words, then the rating.
Return JSON: {"reason": "...", "rating": "High|Medium|Low"}`,
};
