import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Experiment } from '../domain/experiment.ts';
import { labelJudge } from '../domain/ids.ts';
import { type PhaseName, phaseNames } from '../domain/phase-name.ts';
import type { Rubric } from '../domain/task.ts';
import type { Inventory } from '../plan/work.ts';
import {
  folderFormat,
  type Manifest,
  type PhaseCounts,
  type Reused,
  readManifest,
  writeManifest,
} from '../store/manifest.ts';
import { toolVersion } from '../version.ts';
import { phasesLeftBehind } from './approach/phases-left-behind.ts';
import type { Gap } from './events.ts';
import {
  contract,
  criterionPrints,
  fingerprints,
  type Group,
  taskPrints,
} from './folder/contract.ts';
import { keptGroups } from './folder/groups.ts';
import { countPhases } from './folder/inventory.ts';
import { recordTime } from './pipeline/record-time.ts';

/** How a run ended. */
export interface RunEnd {
  readonly stopped: Readonly<Record<string, Gap>>;
  /** What told the run to take no new work; undefined when nothing did. */
  readonly stoppedBy: 'signal' | 'time' | undefined;
  /** The only models that it was to call; undefined for all. */
  readonly only: ReadonlySet<string> | undefined;
}

/** The status of a run that is not complete. */
const unfinished = { none: 'incomplete', signal: 'interrupted', time: 'pending' } as const;

/** What a run that ended in time waits for: another run. */
const timeBudget = 'time budget';

const nothingReused: Omit<Reused, 'from'> = {
  complete: false,
  proposals: 0,
  datapoints: 0,
  responses: 0,
  evaluations: 0,
  dropped: 0,
  saved_usd: null,
};

/**
 * What a new run says of what it begins with. There are no evaluations. One that takes over another
 * run's records says what those were made with, though not by which sets of criteria: it cannot tell.
 */
async function beginning(experiment: Experiment): Promise<Partial<Manifest>> {
  const { resumeFrom, tasks } = experiment;
  if (resumeFrom === undefined) {
    return { rubrics: Object.fromEntries(tasks.map(({ name }) => [name, []])) };
  }
  const left = phasesLeftBehind(experiment);
  const source = await readManifest(resumeFrom);
  const made = Object.entries(source?.fingerprints ?? {});
  const carried = made.filter(([key]) => !left.some((phase) => key.startsWith(`${phase}/`)));
  return {
    fingerprints: Object.fromEntries(carried),
    tasks: source?.tasks ?? {},
    ...(left.includes('evaluation') ? {} : { criteria: source?.criteria ?? {} }),
  };
}

/** Keeps a run's `meta.json` true while it works. */
export class RunManifest {
  readonly #root: string;
  #manifest: Manifest;
  #writing: Promise<void> = Promise.resolve();

  private constructor(root: string, manifest: Manifest) {
    this.#root = root;
    this.#manifest = manifest;
  }

