import { mkdir, readdir, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readError, writeError } from './file-error.ts';

/** With all the folders it lies in. @throws {StoreError} when it cannot be made */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw writeError(path, error);
  }
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
