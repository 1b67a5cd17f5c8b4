import { type Experiment, modelsWith } from '../domain/experiment.ts';
import type { Task } from '../domain/task.ts';
import { attributesPhase } from '../phases/attributes.ts';
import type { Phase } from '../phases/phase.ts';
import type { ProposalItem } from '../phases/proposals.ts';
import { rubricPhase } from '../phases/rubric.ts';
import { type Inventory, stateOf } from './work.ts';

/**
 * As if the modes left alone all that a run could not make now: what models make that it does not
 * call, and what rests on attributes or a rubric that nobody has proposed and it does not ask for.
 *
 * @param only the models that it calls; undefined for all
 */
export function reachable(
  experiment: Experiment,
  inventory: Inventory,
  only: ReadonlySet<string> | undefined,
): Inventory {
  const { tasks } = experiment;
  const { data_generation, response_collection, evaluation } = inventory.phases;
  const calls = (model: string) => only?.has(model) ?? true;
  const asks = modelsWith('teacher', experiment).every(({ name }) => calls(name));
  const lacks = lacking(experiment, inventory, asks);
  if (!only && lacks.attributes.size + lacks.rubric.size === 0) return inventory;
  const all = new Set(tasks.map(({ name }) => name));
  return {
    ...inventory,
    mapped: asks ? inventory.mapped : { attributes: all, rubric: all },
    phases: {
      ...inventory.phases,
      data_generation: {
        ...data_generation,
        skips: (task, teacher) =>
          !calls(teacher) || lacks.attributes.has(task) || data_generation.skips(task, teacher),
      },
      response_collection: {
        ...response_collection,
        skips: (task, student) => !calls(student) || response_collection.skips(task, student),
      },
      evaluation: {
        ...evaluation,
        skips: (task, judge, student) =>
          !calls(judge) || lacks.rubric.has(task) || evaluation.skips(task, judge, student),
      },
    },
  };
}

/**
 * The tasks that stay without attributes, and those without a rubric.
 *
 * @param asks whether all teachers are called: with fewer, none is asked to propose anything
 */
function lacking(experiment: Experiment, { mapped, rubrics, phases }: Inventory, asks: boolean) {
  const teachers = modelsWith('teacher', experiment);
  const isStuck = <Input>(phase: Phase<Input, ProposalItem, object>, input: Input) => {
    const items = teachers.flatMap((teacher) => [...phase.items(input, teacher)]);
    const hasFailed = (item: ProposalItem) => stateOf(phase, item, phases[phase.name]) === 'failed';
    const kinds = [...Map.groupBy(items, ({ kind }) => kind).values()];
    return kinds.some((some) => !asks || some.every(hasFailed));
  };
  const named = (stays: (task: Task) => boolean): ReadonlySet<string> =>
    new Set(experiment.tasks.filter(stays).map(({ name }) => name));
  const attributes = attributesPhase(experiment);
  const rubric = rubricPhase(experiment);
  return {
    attributes: named((task) => !mapped.attributes.has(task.name) && isStuck(attributes, task)),
    rubric: named((task) => !rubrics.has(task.name) && isStuck(rubric, { task, known: {} })),
  };
}
