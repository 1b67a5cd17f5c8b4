import { join } from 'node:path';
import { mergeRuns, type Opened } from '../../coeval.ts';
import { StoreError } from '../../errors.ts';
import { shardOf } from '../artifact/artifact-name.ts';
import { downloadArtifact, listArtifacts } from '../artifact/artifacts.ts';
import { baselineOf } from '../baseline/baseline-of.ts';
import { conclude } from '../concluding/conclude.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { say } from '../log.ts';
import type { Outcome, Step } from '../step.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Puts the parts that other jobs of this run made together again, and decides on the whole. */
export async function mergeCommand(opened: Opened, step: Step, inputs: Inputs): Promise<Outcome> {
  const { experiment } = opened;
  const folders = await downloadParts(experiment.id, inputs);
  const { analysis } = await mergeRuns(folders, experiment.folder, {
    allowPartial: inputs['allow-partial'],
  });
  say(`${folders.length} parts are merged into ${experiment.folder}`);
  const resolved = await baselineOf(experiment.id, step, inputs);
  return conclude({ experiment, analysis, resolved, interrupted: false }, step, inputs);
}

/** @throws {StoreError} when this run has no part at all */
async function downloadParts(experimentId: string, inputs: Inputs): Promise<string[]> {
  const newest = new Map<string, { readonly id: number; readonly attempt: number }>();
  for (const { name, id } of await listArtifacts()) {
    const part = shardOf(name, { experimentId, name: inputs['artifact-name'] });
    const known = part && newest.get(part.shard);
    if (part && (!known || part.attempt > known.attempt)) {
      newest.set(part.shard, { id, attempt: part.attempt });
    }
  }
  if (newest.size === 0) {
    throw new StoreError(
      `There is nothing to merge: no job of this run has uploaded a part of ${experimentId}. ` +
        'The jobs need `shard`, and `upload-artifact` must not be off',
    );
  }
  const root = await temporaryFolder('parts');
  return Promise.all(
    [...newest].map(async ([shard, { id }]) => {
      const path = join(root, shard.replace('/', '-of-'));
      await downloadArtifact(id, path);
      return path;
    }),
  );
}
