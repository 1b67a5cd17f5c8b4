import type { Experiment } from '../../domain/experiment.ts';
import { labelJudge } from '../../domain/ids.ts';
import type { PhaseName } from '../../domain/phase-name.ts';
import { StoreError, UsageError } from '../../errors.ts';
import { type Manifest, readManifest } from '../../store/manifest.ts';
import { fingerprints, type Group, groupKey } from '../folder/contract.ts';
import { hasRecord } from '../folder/group-records.ts';
import { isKept } from '../folder/groups.ts';
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
  how: Pick<Approach, 'stale' | 'only'>,
): Promise<Remade> {
  const { only } = how;
  const isMine = ({ model }: Group) => only?.has(model) ?? true;
  const isNew = (phase: PhaseName) => experiment.phases[phase] === 'New';
  const mapping = (['attribute_mapping', 'rubric_mapping'] as const).filter(isNew);
  const anew = [...fingerprints(experiment).values()].filter(({ phase }) => isNew(phase));
  // A slice leaves what others have made in a phase.
  const gone = only ? [] : phasesLeftBehind(experiment);
  const grown = (await staleGroups(experiment, existing, only)).filter(isGrown(experiment, gone));
  const stale = remadeOf(grown, how.stale, 'continue');
  return { phases: only ? [] : mapping, groups: [...anew.filter(isMine), ...stale] };
}

/**
 * What of the run that is resumed is made anew, once it is carried over. Labels are scored anew by a
 * run of all models only, as they are no model's own.
 *
 * @throws {StoreError} when there is no run
 * @throws {UsageError} as {@link remade}
 */
export async function remadeOfCarried(
  experiment: Experiment,
  { stale, only }: Pick<Approach, 'stale' | 'only'>,
): Promise<readonly Group[]> {
  const { resumeFrom } = experiment;
  if (resumeFrom === undefined) return [];
  const source = await readManifest(resumeFrom);
  if (!source) throw new StoreError(`Cannot resume from ${resumeFrom}: there is no run in it`);
  const groups = await staleGroups({ ...experiment, folder: resumeFrom }, source, undefined);
  const grown = groups
    .filter(isGrown(experiment, phasesLeftBehind(experiment)))
    .filter((group) => !only || !isFree(group));
  return remadeOf(grown, stale, `resume from ${resumeFrom}`);
}

/** Tells of which groups records stay while others may be added to them. @param gone phases of which none stay */
function isGrown(experiment: Experiment, gone: readonly PhaseName[]) {
  return (group: Group) =>
    experiment.phases[group.phase] !== 'New' &&
    !isKept(group, experiment) &&
    !gone.includes(group.phase);
}

/** Refuses before anything is called, or waited for, what {@link remade} would refuse. */
export async function refuseStale(
  { experiment, existing, goesOn }: Approached,
  how: Approach,
): Promise<void> {
  if (existing && goesOn && how.stale === 'refuse') await remade(experiment, existing, how);
}

/** @param what cannot be done with stale records if nobody said what to do with them */
function remadeOf(groups: readonly Group[], stale: Approach['stale'], what: string) {
  const costly = groups.filter((group) => !isFree(group));
  if (stale === 'refuse' && costly.length > 0) refuse(costly, what);
  return stale === 'refresh' ? groups : groups.filter(isFree);
}

/** Whether making a group's records takes no call, so that nobody need be asked. */
function isFree({ model }: Pick<Group, 'model'>): boolean {
  return model === labelJudge;
}

function refuse(groups: readonly Group[], what: string): never {
  const list = groups.map(({ phase, task, model }) => `  ${phase}: ${model} on ${task}`).join('\n');
  throw new UsageError(
    `Cannot ${what}: the config has changed since these records were made, and new ones would not match them:\n${list}\n` +
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
