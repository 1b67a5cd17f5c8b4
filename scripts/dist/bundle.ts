import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

export const root = join(import.meta.dirname, '../..');

/** The bundle that the repository ships, as the runner of an action needs it. */
export const shipped = join(root, 'dist');

/**
 * Compiles `src` to `lib`, and bundles the action from there into a folder that is emptied first.
 * The same sources give the same bytes, wherever the repository and the folder are.
 *
 * The bundler stands apart from the compiler because it cannot load the TypeScript of this repository
 * as it is written; it keeps stale chunks, so the folder is emptied; and it ends well with modules
 * missing, so what it makes has to be tried.
 */
export async function bundle(folder: string): Promise<void> {
  const lib = join(root, 'lib');
  await rm(lib, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
  await node(require.resolve('typescript/bin/tsc'), '-p', root);
  await node(
    require.resolve('@vercel/ncc/dist/ncc/cli.js'),
    ...['build', join(lib, 'action/main.js'), '--out', folder],
    ...['--license', 'licenses.txt', '--no-cache', '--quiet'],
  );
}

async function node(...parameters: readonly string[]): Promise<void> {
  try {
    await run(process.execPath, parameters, { cwd: root, maxBuffer: 64_000_000 });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${parameters.join(' ')} failed:\n${stdout}${stderr}`, { cause: error });
  }
}
