import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StoreError } from '../errors.ts';
import { isMissing, writeError } from './write-error.ts';

/** Replaces a file as one step: after a crash it is the old one or the new one, never half. */
export async function writeWhole(path: string, text: string): Promise<void> {
  // Not the file's own name and more: that may be as long as the file system allows.
  const temporary = join(dirname(path), `${crypto.randomUUID()}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
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

/** Undefined when there is no such file. */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** @throws {StoreError} when the file is not JSON, or not what `decode` accepts */
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
