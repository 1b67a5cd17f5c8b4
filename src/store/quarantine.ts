import { join } from 'node:path';
import { layout } from './layout.ts';
import { moveLines } from './set-aside.ts';

/**
 * Takes damaged lines out of a record file and keeps them, each behind its number, in a file of the
 * same name under `quarantine/`. Nothing is dropped: they are added there before they go here.
 *
 * @param lines number by where the line begins, in bytes
 */
export async function quarantine(
  root: string,
  name: string,
  lines: ReadonlyMap<number, number>,
): Promise<void> {
  await moveLines(root, name, join(root, layout.quarantine), (offset) => {
    const number = lines.get(offset);
    return number === undefined ? undefined : `${number}\t`;
  });
}
