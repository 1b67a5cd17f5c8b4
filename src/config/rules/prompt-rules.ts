import { type PromptId, promptVariables } from '../../domain/prompt-ids.ts';
import type { TaskConfig } from '../schema/task-schema.ts';
import type { Path } from '../yaml/yaml-source.ts';
import { error, type Finding } from './finding.ts';
import { nearest, suggestion } from './suggest.ts';

/** The prompts a task writes itself: their ids, the models they are for, and their variables. */
export function promptRules(
  task: Partial<TaskConfig>,
  index: number,
  modelNames: readonly string[],
): Finding[] {
  return Object.entries(task.prompt_library ?? {}).flatMap(([key, template]) => {
    const path = ['tasks', index, 'prompt_library', key];
    const [id, model] = splitKey(key);
    if (!isPromptId(id)) {
      const known = Object.keys(promptVariables);
      return [error(path, `Unknown prompt ${JSON.stringify(id)}: ${suggestion(id, known)}`, 'key')];
    }
    const findings = variableFindings(template, id, path);
    if (model === undefined || modelNames.includes(model)) return findings;
    const fault = `The prompt ${JSON.stringify(key)} is for a model that is not in models`;
    return [error(path, `${fault}: ${suggestion(model, modelNames)}`, 'key'), ...findings];
  });
}

/** Ids have no dots; names of models may. */
function splitKey(key: string): [id: string, model: string | undefined] {
  const dot = key.indexOf('.');
  return dot < 0 ? [key, undefined] : [key.slice(0, dot), key.slice(dot + 1)];
}

function isPromptId(id: string): id is PromptId {
  return Object.hasOwn(promptVariables, id);
}

/** `{{` and `}}` stand for braces; a brace that is not around a lower-case word is plain text. */
function variableFindings(template: string, id: PromptId, path: Path): Finding[] {
  const known: readonly string[] = promptVariables[id];
  const used = Array.from(template.matchAll(/\{\{|\}\}|\{([a-z_]+)\}/g), ([, name]) => name);
  const unknown = new Set(used.filter((name) => name !== undefined && !known.includes(name)));
  return Array.from(unknown, (name = '') => {
    const meant = nearest(name, known);
    const right = meant ? `did you mean {${meant}}?` : `there is {${known.join('}, {')}}.`;
    return error(
      path,
      `The prompt ${id} has no variable {${name}}: ${right} Write {{${name}}} for plain text`,
    );
  });
}