  /**
   * Notes that the run is in progress, and what its records are made with from now on.
   *
   * @param reuse folder whose records are about to be taken over, and how far
   * @param only the only models to be called; what the others' records were made with stays as noted
   */
  static async open(
    experiment: Experiment,
    existing: Manifest | undefined,
    reuse?: Pick<Reused, 'from' | 'only_datapoints'>,
    only?: ReadonlySet<string>,
  ): Promise<RunManifest> {
    const begun = existing ?? (await beginning(experiment));
    const kept = await keptGroups(experiment);
    const manifest: Manifest = {
      ...begun,
      format: folderFormat,
      experiment_id: experiment.id,
      status: 'in_progress',
      created_at: existing?.created_at ?? recordTime(),
      updated_at: recordTime(),
      phases_completed: existing?.phases_completed ?? [],
      phases_in_progress: [...phaseNames],
      resume_from: experiment.resumeFrom ?? null,
      seed: experiment.seed,
      tool_version: toolVersion,
      tasks: tasksOf(experiment, begun.tasks, kept),
      ...(experiment.shard ? { shard: experiment.shard } : {}),
      ...(reuse && { reused: { ...nothingReused, ...reuse, from: resolve(reuse.from) } }),
    };
    const opened = new RunManifest(experiment.folder, manifest);
    const mine = fingerprintsOf(experiment, only, existing);
    const made = mine.filter(([key]) => !kept.has(key) || begun.fingerprints?.[key] === undefined);
    await opened.#change((known) => ({
      ...manifest,
      fingerprints: { ...known.fingerprints, ...Object.fromEntries(made) },
    }));
    return opened;
  }

  /** Before anything is judged by it, so that a reader knows of every rubric that was used. */
  async addRubric(task: string, rubric: Rubric): Promise<void> {
    const added = (manifest: Manifest) => withRubric(manifest, task, rubric);
    if (isDeepStrictEqual(added(this.#manifest), this.#manifest)) return;
    await this.#change(added);
  }

  /** What was taken over when the run began, or is still to be. */
  get reused(): Reused | undefined {
    return this.#manifest.reused;
  }

  async setReused(reused: Reused): Promise<void> {
    await this.#change((manifest) => ({ ...manifest, reused }));
  }

  /** Says how the run ended. @param inventory what is on the disk now */
  async finish(
    experiment: Experiment,
    inventory: Inventory,
    { stopped, stoppedBy, only }: RunEnd,
  ): Promise<{ counts: Record<PhaseName, PhaseCounts>; complete: boolean }> {
    const counts = countPhases(experiment, inventory);
    const open = phaseNames.filter((phase) => counts[phase].missing > 0);
    const complete = open.length === 0;
    const isPending = !complete && stoppedBy === 'time';
    await this.#change(({ pending_reason: _, ...manifest }) => ({
      ...manifest,
      status: complete ? 'completed' : unfinished[stoppedBy ?? 'none'],
      ...(isPending ? { pending_reason: timeBudget } : {}),
      updated_at: recordTime(),
      phases_completed: phaseNames.filter((phase) => !open.includes(phase)),
      phases_in_progress: open,
      counts,
      contract: contract(experiment, inventory.rubrics),
      stopped: { ...(only ? without(only, manifest.stopped) : {}), ...stopped },
    }));
    return { counts, complete };
  }

  /** Begins with what is on the disk: another slice of the run may have written since. */
  #change(changed: (manifest: Manifest) => Manifest): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      this.#manifest = changed((await readManifest(this.#root)) ?? this.#manifest);
      await writeManifest(this.#root, this.#manifest);
    });
    return this.#writing;
  }
}

/**
 * Attributes and rubrics that are kept were made as they were; items are drawn as they are from now on,
 * but for tasks whose datapoints a mode leaves as they are.
 */
function tasksOf(
  experiment: Experiment,
  before: Manifest['tasks'] = {},
  groups: ReadonlyMap<string, Group>,
): Manifest['tasks'] {
  const now = taskPrints(experiment);
  const drawn = Map.groupBy(groups.values(), ({ phase }) => phase).get('data_generation') ?? [];
  const then = experiment.phases.attribute_mapping === 'New' ? {} : before;
  const kept = Object.entries(then).map(([task, prints]) => {
    const isDrawn = drawn.some((group) => group.task === task);
    const items = isDrawn ? prints.items : (now[task]?.items ?? prints.items);
    return [task, { ...prints, items }];
  });
  return { ...now, ...Object.fromEntries(kept) };
}

/**
 * What records are made with now, by group: of the models that are called, and of all by a run that is
 * the first. Labels that were carried over are left to a run of all models, which scores them anew.
 */
function fingerprintsOf(
  experiment: Experiment,
  only: ReadonlySet<string> | undefined,
  existing: Manifest | undefined,
) {
  const isFirst = existing === undefined;
  const isCarried = (model: string) => model === labelJudge && experiment.resumeFrom !== undefined;
  return [...fingerprints(experiment)]
    .filter(([, { model }]) => (only?.has(model) ?? true) || (isFirst && !isCarried(model)))
    .map(([key, { hash }]) => [key, hash] as const);
}

function withRubric(manifest: Manifest, task: string, rubric: Rubric): Manifest {
  const { rubrics, criteria } = manifest;
  const known = rubrics?.[task] ?? [];
  const names = Object.keys(rubric);
  const sets = isKnown(names, known) ? known : [...known, names];
  const prints = { ...criteria?.[task], ...criterionPrints(rubric) };
  return {
    ...manifest,
    rubrics: { ...rubrics, [task]: sets },
    criteria: { ...criteria, [task]: prints },
  };
}

function isKnown(criteria: readonly string[], known: readonly (readonly string[])[] = []): boolean {
  return known.some((one) => one.join('\n') === criteria.join('\n'));
}

/** Why the models of other slices were stopped. */
function without(only: ReadonlySet<string>, stopped: Manifest['stopped'] = {}) {
  return Object.fromEntries(Object.entries(stopped).filter(([model]) => !only.has(model)));
}
