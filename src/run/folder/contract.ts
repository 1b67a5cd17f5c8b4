import { contentHash } from '../../domain/content-hash.ts';
import { type Experiment, modelsWith } from '../../domain/experiment.ts';
import { labelJudge } from '../../domain/ids.ts';
import type { Model, Role } from '../../domain/model.ts';
import type { PhaseName } from '../../domain/phase-name.ts';
import type { PromptId } from '../../domain/prompt-ids.ts';
import type { Rubric, Task } from '../../domain/task.ts';
import { priceTableVersion } from '../../prices/price-table.ts';
import { noticesIn } from '../../prompts/model-text.ts';
import { promptTemplate } from '../../prompts/prompt-text.ts';
import type { Manifest } from '../../store/manifest.ts';
import { makers } from './makers.ts';

/** The records that one model made for one task in one phase. */
export interface Group {
  readonly phase: PhaseName;
  readonly task: string;
  readonly model: string;
}

/**
 * For every group of records, a hash of all that shapes them: the model behind the name, its
 * parameters in that role, the prompt, the task's descriptions. When one changes, records made
 * before and after do not belong together. Scores of labels are such a group, too.
 */
export function fingerprints(experiment: Experiment): Map<string, Group & { hash: string }> {
  const all = new Map<string, Group & { hash: string }>();
  for (const { phase, role } of makers) {
    for (const task of experiment.tasks) {
      for (const model of modelsWith(role, experiment)) {
        const group = { phase, task: task.name, model: model.name };
        const prompt = promptOf(role, task);
        all.set(groupKey(group), { ...group, hash: fingerprint(task, model, role, prompt) });
      }
    }
  }
  for (const { name: task, labelAttributes } of experiment.tasks) {
    if (labelAttributes.length === 0) continue;
    const group = { phase: 'evaluation', task, model: labelJudge } as const;
    all.set(groupKey(group), { ...group, hash: contentHash([...labelAttributes].sort()) });
  }
  return all;
}

export function groupKey({ phase, task, model }: Group): string {
  return `${phase}/${task}/${model}`;
}

/** The models that have made records of a task in a phase, as far as the run tells, those that left among them. */
export function makersSoFar(
  { phase, task }: Pick<Group, 'phase' | 'task'>,
  { fingerprints: made = {} }: Pick<Manifest, 'fingerprints'>,
): string[] {
  const before = groupKey({ phase, task, model: '' });
  const own = Object.keys(made).filter((key) => key.startsWith(before));
  return own.map((key) => key.slice(before.length));
}

function fingerprint(task: Task, model: Model, role: Role, prompt: PromptId): string {
  const template = promptTemplate(prompt, task, model.name);
  return contentHash({
    interface: model.interface,
    id: model.id,
    parameters: model.parameters[role],
    prompt: template,
    notices: noticesIn(template, task),
    description: task.description,
    outputDescription: task.outputDescription,
  });
}

function promptOf(role: Role, task: Task): PromptId {
  if (role === 'teacher') return 'sample';
  if (role === 'student') return 'test';
  return task.evaluationMode === 'single' ? 'evaluate_single' : 'evaluate_per_factor';
}

/**
 * By task, hashes of all that its attributes and its rubric are made by, whoever the teachers are,
 * and of how its items are drawn from them.
 */
export function taskPrints({ tasks }: Pick<Experiment, 'tasks'>): NonNullable<Manifest['tasks']> {
  return Object.fromEntries(
    tasks.map((task) => {
      const { description, outputDescription, targetAttributes, nuancedAttributes } = task;
      const shared = { description, outputDescription };
      const attributes = contentHash({
        ...shared,
        sources: [targetAttributes, nuancedAttributes],
        prompts: templatesOf(task, ['map_target_attrs', 'map_nuanced_attrs']),
      });
      const rubric = contentHash({
        ...shared,
        source: task.rubric,
        prompts: templatesOf(task, ['autorubric']),
      });
      const { target, nuance } = task.sampling;
      const items = contentHash({ target, nuance, storesNuanced: task.storeNuanced });
      return [task.name, { attributes, rubric, items }];
    }),
  );
}

/** By criterion, a hash of the text that it is judged by. */
export function criterionPrints(rubric: Rubric): Record<string, string> {
  return Object.fromEntries(
    Object.entries(rubric).map(([criterion, text]) => [criterion, contentHash(text)]),
  );
}

/** The templates of some prompts, with those for single models. */
function templatesOf(task: Task, ids: readonly PromptId[]): object {
  const own = Object.entries(task.promptLibrary).filter(([name]) =>
    ids.some((id) => name.startsWith(`${id}.`)),
  );
  return { own, shared: ids.map((id) => promptTemplate(id, task, '')) };
}

/**
 * Names what a run measures: tasks, rubrics, judges with their prompts and parameters, and the price
 * table. Two runs with the same contract may be compared as they are; students are not part of it.
 */
export function contract(experiment: Experiment, rubrics: ReadonlyMap<string, Rubric>): string {
  const judging = [...fingerprints(experiment).values()].filter(
    ({ phase, model }) => phase === 'evaluation' && model !== labelJudge,
  );
  return contentHash({
    tasks: experiment.tasks.map((task) => ({
      name: task.name,
      description: task.description,
      outputDescription: task.outputDescription,
      labels: task.labelAttributes,
      mode: task.evaluationMode,
      rubric: rubrics.get(task.name) ?? null,
    })),
    judging,
    prices: priceTableVersion,
  });
}
