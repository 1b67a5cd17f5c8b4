import { lstat, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PhaseName } from '../domain/phase-name.ts';
import { isMissing, readError, writeError } from './file-error.ts';
import { makeFolder, namesIn } from './folder.ts';
import { layout } from './layout.ts';
import { placedLines } from './placed-lines.ts';
import { recordFiles } from './read-records.ts';
import { setLinesAside } from './set-aside.ts';

type Selects = (record: Readonly<Record<string, unknown>>, file: string) => boolean;

/** The folder that takes what is discarded at a time; nothing is ever deleted. */
export function discardedFolder(root: string, time: Date): string {
  return join(root, layout.discarded, time.toISOString().replace(/[:.]/g, '-'));
}

/**
 * Moves the records of a phase that `selects` says into the discarded folder, where they keep their
 * file names. They are there before they are gone here.
 *
 * @returns how many
 */
export async function discardRecords(
  root: string,
  phase: PhaseName,
  into: string,
  selects: Selects,
): Promise<number> {
  let count = 0;
  for (const name of await recordFiles(root, phase)) {
    const path = join(root, name);
    const gone = await selectedLines(path, (record) => selects(record, name));
    count += gone.size;
    if (gone.size === 0) continue;
    await setLinesAside(root, name, into, gone);
    if ((await stat(path)).size === 0) await rm(path);
  }
  return count;
}

type SelectsRecord = (record: Parameters<Selects>[0]) => boolean;

/** Where each of them begins, in bytes. */
async function selectedLines(path: string, selects: SelectsRecord): Promise<ReadonlySet<number>> {
  const selected = new Set<number>();
  for await (const lines of placedLines(path)) {
    for (const { value, offset } of lines) if (isRecord(value, selects)) selected.add(offset);
  }
  return selected;
}

/** Moves one file into the discarded folder. @returns whether it was there */
export async function discardFile(root: string, name: string, into: string): Promise<boolean> {
  if (!(await isThere(join(root, name)))) return false;
  await makeFolder(dirname(join(into, name)));
  try {
    await rename(join(root, name), join(into, name));
  } catch (error) {
    throw writeError(join(into, name), error);
  }
  return true;
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw readError(path, error);
  }
}

/**
 * Moves all of a run into its own discarded folder, but for what was discarded before. Later phases
 * go before those that they were made from, and the manifest goes last, so that a folder in which a
 * crash left half a run still counts as one, and a sound one.
 */
export async function discardAll(root: string, into: string): Promise<void> {
  const keep: readonly string[] = [layout.discarded, layout.locks, layout.manifest];
  for (const name of (await namesIn(root)).sort().reverse()) {
    if (!keep.includes(name)) await discardFile(root, name, into);
  }
  await discardFile(root, layout.manifest, into);
}

/** A damaged line is not selected: opening the log puts it into quarantine. */
function isRecord(value: unknown, selects: SelectsRecord): boolean {
  try {
    return value !== undefined && selects(value as Parameters<Selects>[0]);
  } catch {
    return false;
  }
}
