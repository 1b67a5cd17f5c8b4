import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StepDocument } from './document.ts';
import type { Stand } from './stand.ts';

const shells: Readonly<Record<string, readonly string[]>> = {
  /** What GitHub takes on Linux when nothing is said: without `pipefail`. */
  default: ['bash', '-e'],
  bash: ['bash', '--noprofile', '--norc', '-eo', 'pipefail'],
  sh: ['sh', '-e'],
};

/** How a `run:` is run. */
export async function shellCommand(
  { machine, role }: Stand,
  { step, script }: { readonly step: StepDocument; readonly script: string },
) {
  const defaults = { ...role.play.document.defaults?.run, ...role.document.defaults?.run };
  const shell = step.shell ?? defaults.shell ?? 'default';
  const [file, ...args] = shells[shell] ?? [];
  if (file === undefined) throw new Error(`the interpreter has no shell ${shell}`);
  const path = join(machine.temp, `${randomUUID()}.sh`);
  await writeFile(path, script);
  const folder = step['working-directory'] ?? defaults['working-directory'] ?? '.';
  return { file, args: [...args, path], directory: join(machine.workspace, folder) };
}
