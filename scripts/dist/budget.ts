import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { startStep } from './start-step.ts';

/** What every start of the action loads. */
const mostIndexBytes = 1_600_000;

/** What every use of the action downloads. */
const mostBytes = 14_000_000;

/** What a start may cost, in starts of a bare Node; above `most` noise is no excuse. */
const startRatio = { wanted: 3.5, most: 4 };

const starts = 9;

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

/** Time of a start that ends at its first input, against one of Node that does nothing. */
export async function startVerdict(dist: string): Promise<Verdict> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < starts; round += 1) {
    bare.push((await startStep(['-e', '0'])).ms);
    ours.push(
      (await startStep([join(dist, 'index.js')], { environment: { INPUT_COMMAND: 'nothing' } })).ms,
    );
  }
  const ratio = median(ours) / median(bare);
  const text =
    `a start takes ${ratio.toFixed(1)}× as long as a bare one of Node ` +
    `(${median(ours).toFixed(0)} ms; wanted ${startRatio.wanted}×, at most ${startRatio.most}×)`;
  return { text, isFault: ratio > startRatio.most };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(2)} MB`;
}
