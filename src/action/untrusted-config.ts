import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Opened } from '../coeval.ts';
import { UsageError } from '../errors.ts';

/** Read from the working directory, when it is there. */
const keyFile = 'keys.yaml';

/**
 * A config that a stranger may have written, in a job that holds secrets, must not say where keys are
 * sent, bring keys or key files of its own, or name folders outside the checkout.
 *
 * @throws {UsageError} when it does
 */
export function refuseUntrusted(
  { experiment, keys }: Opened,
  workspace: string,
  workingDirectory: string,
): void {
  const faults = [
    ...experiment.models
      .filter(({ baseUrl }) => baseUrl !== undefined && keys.secrets.length > 0)
      .map(({ name }) => `base_url of ${name} would get a key of this repository`),
    ...(existsSync(join(workingDirectory, keyFile))
      ? [`${keyFile} is a key file in the checkout`]
      : []),
    ...[experiment.folder, experiment.resumeFrom]
      .filter((folder) => folder !== undefined && !isWithin(workspace, folder))
      .map((folder) => `the folder ${folder} lies outside the checkout`),
  ];
  if (faults.length === 0) return;
  throw new UsageError(
    'Refused: the config comes from a pull request of a stranger, and this job may hold secrets.\n' +
      `${faults.join('\n')}\n` +
      'Run such a pull request in a workflow on `pull_request`, which has no secrets, or remove these settings; an address can also be given by a variable of the workflow, as OPENAI_BASE_URL',
  );
}

/** Whether a path lies below a folder, its links followed. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(realPath(folder), realPath(resolve(folder, path)));
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way;
}

/** A checkout may have links that lead out of it; what is not there yet is no link. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}
