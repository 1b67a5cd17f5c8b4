import { type Experiment, modelsWith } from '../../domain/experiment.ts';
import { type PhaseName, phaseNames } from '../../domain/phase-name.ts';
import type { Rubric } from '../../domain/task.ts';
import type { WorkGroup } from '../../plan/tally.ts';
import type { Inventory, PhaseKeys } from '../../plan/work.ts';
import { work } from '../../plan/work.ts';
import type { KeySet } from '../../store/key-set.ts';
import { type Manifest, type PhaseCounts, readManifest } from '../../store/manifest.ts';
import { PhaseIndex } from '../../store/phase-index.ts';
import { indexPhase } from '../../store/read-records.ts';
import { groupsToSkip } from './groups.ts';
import { storedAttributes, storedRubric } from './stored-mapping.ts';

export type Indexes = Readonly<Record<PhaseName, PhaseIndex>>;

/** How what is there is to be seen. */
interface Regarded {
  /** Whether failed records are to be made again. */
  readonly retryFailed?: boolean;
  /** By phase, ids of records that are to be passed over. */
  readonly gone?: Partial<Readonly<Record<PhaseName, KeySet>>>;
}

/** Empty indexes of the right kind for a folder; `RecordLog.open` or {@link readInventory} fill them. */
export async function newIndexes(
  root: string,
  experiment: Experiment,
  { retryFailed = false, gone = {} }: Regarded = {},
): Promise<Indexes> {
  const byCriterion = await rubricsDiffer(root, experiment, await readManifest(root));
  const listsAll = modelsWith('teacher', experiment).length === 0;
  const index = (phase: PhaseName, options: object = {}) =>
    new PhaseIndex(phase, { retryFailed, gone: gone[phase], ...options });
  return {
    attribute_mapping: index('attribute_mapping'),
    rubric_mapping: index('rubric_mapping'),
    data_generation: index('data_generation', { listsAll }),
    response_collection: index('response_collection'),
    evaluation: index('evaluation', { byCriterion }),
  };
}

/** What the run's folder holds, read without changing it; an empty one if there is no folder. */
export async function readInventory(
  experiment: Experiment,
  regarded: Regarded = {},
): Promise<Inventory> {
  const indexes = await newIndexes(experiment.folder, experiment, regarded);
  for (const phase of phaseNames) await indexPhase(experiment.folder, indexes[phase]);
  return inventoryOf(experiment, indexes);
}

/**
 * From indexes that are filled.
 *
 * @param keys which count as there: those that need no call, or those that have a record
 */
export async function inventoryOf(
  experiment: Experiment,
  indexes: Indexes,
  keys: 'done' | 'recorded' = 'done',
): Promise<Inventory> {
  const { folder, tasks } = experiment;
  const rubrics = await knownRubrics(experiment);
  const mapped = { attributes: new Set<string>(), rubric: new Set<string>() };
  for (const { name, rubric } of tasks) {
    if (rubrics.has(name) && rubric.kind !== 'extend') mapped.rubric.add(name);
    if (await storedAttributes(folder, name)) mapped.attributes.add(name);
  }
  const phases = await Promise.all(
    phaseNames.map(async (phase) => {
      const skips = await groupsToSkip(experiment, folder, indexes[phase]);
      const { [keys]: done, failed } = indexes[phase];
      return [phase, { done, failed, skips }] as const;
    }),
  );
  return {
    phases: Object.fromEntries(phases) as Record<PhaseName, PhaseKeys>,
    mapped,
    rubrics,
    extraDatapoints: indexes.data_generation.extra,
  };
}

/** By task: what the config says, or what lies on the disk. */
export async function knownRubrics({
  folder,
  tasks,
}: Pick<Experiment, 'folder' | 'tasks'>): Promise<ReadonlyMap<string, Rubric>> {
  const rubrics = new Map<string, Rubric>();
  for (const { name, rubric } of tasks) {
    const known = rubric.kind === 'static' ? rubric.criteria : await storedRubric(folder, name);
    if (known) rubrics.set(name, known);
  }
  return rubrics;
}

/**
 * Whether evaluations may lie on the disk that were made with another set of criteria than today's,
 * so that each criterion must be looked at apart.
 */
async function rubricsDiffer(
  root: string,
  { tasks }: Experiment,
  manifest: Manifest | undefined,
): Promise<boolean> {
  if (!manifest) return false;
  for (const task of tasks) {
    const made = manifest.rubrics?.[task.name];
    const rubric =
      task.rubric.kind === 'static' ? task.rubric.criteria : await storedRubric(root, task.name);
    if (task.rubric.kind === 'extend' || !rubric || !made) return true;
    if (made.some((criteria) => !sameCriteria(criteria, Object.keys(rubric)))) return true;
  }
  return false;
}

function sameCriteria(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((criterion) => b.includes(criterion));
}

/** How much of each phase there is. */
export function countWork(groups: readonly WorkGroup[]): Record<PhaseName, PhaseCounts> {
  const counts = Object.fromEntries(
    phaseNames.map((phase) => [phase, { expected: 0, present: 0, failed: 0, missing: 0 }]),
  ) as Record<PhaseName, PhaseCounts>;
  for (const { phase, present, failed, missing } of groups) {
    const count = counts[phase];
    count.expected += present + failed + missing;
    count.present += present;
    count.failed += failed;
    count.missing += missing;
  }
  return counts;
}

/** {@link countWork} of an experiment over what is there; arguments as of {@link work}. */
export function countPhases(...what: Parameters<typeof work>): Record<PhaseName, PhaseCounts> {
  return countWork(work(...what));
}
