import { type Experiment, modelsWith } from '../../domain/experiment.ts';
import { labelJudge, sequenceOf } from '../../domain/ids.ts';
import type { PhaseName } from '../../domain/phase-name.ts';
import { isInShard } from '../../domain/shard.ts';
import type { Rubric, Task } from '../../domain/task.ts';
import { type Manifest, readManifest } from '../../store/manifest.ts';
import { fingerprints, groupKey, taskPrints } from '../folder/contract.ts';
import { groupsBehind } from '../folder/makers.ts';
import { attributesOf, isSame, type Mapped, rubricOf, storedMapping } from '../trust/basis.ts';
import { textOf, type Wants } from '../trust/checked-records.ts';
import type { Basis } from '../trust/record-checks.ts';

/** What a run may take from another one, as far as can be told before its records are read. */
export interface Baseline {
  readonly folder: string;
  /** What the new run will work with, by task. */
  readonly basis: ReadonlyMap<string, Basis>;
  /** What its teachers need not propose again, by task. */
  readonly mapped: ReadonlyMap<string, Mapped>;
  readonly wants: Wants;
}

/** A folder that others may have written, as the baseline of an experiment. */
export async function openBaseline(folder: string, experiment: Experiment): Promise<Baseline> {
  const manifest = await readManifest(folder);
  if (!manifest) throw new Error(`There is no run in ${folder}`);
  const prints = taskPrints(experiment);
  const compared = await Promise.all(
    experiment.tasks.map(async (task) => {
      const [now, then] = [prints[task.name], manifest.tasks?.[task.name]];
      return compare(task, await storedMapping(folder, task.name), {
        attributes: now?.attributes === then?.attributes,
        rubric: now?.rubric === then?.rubric,
        items: now?.items === then?.items,
        seed: manifest.seed === experiment.seed,
      });
    }),
  );
  const changed = new Set(compared.flatMap((one) => one.changed));
  const isLeft = leaves(experiment, manifest, prints);
  return {
    folder,
    basis: new Map(compared.map(({ name, basis }) => [name, basis])),
    mapped: new Map(compared.map(({ name, mapped }) => [name, mapped])),
    wants: { isLeft, hasChanged: (phase, task) => changed.has(`${phase}\t${task}`) },
  };
}

/** What is taken of a task's attributes and rubric, and which phases may ask other questions now. */
function compare(
  task: Task,
  stored: Mapped,
  same: Readonly<Record<'attributes' | 'rubric' | 'items' | 'seed', boolean>>,
) {
  const mapped = {
    attributes: same.attributes ? stored.attributes : undefined,
    rubric: same.rubric ? stored.rubric : undefined,
  };
  const attributes = attributesOf(task, mapped.attributes);
  const rubric = rubricOf(task, mapped.rubric);
  const isAsked: Partial<Record<PhaseName, boolean>> = {
    data_generation: same.seed && same.items && isSame(attributes, stored.attributes),
    response_collection: same.seed,
    evaluation: same.seed && isSame(rubric, stored.rubric),
  };
  const rubrics: readonly Rubric[] = rubric ? [rubric] : [];
  return {
    name: task.name,
    mapped,
    basis: { attributes, rubrics },
    changed: Object.entries(isAsked).flatMap(([phase, isTheSame]) =>
      isTheSame ? [] : [`${phase}\t${task.name}`],
    ),
  };
}

/**
 * Tells which lines the new run has no use for: failures, which are tried again; scores of labels,
 * which cost nothing; other tasks and models, other parts; and what was made with other settings.
 */
function leaves(
  experiment: Experiment,
  manifest: Manifest,
  prints: NonNullable<Manifest['tasks']>,
): Wants['isLeft'] {
  const fresh = freshGroups(experiment, manifest, prints);
  return (phase, value) => {
    if (value['status'] === 'failed' || value['judge_model_id'] === labelJudge) return true;
    const isFresh = groupsBehind(phase, value).every((group) => fresh.has(groupKey(group)));
    return !isFresh || isOfOtherPart(phase, value, experiment);
  };
}

/** The groups of records that were made with today's settings. */
function freshGroups(
  experiment: Experiment,
  { fingerprints: before = {}, tasks }: Manifest,
  prints: NonNullable<Manifest['tasks']>,
): ReadonlySet<string> {
  const own = [...fingerprints(experiment)].filter(([key, { hash }]) => before[key] === hash);
  const teachers = modelsWith('teacher', experiment);
  const mapping = experiment.tasks.flatMap(({ name: task }) => {
    const same = samePrints(prints[task], tasks?.[task]);
    return same.flatMap((phase) =>
      teachers.map(({ name: model }) => groupKey({ phase, task, model })),
    );
  });
  return new Set([...own.map(([key]) => key), ...mapping]);
}

type Prints = NonNullable<Manifest['tasks']>[string];

/** The phases before the datapoints that make what they made then. */
function samePrints(now: Prints | undefined, then: Prints | undefined) {
  return [
    ...(now?.attributes === then?.attributes ? (['attribute_mapping'] as const) : []),
    ...(now?.rubric === then?.rubric ? (['rubric_mapping'] as const) : []),
  ];
}

/** Whether it belongs to a datapoint that this run, or this part of it, does not have. */
function isOfOtherPart(
  phase: PhaseName,
  value: Readonly<Record<string, unknown>>,
  { tasks, shard }: Experiment,
): boolean {
  if (phase === 'attribute_mapping' || phase === 'rubric_mapping') return false;
  const id = textOf(value, phase === 'data_generation' ? 'id' : 'datapoint_id');
  const [task, teacher] = [textOf(value, 'task_id'), textOf(value, 'teacher_model_id')];
  const sequence = sequenceOf({ id, task_id: task, teacher_model_id: teacher }) ?? 0;
  const total = tasks.find(({ name }) => name === task)?.sampling.total ?? 0;
  return sequence > total || !isInShard(shard, id);
}
