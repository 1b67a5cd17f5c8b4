import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Summary } from '../../report/summary/summary.ts';
import { artifactName } from '../artifact/artifact-name.ts';
import { artifactUrl } from '../artifact/artifact-url.ts';
import { uploadRun } from '../artifact/upload-run.ts';
import { cellOf } from '../cell.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { inGroup } from '../log.ts';
import type { Outputs } from '../outputs.ts';
import type { Step } from '../step.ts';

/** A summary that is written, and where. */
interface Kept {
  readonly summary: Summary;
  readonly outputs: Outputs;
}

/** Writes `summary.json` beside the records, and uploads them all where that is asked for. */
export async function keep(
  summary: Summary,
  folder: string,
  step: Step,
  inputs: Inputs,
): Promise<Kept> {
  const path = join(folder, 'summary.json');
  // In its values, so that it stays the object that it is.
  const masked = (_name: string, value: unknown) =>
    typeof value === 'string' ? step.masks.hide(value) : value;
  const write = (one: Summary) => writeFile(path, `${JSON.stringify(one, masked, 2)}\n`);
  await write(summary);
  const outputs = { 'summary-path': path };
  const isRunner = process.env['ACTIONS_RUNTIME_TOKEN'] !== undefined;
  if (!inputs['upload-artifact'] || !isRunner || summary.state === 'interrupted') {
    return { summary, outputs };
  }
  const name = artifactName(artifactOf(summary.experiment_id, inputs), step.context.runAttempt);
  const uploaded = await inGroup(`Keeping the records as artifact ${name}`, () =>
    uploadRun(folder, { name, retentionDays: inputs['retention-days'] }),
  );
  if (uploaded.id === undefined) {
    step.annotations.warn(
      `The records could not be kept as an artifact, so no later run can be compared with this one: ${uploaded.why}`,
    );
    return { summary, outputs };
  }
  const url = artifactUrl(step.context, step.context.runId, uploaded.id);
  const linked = { ...summary, artifact_url: url };
  await write(linked);
  const made = { 'artifact-id': String(uploaded.id), 'artifact-url': url };
  return { summary: linked, outputs: { ...outputs, ...made } };
}

/** What tells the artifact of this job's work from others. A merge is the whole again. */
export function artifactOf(experimentId: string, inputs: Inputs) {
  const cell = inputs.command === 'merge' ? undefined : cellOf(inputs);
  return {
    experimentId,
    name: inputs['artifact-name'],
    shard: cell?.shard,
    jobIndex: cell?.jobIndex,
  };
}
