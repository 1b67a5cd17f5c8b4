import { constants, copyFile, link, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StoreError } from '../errors.ts';
import { isMissing, readError, writeError } from './file-error.ts';
import { makeFolder } from './folder.ts';

/** Replaces a file as one step: after a crash it is the old one or the new one, never half. */
export async function writeWhole(path: string, text: string): Promise<void> {
  // Not the file's own name and more: that may be as long as the file system allows.
  const temporary = join(dirname(path), `${crypto.randomUUID()}.tmp`);
  try {
    await makeFolder(dirname(path));
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(text);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw writeError(path, error);
  }
}

export async function writeJson(path: string, value: unknown): Promise<void> {
  await writeWhole(path, `${JSON.stringify(value, null, 2)}\n`);
}

/**
 * Copies a file as one step to where none is. One that is there stays as it is, as it may hold what
 * the other does not.
 */
export async function copyNew(from: string, to: string): Promise<void> {
  const temporary = join(dirname(to), `${crypto.randomUUID()}.tmp`);
  try {
    await makeFolder(dirname(to));
    await copyFile(from, temporary);
    // Not every file system has links; there a crash may leave half of it.
    await link(temporary, to).catch(() => copyFile(temporary, to, constants.COPYFILE_EXCL));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw writeError(to, error);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Undefined when there is no such file. */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw readError(path, error);
  }
}

/** @throws {StoreError} when the file cannot be read, is not JSON, or not what `decode` accepts */
export async function readJson<T>(
  path: string,
  decode: (value: unknown) => T,
): Promise<T | undefined> {
  const text = await readText(path);
  if (text === undefined) return undefined;
  try {
    return decode(JSON.parse(text));
  } catch (cause) {
    throw new StoreError(`Cannot read ${path}: it is not what CoEval wrote; restore or remove it`, {
      cause,
    });
  }
}
