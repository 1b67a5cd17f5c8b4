import { cp, mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Experiment } from '../domain/experiment.ts';
import type { Model, Role } from '../domain/model.ts';
import { type PhaseName, phaseNames } from '../domain/phase-name.ts';
import type { Shard } from '../domain/shard.ts';
import { StoreError, UsageError } from '../errors.ts';
import { discardAll, discardedFolder, discardFile, discardRecords } from '../store/discard.ts';
import { attributeFiles, layout, phaseFiles, rubricFile } from '../store/layout.ts';
import { type Manifest, readManifest } from '../store/manifest.ts';
import { recordFiles } from '../store/read-records.ts';
import { isWritten, refuseProposals, shardIn, shardOf } from './sharding.ts';
import { discardGroups, staleGroups } from './stale.ts';

/** The phases whose records a phase's records rest on, itself among them. */
export const madeFrom: Readonly<Record<PhaseName, readonly PhaseName[]>> = {
  attribute_mapping: ['attribute_mapping'],
  rubric_mapping: ['rubric_mapping'],
  data_generation: ['data_generation'],
  response_collection: ['data_generation', 'response_collection'],
  evaluation: ['data_generation', 'response_collection', 'evaluation'],
};

/** How to meet a run that is there already. */
export interface Approach {
  readonly continues: boolean;
  readonly overwrites: boolean;
  /** What to do with records that a changed config made stale. */
  readonly stale: 'refuse' | 'accept' | 'refresh';
  /** Names of the only models to call; undefined for all. */
  readonly only: ReadonlySet<string> | undefined;
  /** Folder of a run whose records are taken over where they would be made again just so. */
  readonly reuse?: string | undefined;
  /** Takes no more over than attributes, rubrics and datapoints, so that all are asked and judged anew. */
  readonly onlyDatapoints?: boolean | undefined;
  /** The only part to work on, with its share of quotas and budget; undefined for all of it. */
  readonly shard?: Shard | undefined;
}

const roleOf: Readonly<Record<PhaseName, Role>> = {
  attribute_mapping: 'teacher',
  rubric_mapping: 'teacher',
  data_generation: 'teacher',
  response_collection: 'student',
  evaluation: 'judge',
};

/**
 * The experiment as it is to be worked on, and the run that was there; both before any change.
 *
 * @throws {UsageError} when the folder asks for a decision first
 */
export async function approach(
  wanted: Experiment,
  how: Approach,
): Promise<{ experiment: Experiment; existing: Manifest | undefined }> {
  const { experiment, existing } = await settled(wanted, how);
  const { continues, overwrites, reuse } = how;
  if (existing && !continues && !overwrites && (!experiment.modesAreExplicit || reuse)) {
    throw new UsageError(
      `Cannot start: there is a run in ${experiment.folder} already. Go on with it by --continue, ` +
        'put it aside and start anew by --overwrite, or write experiment.phases to say what each phase does with it',
    );
  }
  return { experiment, existing };
}

/** As {@link approach}, of a run whose decision may be still to come. */
export async function settled(
  wanted: Experiment,
  { continues, overwrites, reuse, shard }: Omit<Approach, 'stale' | 'only'>,
): Promise<{ experiment: Experiment; existing: Manifest | undefined }> {
  const { folder } = wanted;
  const existing = await readManifest(folder);
  const held = existing && (continues || !overwrites) ? shardIn(existing, shard, folder) : shard;
  const experiment = shardOf(wanted, held);
  if (continues) return { experiment: continued(experiment, existing), existing };
  if (reuse === undefined) {
    if (!existing && !experiment.resumeFrom) refuseProposals(experiment, isWritten);
    return { experiment, existing };
  }
  if (!(await readManifest(resolve(reuse)))) {
    throw new UsageError(
      `Cannot reuse ${resolve(reuse)}: there is no run in it; name the folder that holds its meta.json`,
    );
  }
  return { experiment: reusing(experiment, resolve(reuse)), existing };
}

/** `--reuse`: as `--continue`, of a run that has just been filled with what is taken over. */
function reusing(experiment: Experiment, from: string): Experiment {
  const { folder, resumeFrom } = experiment;
  if (from === resolve(folder)) {
    throw new UsageError(`Cannot reuse ${from}: it is the run itself; go on with it by --continue`);
  }
  if (resumeFrom) {
    throw new UsageError(
      `Cannot reuse ${from}: the run begins with what it carries over from ${resumeFrom} already. Leave out --reuse or experiment.resume_from`,
    );
  }
  return { ...experiment, phases: filling };
}

/** Phases 1 and 2 are kept, the others filled up. */
const filling = {
  attribute_mapping: 'Keep',
  rubric_mapping: 'Keep',
  data_generation: 'Extend',
  response_collection: 'Extend',
  evaluation: 'Extend',
} as const satisfies Experiment['phases'];

