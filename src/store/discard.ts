import { appendFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PhaseName } from '../domain/phase-name.ts';
import { layout } from './layout.ts';
import { recordFiles } from './read-records.ts';
import { readText, writeWhole } from './whole-file.ts';
import { isMissing } from './write-error.ts';

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
  selects: (record: Readonly<Record<string, unknown>>) => boolean,
): Promise<number> {
  let count = 0;
  for (const name of await recordFiles(root, phase)) {
    const lines = ((await readText(join(root, name))) ?? '')
      .split('\n')
      .filter((one) => one !== '');
    const gone = lines.filter((line) => isRecord(line, selects));
    count += gone.length;
    if (gone.length > 0) await moveLines(root, name, into, { lines, gone: new Set(gone) });
  }
  return count;
}

async function moveLines(
  root: string,
  name: string,
  into: string,
  { lines, gone }: { readonly lines: readonly string[]; readonly gone: ReadonlySet<string> },
): Promise<void> {
  const target = join(into, name);
  await mkdir(dirname(target), { recursive: true });
  const kept = lines.filter((line) => !gone.has(line));
  await appendFile(target, [...gone].map((line) => `${line}\n`).join(''));
  if (kept.length === 0) await rm(join(root, name));
  else await writeWhole(join(root, name), kept.map((line) => `${line}\n`).join(''));
}

/** Moves one file into the discarded folder, if it is there. */
export async function discardFile(root: string, name: string, into: string): Promise<void> {
  await mkdir(dirname(join(into, name)), { recursive: true });
  try {
    await rename(join(root, name), join(into, name));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/**
 * Moves all of a run into its own discarded folder, but for what was discarded before. The manifest
 * goes last, so that a folder in which a crash left half a run still counts as one.
 */
export async function discardAll(root: string, into: string): Promise<void> {
  const keep: readonly string[] = [layout.discarded, layout.locks, layout.manifest];
  for (const name of await readdir(root)) {
    if (!keep.includes(name)) await discardFile(root, name, into);
  }
  await discardFile(root, layout.manifest, into);
}

/** A damaged line is not selected: opening the log puts it into quarantine. */
function isRecord(
  line: string,
  selects: (record: Readonly<Record<string, unknown>>) => boolean,
): boolean {
  try {
    return selects(JSON.parse(line) as Record<string, unknown>);
  } catch {
    return false;
  }
}
