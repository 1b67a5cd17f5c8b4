import { watchHost } from './host-share.ts';

/** A trial of what is measured beside one of what it is held against. */
export interface Pair<T> {
  readonly ours: T;
  readonly base: T;
}

/** A larger share of the CPU, given to others, slows who needs much of it more than who needs little. */
const mostTaken = 0.03;
const timesTried = 3;

/** One trial of each in turn, so that what else the machine does meets both. */
export async function pairs<T>(
  count: number,
  ours: (trial: number) => Promise<T>,
  base: (trial: number) => Promise<T>,
): Promise<readonly Pair<T>[]> {
  const found: Pair<T>[] = [];
  for (let trial = 0; trial < count; trial += 1) found.push(await pair(trial, ours, base));
  return found;
}

/**
 * As {@link pairs}, for what takes its time and not the CPU: more are made while the host of the
 * machine takes much of it away, and those count in which it took the least.
 *
 * @returns with the largest share of the CPU, from 0 to 1, that it took in one that counts
 */
export async function quietPairs<T>(
  count: number,
  ours: (trial: number) => Promise<T>,
  base: (trial: number) => Promise<T>,
  watch = watchHost,
): Promise<{ readonly found: readonly Pair<T>[]; readonly taken: number }> {
  const tried: { readonly made: Pair<T>; readonly taken: number }[] = [];
  const quiet = () => tried.filter(({ taken }) => taken <= mostTaken).length;
  for (let trial = 0; quiet() < count && trial < timesTried * count; trial += 1) {
    const share = watch();
    const made = await pair(trial, ours, base);
    tried.push({ made, taken: share() });
  }
  const kept = tried.sort((a, b) => a.taken - b.taken).slice(0, count);
  return {
    found: kept.map(({ made }) => made),
    taken: Math.max(0, ...kept.map(({ taken }) => taken)),
  };
}

async function pair<T>(
  trial: number,
  ours: (trial: number) => Promise<T>,
  base: (trial: number) => Promise<T>,
): Promise<Pair<T>> {
  return { base: await base(trial), ours: await ours(trial) };
}

/** The middle pair by ratio: its two values belong together. */
export function middle(trials: readonly Pair<number>[]): Pair<number> & { readonly ratio: number } {
  const sorted = trials
    .map(({ ours, base }) => ({ ours, base, ratio: ours / base }))
    .sort((a, b) => a.ratio - b.ratio);
  const found = sorted[sorted.length >> 1];
  if (!found) throw new RangeError('Cannot take the middle of no trial');
  return found;
}
