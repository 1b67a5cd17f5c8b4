import { randomOf } from '../domain/random.ts';
import type { Attributes, Range } from '../domain/task.ts';

export type SampledAttributes = Readonly<Record<string, string>>;

/**
 * Which attribute values a datapoint gets, as a function of `draw` and `sequence` alone.
 *
 * A range: that many attributes, each with one value, all uniformly. `all`: one value of every
 * attribute, walking through the whole cross product before any combination comes again; the walk
 * starts and steps by `draw`, and goes on where it was when more datapoints are wanted.
 *
 * @param sequence 1-based number of the datapoint
 * @param draw what names the walk, as the experiment's seed, task and teacher
 */
export function sampleAttributes(
  attributes: Attributes,
  wanted: Range | 'all',
  sequence: number,
  draw: readonly (string | number)[],
): SampledAttributes {
  const entries = Object.entries(attributes).filter(([, values]) => values.length > 0);
  if (wanted === 'all') return stratum(entries, sequence, randomOf(...draw));
  const random = randomOf(...draw, sequence);
  const most = Math.min(wanted.max, entries.length);
  const least = Math.min(wanted.min, most);
  const count = least + Math.floor(random() * (most - least + 1));
  const chosen = new Set(shuffled([...entries.keys()], random).slice(0, count));
  return Object.fromEntries(
    entries
      .filter((_, index) => chosen.has(index))
      .map(([name, values]) => [name, values[Math.floor(random() * values.length)] ?? '']),
  );
}

/** The combination met at `sequence` by a walk whose step has no factor in common with the product. */
function stratum(
  entries: readonly [string, readonly string[]][],
  sequence: number,
  random: () => number,
): SampledAttributes {
  const size = entries.reduce((product, [, values]) => product * BigInt(values.length), 1n);
  const start = BigInt(Math.floor(random() * 2 ** 32)) % size;
  let index = (start + BigInt(sequence - 1) * step(size)) % size;
  const sampled: Record<string, string> = {};
  for (const [name, values] of entries) {
    const count = BigInt(values.length);
    sampled[name] = values[Number(index % count)] ?? '';
    index /= count;
  }
  return sampled;
}

/** Near the golden section of `size`, which spreads any number of first steps evenly. */
function step(size: bigint): bigint {
  let step = (size * 618_033_989n) / 1_000_000_000n;
  if (step < 1n) step = 1n;
  while (commonDivisor(step, size) !== 1n) step += 1n;
  return step;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b);
}

/** Fisher–Yates. */
function shuffled<T>(values: T[], random: () => number): T[] {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [values[last], values[other]] = [values[other] as T, values[last] as T];
  }
  return values;
}
