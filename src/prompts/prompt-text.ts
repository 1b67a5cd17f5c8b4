import type { PromptId } from '../domain/prompt-ids.ts';
import type { Task } from '../domain/task.ts';
import { render } from './render.ts';
import { templates } from './templates.ts';

/**
 * The text that a model is sent: the task's template for this very model, else the task's template,
 * else the built-in one, filled in.
 */
export function promptText(
  id: PromptId,
  task: Task,
  modelName: string,
  variables: Readonly<Record<string, string>>,
): string {
  return render(promptTemplate(id, task, modelName), {
    task_description: task.description,
    output_description: task.outputDescription,
    ...variables,
  });
}

/** The template that {@link promptText} fills in. Part of what makes two runs comparable. */
export function promptTemplate(id: PromptId, task: Task, modelName: string): string {
  return task.promptLibrary[`${id}.${modelName}`] ?? task.promptLibrary[id] ?? templates[id];
}
