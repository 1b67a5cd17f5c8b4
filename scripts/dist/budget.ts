import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What every start of the action loads. */
const mostIndexBytes = 1_600_000;

/** What every use of the action downloads. */
const mostBytes = 14_000_000;

export interface Verdict {
  /** One line for people. */
  readonly text: string;
  readonly isFault: boolean;
}

/** Size of the bundle on the disk. */
export async function sizeVerdict(dist: string): Promise<Verdict> {
  const sizes = await Promise.all((await readdir(dist)).map((name) => stat(join(dist, name))));
  const all = sizes.reduce((total, { size }) => total + size, 0);
  const { size: index } = await stat(join(dist, 'index.js'));
  const text =
    `index.js ${megabytes(index)} of at most ${megabytes(mostIndexBytes)}, ` +
    `all ${megabytes(all)} of at most ${megabytes(mostBytes)}`;
  return { text, isFault: index > mostIndexBytes || all > mostBytes };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(2)} MB`;
}
