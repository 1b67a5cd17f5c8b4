import type { Experiment } from '../../domain/experiment.ts';
import { readManifest } from '../../store/manifest.ts';
import type { RunManifest } from '../run-manifest.ts';
import { FolderTaker } from './folder-taker.ts';
import { type Source, takeOver } from './take-over.ts';

/**
 * Takes over what the manifest says is to be taken over and is not yet, as after a kill. Until it
 * says that all of it is there, no call is made.
 *
 * @returns sentences that say what went wrong
 */
export async function fillFromBaseline(
  experiment: Experiment,
  manifest: RunManifest,
): Promise<readonly string[]> {
  const { reused } = manifest;
  if (!reused || reused.complete) return [];
  if (!(await readManifest(reused.from))) {
    await manifest.setReused({ ...reused, complete: true });
    return [
      `The run in ${reused.from}, which was being taken over, is gone; what it would have given is made anew`,
    ];
  }
  const taken = await copyInto(experiment, reused);
  for (const [task, { rubrics }] of taken.baseline.basis) {
    for (const rubric of rubrics) await manifest.addRubric(task, rubric);
  }
  await manifest.setReused(taken.reused);
  return taken.warnings;
}

async function copyInto(experiment: Experiment, source: Source) {
  await using taker = await FolderTaker.open(experiment.folder);
  return await takeOver(source, experiment, taker);
}
