import { type Experiment, modelsWith } from '../../domain/experiment.ts';
import { labelJudge } from '../../domain/ids.ts';
import type { Task } from '../../domain/task.ts';
import type { Manifest } from '../../store/manifest.ts';
import { criterionPrints, type Group, makersSoFar, taskPrints } from '../folder/contract.ts';
import { makers } from '../folder/makers.ts';
import { storedAttributes, storedRubric } from '../folder/stored-mapping.ts';
import { fixedAttributes } from '../pipeline/mapping.ts';
import { isSame } from '../trust/basis.ts';

/**
 * The groups of records that a task's other attributes, sampling or criteria no longer fit, whoever
 * made them: evaluations of models that have left the experiment, too, for they may come back. A
 * rubric may grow or shrink; a criterion that stays or comes back has to have the same text.
 */
export async function groupsOfChangedTasks(
  experiment: Experiment,
  existing: Manifest,
): Promise<Group[]> {
  const found = await Promise.all(
    experiment.tasks.map(async (task) => [
      ...((await isDrawnAnew(task, experiment, existing))
        ? groupsOf('data_generation', task, { experiment, existing })
        : []),
      ...((await isJudgedAnew(task, experiment, existing))
        ? groupsOf('evaluation', task, { experiment, existing })
        : []),
    ]),
  );
  return found.flat();
}

async function isDrawnAnew(
  task: Task,
  { folder }: Pick<Experiment, 'folder'>,
  { tasks }: Manifest,
): Promise<boolean> {
  const then = tasks?.[task.name]?.items;
  if (then !== undefined && then !== taskPrints({ tasks: [task] })[task.name]?.items) return true;
  const fixed = fixedAttributes(task);
  const stored = fixed && (await storedAttributes(folder, task.name));
  return stored !== undefined && !isSame(stored, fixed);
}

async function isJudgedAnew(
  { name, rubric }: Task,
  { folder }: Pick<Experiment, 'folder'>,
  { criteria }: Manifest,
): Promise<boolean> {
  if (rubric.kind !== 'static') return false;
  const stored = criterionPrints((await storedRubric(folder, name)) ?? {});
  const then = new Map(Object.entries({ ...stored, ...criteria?.[name] }));
  return Object.entries(criterionPrints(rubric.criteria)).some(
    ([criterion, hash]) => (then.get(criterion) ?? hash) !== hash,
  );
}

/** Of the experiment's models, and of all that were in it. */
function groupsOf(
  phase: Group['phase'],
  { name: task }: Task,
  { experiment, existing }: { readonly experiment: Experiment; readonly existing: Manifest },
): Group[] {
  const own = makers.filter((one) => one.phase === phase);
  const models = new Set([
    ...own.flatMap(({ role }) => modelsWith(role, experiment)).map(({ name }) => name),
    ...makersSoFar({ phase, task }, existing),
  ]);
  models.delete(labelJudge);
  return [...models].map((model) => ({ phase, task, model }));
}
