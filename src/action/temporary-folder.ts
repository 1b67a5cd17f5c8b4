import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder, which the runner removes after the job and not between main and post step. */
export function temporaryFolder(purpose: string): Promise<string> {
  return mkdtemp(join(process.env['RUNNER_TEMP'] || tmpdir(), `coeval-${purpose}-`));
}
