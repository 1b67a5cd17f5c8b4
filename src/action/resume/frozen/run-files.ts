import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders of a run that are of use only where they are: who is at work, and what was put aside. */
const stayBehind: ReadonlySet<string> = new Set(['locks', 'quarantine', 'discarded']);

const recordFolder = /^phase\d_/;

/** The file without which a folder holds no run. */
export const runMark = 'meta.json';

/**
 * Whether a path, relative to a run's folder and with `/` in it, is one of those that are kept; a
 * test holds this together with the folder's layout. There is no way out of the folder in one.
 */
export function isRunFile(path: string): boolean {
  const [folder = '', name, ...deeper] = path.split('/');
  if (name === undefined) return /^[a-z][a-z_]*\.(json|jsonl|yaml)$/.test(folder);
  const isFolder = /^[a-z][a-z0-9_]*$/.test(folder) && !stayBehind.has(folder);
  return isFolder && deeper.length === 0 && /^[\w~+-][\w.~+-]*\.(json|jsonl)$/.test(name);
}

/**
 * The files to be kept, each folder looked at when its turn comes. A record is there after those it
 * is about: so evaluations are read first, datapoints after the responses to them, and usage and
 * manifest at the end. What is read while a run goes on then misses nothing that it speaks of.
 */
export async function* runFilesIn(root: string): AsyncGenerator<string> {
  const folders = (await entriesIn(root))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const records = folders.filter((name) => recordFolder.test(name)).sort();
  const others = folders.filter((name) => !recordFolder.test(name));
  for (const folder of [...records.reverse(), ...others]) {
    yield* kept(await entriesIn(join(root, folder)), `${folder}/`);
  }
  yield* kept(await entriesIn(root), '');
}

function kept(entries: readonly Dirent[], prefix: string): string[] {
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => prefix + name)
    .filter(isRunFile)
    .sort();
}

async function entriesIn(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
