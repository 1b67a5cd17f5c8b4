import { appendFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { layout } from './layout.ts';
import { readText, writeWhole } from './whole-file.ts';

/**
 * Takes damaged lines out of a record file and keeps them, each behind its number, in a file of the
 * same name under `quarantine/`. Nothing is dropped: they are added there before they go here.
 *
 * @param lines 1-based, counting the lines that are not empty
 */
export async function quarantine(
  root: string,
  name: string,
  lines: ReadonlySet<number>,
): Promise<void> {
  const text = (await readText(join(root, name))) ?? '';
  const all = text.split('\n').filter((line) => line !== '');
  const kept = all.filter((_, index) => !lines.has(index + 1));
  const bad = all.flatMap((line, index) => (lines.has(index + 1) ? `${index + 1}\t${line}\n` : []));
  const refuge = join(root, layout.quarantine, name);
  await mkdir(dirname(refuge), { recursive: true });
  await appendFile(refuge, bad.join(''));
  await writeWhole(join(root, name), kept.map((line) => `${line}\n`).join(''));
}
