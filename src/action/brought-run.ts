import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentHash } from '../domain/content-hash.ts';
import type { Experiment } from '../domain/experiment.ts';
import { UsageError } from '../errors.ts';
import { realPath } from './untrusted-config.ts';

/**
 * What a stranger's pull request has in the folders of its experiment may have any scores, and nothing
 * tells them from true ones: only what this job made itself, in an earlier step, is gone on with.
 *
 * @throws {UsageError} when there is anything else
 */
export function refuseBrought({ folder, resumeFrom }: Experiment): void {
  const brought = [folder, resumeFrom]
    .filter((one) => one !== undefined)
    .find((one) => holdsFiles(one) && !existsSync(markOf(one)));
  if (brought !== undefined) {
    throw new UsageError(
      `Refused: ${brought} has files that this job did not make, and a stranger's pull request may bring a run with scores of its own. ` +
        'Remove them in a step before this one, and keep runs out of the repository',
    );
  }
  // All that will be in it is this job's.
  writeFileSync(markOf(folder), '');
}

/** Whether there is anything in a folder. */
export function holdsFiles(folder: string): boolean {
  const isFolder = existsSync(folder) && statSync(folder).isDirectory();
  return isFolder && readdirSync(folder).length > 0;
}

/** In a place that no checkout writes to, and that the runner empties after the job. */
function markOf(folder: string): string {
  const name = `coeval-own-${contentHash(realPath(folder)).slice(0, 16)}`;
  return join(process.env['RUNNER_TEMP'] || tmpdir(), name);
}
