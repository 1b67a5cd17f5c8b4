import { resolve } from 'node:path';
import type { Experiment } from '../../domain/experiment.ts';
import type { Shard } from '../../domain/shard.ts';
import { UsageError } from '../../errors.ts';
import { isSamePlace } from '../../store/folder.ts';
import { type Manifest, readManifest } from '../../store/manifest.ts';
import { isWritten, refuseProposals, shardIn, shardOf } from '../folder/sharding.ts';

/** How to meet a run that is there already. */
export interface Approach {
  readonly continues: boolean;
  readonly overwrites: boolean;
  /** What to do with records that a changed config made stale. */
  readonly stale: 'refuse' | 'accept' | 'refresh';
  /** Whether failed records are made again, instead of standing for good. */
  readonly retryFailed: boolean;
  /** Names of the only models to call; undefined for all. */
  readonly only: ReadonlySet<string> | undefined;
  /** Folder of a run whose records are taken over where they would be made again just so. */
  readonly reuse?: string | undefined;
  /** Takes no more over than attributes, rubrics and datapoints, so that all are asked and judged anew. */
  readonly onlyDatapoints?: boolean | undefined;
  /** The only part to work on, with its share of quotas and budget; undefined for all of it. */
  readonly shard?: Shard | undefined;
}

/** An experiment as it is to be worked on, and the run that was there; both before any change. */
export interface Approached {
  readonly experiment: Experiment;
  readonly existing: Manifest | undefined;
  /** Whether it is this run that is worked on, rather than a new one. */
  readonly goesOn: boolean;
}

/** @throws {UsageError} when the folder asks for a decision first */
export async function approach(wanted: Experiment, how: Approach): Promise<Approached> {
  const approached = await settled(wanted, how);
  const { experiment, existing, goesOn } = approached;
  if (existing && !goesOn && !how.overwrites) {
    throw new UsageError(
      `Cannot start: there is a run in ${experiment.folder} already. Go on with it by --continue, ` +
        'put it aside and start anew by --overwrite, or write experiment.phases to say what each phase does with it',
    );
  }
  return approached;
}

/**
 * What a slice found, once it has its lock: other slices may have begun meanwhile, beside which it goes
 * on, and may have made anew what was stale.
 */
export async function beside(found: Approached): Promise<Approached> {
  const { existing, experiment } = found;
  return { ...found, existing: existing && (await readManifest(experiment.folder)) };
}

/** As {@link approach}, of a run whose decision may be still to come. */
export async function settled(wanted: Experiment, how: Approach): Promise<Approached> {
  const { continues, overwrites, reuse, shard } = how;
  const { folder, modesAreExplicit } = wanted;
  const existing = await readManifest(folder);
  const held = existing && (continues || !overwrites) ? shardIn(existing, shard, folder) : shard;
  const experiment = shardOf(wanted, held);
  const isMeant = continues || (modesAreExplicit && reuse === undefined);
  const goesOn = existing !== undefined && !overwrites && isMeant;
  if (continues) return { experiment: continued(experiment, existing), existing, goesOn };
  if (reuse !== undefined) {
    return { experiment: await reusing(experiment, resolve(reuse)), existing, goesOn };
  }
  if (overwrites || !existing) await checkStart(experiment, existing, how);
  return { experiment, existing, goesOn };
}

async function checkStart(
  experiment: Experiment,
  existing: Manifest | undefined,
  how: Approach,
): Promise<void> {
  const { resumeFrom } = experiment;
  if (!existing && !resumeFrom) refuseProposals(experiment, isWritten);
  if (!resumeFrom) return;
  const { remadeOfCarried } = await import('./remade.ts');
  await remadeOfCarried(experiment, how);
}

/** `--reuse`: as `--continue`, of a run that has just been filled with what is taken over. */
async function reusing(experiment: Experiment, from: string): Promise<Experiment> {
  const { folder, resumeFrom } = experiment;
  if (!(await readManifest(from))) {
    throw new UsageError(
      `Cannot reuse ${from}: there is no run in it; name the folder that holds its meta.json`,
    );
  }
  if (await isSamePlace(from, folder)) {
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