/** `--continue`: what is missing is made, whatever the config's modes say. */
function continued(experiment: Experiment, existing: Manifest | undefined): Experiment {
  if (!existing) {
    throw new UsageError(
      `Cannot continue: there is no run in ${experiment.folder}. Start it without --continue, or check experiment.id and storage_folder`,
    );
  }
  if (existing.experiment_id !== experiment.id) {
    throw new UsageError(
      `Cannot continue: the run in ${experiment.folder} is of experiment "${existing.experiment_id}", the config is of "${experiment.id}". ` +
        'Give the folder and experiment.id the same name again, or start anew under another id',
    );
  }
  return { ...experiment, phases: filling };
}

/**
 * Brings the folder into the state that the modes ask for: carries over what `resume_from` names,
 * moves aside what is to be made anew, deals with stale records. Needs the run's lock.
 *
 * @returns sentences that say what was done
 */
export async function prepare(
  experiment: Experiment,
  existing: Manifest | undefined,
  { continues, overwrites, stale, only, reuse }: Approach,
): Promise<string[]> {
  const { folder } = experiment;
  await mkdir(folder, { recursive: true });
  const into = discardedFolder(folder, new Date());
  const putsAside = overwrites && existing !== undefined;
  if (putsAside) await discardAll(folder, into);
  if (putsAside || !existing) {
    if (experiment.resumeFrom) await carryOver(experiment, experiment.resumeFrom);
    return putsAside ? [`The run that was here lies in ${into} now`] : [];
  }
  if (!continues) return discardNew(experiment, into, only);
  const notes = await settleStale(experiment, existing, { stale, only, into });
  return [...notes, ...lateReuse(existing, reuse)];
}

function lateReuse({ reused }: Manifest, reuse: string | undefined): string[] {
  if (reuse === undefined || reused?.from === resolve(reuse)) return [];
  return [
    `Nothing is taken over from ${reuse}: that is done when a run starts, and this one goes on`,
  ];
}

async function settleStale(
  experiment: Experiment,
  existing: Manifest,
  { stale, only, into }: Pick<Approach, 'stale' | 'only'> & { readonly into: string },
): Promise<string[]> {
  const groups = await staleGroups(experiment, existing);
  const mine = groups.filter(({ model }) => !only || only.has(model));
  if (mine.length === 0 || stale === 'accept') return [];
  if (stale === 'refresh') {
    const count = await discardGroups(experiment.folder, mine, into);
    return [`${count} stale records lie in ${into} now and are made anew`];
  }
  const list = mine.map(({ phase, task, model }) => `  ${phase}: ${model} on ${task}`).join('\n');
  throw new UsageError(
    `Cannot continue: the config has changed since these records were made, and new ones would not match them:\n${list}\n` +
      'Make them anew by --refresh-stale, keep them all the same by --accept-stale, or undo the change',
  );
}

/** Phases 1 and 2, and the records of every phase that is not made anew. */
async function carryOver(experiment: Experiment, from: string): Promise<void> {
  if (!(await readManifest(from))) {
    throw new StoreError(`Cannot resume from ${from}: there is no run in it`);
  }
  for (const phase of phaseNames) {
    if (madeFrom[phase].some((source) => experiment.phases[source] === 'New')) continue;
    const { folder } = phaseFiles[phase];
    const merged = (await readdir(join(from, folder)).catch(() => [])).filter((name) =>
      name.endsWith('.json'),
    );
    const mapping = phase === 'attribute_mapping' || phase === 'rubric_mapping';
    const records = mapping ? [] : await recordFiles(from, phase);
    for (const name of [...merged.map((one) => join(folder, one)), ...records]) {
      await cp(join(from, name), join(experiment.folder, name));
    }
  }
}

/** Moves aside what phases in mode `New` will make, and all that was made from it. */
async function discardNew(
  experiment: Experiment,
  into: string,
  only: ReadonlySet<string> | undefined,
): Promise<string[]> {
  let count = 0;
  for (const phase of phaseNames) {
    if (experiment.phases[phase] !== 'New') continue;
    if (phase === 'attribute_mapping' || phase === 'rubric_mapping') {
      if (!only) await discardMapping(experiment, phase, into);
      continue;
    }
    const models = experiment.models.filter(playsIn(phase, only));
    count += await discardGroups(
      experiment.folder,
      models.flatMap((model) =>
        experiment.tasks.map((task) => ({ phase, task: task.name, model: model.name })),
      ),
      into,
    );
  }
  return count > 0 ? [`${count} records lie in ${into} now and are made anew`] : [];
}

function playsIn(phase: PhaseName, only: ReadonlySet<string> | undefined) {
  return (model: Model) => model.roles.includes(roleOf[phase]) && (!only || only.has(model.name));
}

async function discardMapping(
  { folder, tasks }: Experiment,
  phase: 'attribute_mapping' | 'rubric_mapping',
  into: string,
): Promise<void> {
  for (const { name } of tasks) {
    const files =
      phase === 'rubric_mapping'
        ? [rubricFile(name)]
        : [...attributeFiles(name, 'target'), ...attributeFiles(name, 'nuanced')];
    for (const file of files) await discardFile(folder, file, into);
  }
  await discardRecords(folder, phase, into, () => true);
}

/** Where the config of a run is kept. */
export function configPath(folder: string): string {
  return join(folder, layout.config);
}
