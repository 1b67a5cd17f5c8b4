import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

export const root = join(import.meta.dirname, '../..');

/** Where a face of the program begins, and the folder that its bundle is shipped in. */
interface Face {
  readonly entry: string;
  readonly folder: string;
}

/** For GitHub's runners, committed; and for npm, made when it is packed. */
export const faces = {
  action: { entry: 'action/main.js', folder: join(root, 'dist') },
  cli: { entry: 'cli/main.js', folder: join(root, 'lib') },
} as const satisfies Record<string, Face>;

const compiled = join(root, 'build');

/**
 * Compiles `src`, for the bundler cannot load the TypeScript of this repository as it is written.
 */
export async function compile(): Promise<void> {
  await rm(compiled, { recursive: true, force: true });
  await node(require.resolve('typescript/bin/tsc'), '-p', root, '--outDir', compiled);
}

/**
 * Bundles what was compiled into a folder that is emptied first. The same sources give the same
 * bytes, wherever the repository and the folder are.
 *
 * The bundler keeps stale chunks, so the folder is emptied; and it ends well with modules missing, so
 * what it makes has to be tried.
 */
export async function bundle({ entry, folder }: Face): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await node(
    require.resolve('@vercel/ncc/dist/ncc/cli.js'),
    ...['build', join(compiled, entry), '--out', folder],
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
