import type { Experiment } from '../../domain/experiment.ts';
import { labelJudge } from '../../domain/ids.ts';
import type { PhaseName } from '../../domain/phase-name.ts';
import { UsageError } from '../../errors.ts';
import type { Manifest } from '../../store/manifest.ts';
import { fingerprints, type Group, groupKey } from '../folder/contract.ts';
import { hasRecord } from '../folder/group-records.ts';
import type { Approach, Approached } from './approach.ts';
import { groupsOfChangedTasks } from './changed-tasks.ts';
import { phasesLeftBehind } from './phases-left-behind.ts';

/** What of a run that is gone on with is made anew; until then it is as if it were not there. */
export interface Remade {
  /** Of the first two, those that begin from nothing. */
  readonly phases: readonly PhaseName[];
  /** Groups of records, and with them goes all that was made from them. */
  readonly groups: readonly Group[];
}

/** @throws {UsageError} when there are stale records, and nobody said what to do with them */
export async function remade(
  experiment: Experiment,
  existing: Manifest,
  { stale, only }: Pick<Approach, 'stale' | 'only'>,
): Promise<Remade> {
  const isMine = ({ model }: Group) => only?.has(model) ?? true;
  const isNew = (phase: PhaseName) => experiment.phases[phase] === 'New';
  const mapping = (['attribute_mapping', 'rubric_mapping'] as const).filter(isNew);
  const anew = [...fingerprints(experiment).values()].filter(({ phase }) => isNew(phase));
  const grown = (await staleGroups(experiment, existing, only)).filter(isGrown(experiment, only));
  const costly = grown.filter((group) => !isFree(group));
  if (stale === 'refuse' && costly.length > 0) refuse(costly);
  return {
    phases: only ? [] : mapping,
    groups: [...anew.filter(isMine), ...(stale === 'refresh' ? grown : grown.filter(isFree))],
  };
}

/**
 * Tells of which groups records stay while others may be added to them: not where a mode leaves a
 * group with records as it is, and not where all goes. A slice leaves those of others.
 */
function isGrown(experiment: Experiment, only: Approach['only']) {
  const gone = only ? [] : phasesLeftBehind(experiment);
  return ({ phase }: Group) => experiment.phases[phase] === 'Extend' && !gone.includes(phase);
}

/** Refuses before anything is called, or waited for, what {@link remade} would refuse. */
export async function refuseStale(
  { experiment, existing, goesOn }: Approached,
  how: Approach,
): Promise<void> {
  if (existing && goesOn && how.stale === 'refuse') await remade(experiment, existing, how);
}

/**
 * @param carried the experiment, in the folder of the run whose evaluations it is to carry over
 * @throws {UsageError} when these were made by other criteria
 */
export async function refuseOtherCriteria(carried: Experiment, source: Manifest): Promise<void> {
  const groups = await groupsOfChangedTasks(carried, source);
  for (const group of groups.filter(({ phase }) => phase === 'evaluation')) {
    if (!(await hasRecord(carried.folder, group))) continue;
    throw new UsageError(
      `Cannot resume from ${carried.folder}: the criteria of task "${group.task}" read otherwise there, and new evaluations would not match those. ` +
        'Set experiment.phases.evaluation to New, or undo the change',
    );
  }
}

/** Whether making a group's records takes no call, so that nobody need be asked. */
function isFree({ model }: Pick<Group, 'model'>): boolean {
  return model === labelJudge;
}

function refuse(groups: readonly Group[]): never {
  const list = groups.map(({ phase, task, model }) => `  ${phase}: ${model} on ${task}`).join('\n');
  throw new UsageError(
    `Cannot continue: the config has changed since these records were made, and new ones would not match them:\n${list}\n` +
      'Make them anew by --refresh-stale, keep them all the same by --accept-stale, or undo the change',
  );
}

/**
 * The groups of records that were made with another model, other parameters, another prompt, other
 * attributes or other criteria than the config has now. Groups without a record cannot be stale, nor
 * those of a folder that does not say what it was made with, unless they are free.
 *
 * @param only the only models to be called: others are left to a later run, unless what they share
 *   has changed, of which that one could no longer tell
 */
async function staleGroups(
  experiment: Experiment,
  existing: Manifest,
  only: ReadonlySet<string> | undefined,
): Promise<Group[]> {
  const before = existing.fingerprints ?? {};
  const own = [...fingerprints(experiment)].filter(([key, { model, hash }]) => {
    const isMine = only?.has(model) ?? true;
    return isMine && (before[key] ?? (isFree({ model }) ? '' : hash)) !== hash;
  });
  const shared = await groupsOfChangedTasks(experiment, existing);
  const changed = new Map([...own, ...shared.map((group) => [groupKey(group), group] as const)]);
  const stale: Group[] = [];
  for (const group of changed.values()) {
    if (await hasRecord(experiment.folder, group)) stale.push(group);
  }
  return stale;
}
