import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Names of the files that are only in one of two folders, or differ in a byte; sorted. */
export async function differences(a: string, b: string): Promise<string[]> {
  const [inA, inB] = await Promise.all([namesIn(a), namesIn(b)]);
  const found: string[] = [];
  for (const name of [...inA.union(inB)].sort()) {
    const isSame =
      inA.has(name) && inB.has(name) && (await haveSameBytes(join(a, name), join(b, name)));
    if (!isSame) found.push(name);
  }
  return found;
}

async function namesIn(folder: string): Promise<Set<string>> {
  return new Set(await readdir(folder, { recursive: true }).catch(() => []));
}

async function haveSameBytes(a: string, b: string): Promise<boolean> {
  return (await readFile(a)).equals(await readFile(b));
}
