import { shardText } from '../domain/shard.ts';
import type { Inputs } from './inputs/inputs.ts';

/** The part of the work that this job does, where a matrix shares it out. */
export interface Cell {
  /** `3/8`; undefined unless the experiment itself is shared out. */
  readonly shard: string | undefined;
  /** Index in the matrix; undefined where there is one job, and where the shard says it. */
  readonly jobIndex: number | undefined;
  /** In one word, for keys; `all` when this job does everything. */
  readonly name: string;
}

export function cellOf(inputs: Pick<Inputs, 'shard' | 'job-index' | 'job-total'>): Cell {
  if (inputs.shard) {
    const shard = shardText(inputs.shard);
    return { shard, jobIndex: undefined, name: `shard-${shard.replace('/', '-of-')}` };
  }
  const isMatrix = (inputs['job-total'] ?? 1) > 1;
  const jobIndex = isMatrix ? inputs['job-index'] : undefined;
  return { shard: undefined, jobIndex, name: jobIndex === undefined ? 'all' : `job-${jobIndex}` };
}
