import { type Experiment, modelsWith } from '../domain/experiment.ts';
import type { Task } from '../domain/task.ts';
import { attributesPhase } from '../phases/attributes.ts';
import type { Phase } from '../phases/phase.ts';
import type { ProposalItem } from '../phases/proposals.ts';
import { rubricPhase } from '../phases/rubric.ts';
import { type Inventory, type PhaseKeys, stateOf } from './work.ts';

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
  const asks = modelsWith('teacher', experiment).every(({ name }) => only?.has(name) ?? true);
  const lacks = lacking(experiment, inventory, asks);
  if (!only && lacks.attributes.size + lacks.rubric.size === 0) return inventory;
  const { mapped, phases, ...rest } = only ? madeBy(only, inventory) : inventory;
  const all = new Set(experiment.tasks.map(({ name }) => name));
  return {
    ...rest,
    mapped: asks ? mapped : { attributes: all, rubric: all },
    phases: {
      ...phases,
      data_generation: skipping(phases.data_generation, (task) => lacks.attributes.has(task)),
      evaluation: skipping(phases.evaluation, (task) => lacks.rubric.has(task)),
    },
  };
}

/** As if the modes left alone what other models make, and with it all that would be made from that. */
export function madeBy(only: ReadonlySet<string>, inventory: Inventory): Inventory {
  const own = (keys: PhaseKeys) => skipping(keys, (_, model) => !only.has(model));
  const { phases } = inventory;
  return {
    ...inventory,
    phases: {
      ...phases,
      data_generation: own(phases.data_generation),
      response_collection: own(phases.response_collection),
      evaluation: own(phases.evaluation),
    },
  };
}

function skipping({ done, failed, skips }: PhaseKeys, too: PhaseKeys['skips']): PhaseKeys {
  return { done, failed, skips: (...group) => too(...group) || skips(...group) };
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
