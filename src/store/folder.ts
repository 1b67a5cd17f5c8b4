import { mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { readError, writeError } from './file-error.ts';

/** With all the folders it lies in. @throws {StoreError} when it cannot be made */
export async function makeFolder(path: string): Promise<void> {
  try {
    await makeWithParents(resolve(path));
  } catch (error) {
    throw writeError(path, error);
  }
}

/** Not `mkdir` with `recursive`: that tries for ever where nothing can be made, as in `/proc`. */
async function makeWithParents(path: string): Promise<void> {
  if (await isFolder(path)) return;
  await makeWithParents(dirname(path));
  try {
    await mkdir(path);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!(await isFolder(path))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? dirname(path) === path;
}

/** What lies in a folder; nothing when there is none. @throws {StoreError} when it cannot be read */
export async function namesIn(path: string): Promise<string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw readError(path, error);
  }
}

/** Whether two paths lead to one place, be it over links. */
export async function isSamePlace(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all(
    [a, b].map((path) => realpath(path).catch(() => resolve(path))),
  );
  return one === other;
}
