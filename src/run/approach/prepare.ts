import { join, resolve } from 'node:path';
import type { Experiment } from '../../domain/experiment.ts';
import { type PhaseName, phaseNames } from '../../domain/phase-name.ts';
import { discardAll, discardedFolder, discardFile, discardRecords } from '../../store/discard.ts';
import { makeFolder, namesIn } from '../../store/folder.ts';
import { attributeFiles, layout, phaseFiles, rubricFile } from '../../store/layout.ts';
import { type Manifest, readManifest } from '../../store/manifest.ts';
import { recordFiles } from '../../store/read-records.ts';
import { copyNew } from '../../store/whole-file.ts';
import { discardGroups } from '../folder/group-records.ts';
import type { Approach, Approached } from './approach.ts';
import { phasesLeftBehind } from './phases-left-behind.ts';
import { remade, remadeOfCarried } from './remade.ts';

/**
 * Brings the folder into the state that the modes ask for: carries over what `resume_from` names,
 * moves aside what is to be made anew, deals with stale records. Needs the run's lock.
 *
 * @returns sentences that say what was done
 * @throws {UsageError} when there are stale records, and nobody said what to do with them
 */
export async function prepare(
  { experiment, existing, goesOn }: Approached,
  how: Approach,
): Promise<string[]> {
  const { folder, resumeFrom } = experiment;
  await makeFolder(folder);
  const into = discardedFolder(folder, new Date());
  if (existing && goesOn) {
    const notes = await discardRemade(experiment, existing, { how, into });
    return how.continues ? [...notes, ...lateReuse(existing, how.reuse)] : notes;
  }
  if (existing) await discardAll(folder, into);
  const notes = existing ? [`The run that was here lies in ${into} now`] : [];
  // Another slice has done it if it has begun.
  const isBegun = (await readManifest(folder)) !== undefined;
  if (resumeFrom) await carryOver(experiment, resumeFrom);
  if (isBegun) return notes;
  const groups = await remadeOfCarried(experiment, how);
  return [...notes, ...toldOf(await discardGroups(folder, groups, into), 'stale record', into)];
}

function lateReuse({ reused }: Manifest, reuse: string | undefined): string[] {
  if (reuse === undefined || reused?.from === resolve(reuse)) return [];
  return [
    `Nothing is taken over from ${reuse}: that is done when a run starts, and this one goes on`,
  ];
}

async function discardRemade(
  experiment: Experiment,
  existing: Manifest,
  { how, into }: { readonly how: Approach; readonly into: string },
): Promise<string[]> {
  const { phases, groups } = await remade(experiment, existing, how);
  for (const phase of phases) await discardMapping(experiment, phase, into);
  const count = await discardGroups(experiment.folder, groups, into);
  return toldOf(count, how.continues ? 'stale record' : 'record', into);
}

function toldOf(count: number, noun: string, into: string): string[] {
  const what = count === 1 ? `1 ${noun} lies` : `${count} ${noun}s lie`;
  return count > 0 ? [`${what} in ${into} now and ${count === 1 ? 'is' : 'are'} made anew`] : [];
}

/**
 * Phases 1 and 2, and the records of every phase that is not made anew. A file that is there already
 * stays: this run has added to it, if its `meta.json` was lost or another slice has begun meanwhile.
 */
async function carryOver(experiment: Experiment, from: string): Promise<void> {
  const left = phasesLeftBehind(experiment);
  for (const phase of phaseNames.filter((one) => !left.includes(one))) {
    const { folder } = phaseFiles[phase];
    const merged = (await namesIn(join(from, folder))).filter((name) => name.endsWith('.json'));
    const mapping = phase === 'attribute_mapping' || phase === 'rubric_mapping';
    const records = mapping ? [] : await recordFiles(from, phase);
    for (const name of [...merged.map((one) => join(folder, one)), ...records]) {
      await copyNew(join(from, name), join(experiment.folder, name));
    }
  }
}

/** Moves aside what was merged, and the proposals that it was merged from. */
async function discardMapping(
  { folder, tasks }: Experiment,
  phase: PhaseName,
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
