import { sha256 } from './sha256.ts';

/** One of `total` parts of a run that several processes share. */
export interface Shard {
  /** 1-based. */
  readonly index: number;
  readonly total: number;
}

/**
 * Whether a datapoint is of the part, and with it all that is made from it. A function of its id
 * alone, which says task, teacher and sequence: the same on every machine, whatever else the config
 * says. Without a shard, everything is.
 */
export function isInShard(shard: Shard | undefined, datapoint: string): boolean {
  if (shard === undefined) return true;
  return (Number.parseInt(sha256(datapoint).slice(0, 8), 16) % shard.total) + 1 === shard.index;
}

/** `3/8` */
export function shardText({ index, total }: Shard): string {
  return `${index}/${total}`;
}

/** The part's share of a number of calls; over all parts they add up to it. */
export function callShare(calls: number, { index, total }: Shard): number {
  return Math.floor(calls / total) + (index <= calls % total ? 1 : 0);
}

/** The part's share of an amount in USD, cut to a millionth of a cent so that no sum exceeds it. */
export function usdShare(usd: number, { total }: Shard): number {
  return Math.floor((usd / total) * 1e8) / 1e8;
}
