import type { Experiment } from '../../domain/experiment.ts';
import { callShare, type Shard, shardText, usdShare } from '../../domain/shard.ts';
import { UsageError } from '../../errors.ts';
import type { Manifest } from '../../store/manifest.ts';

/**
 * The part of an experiment that a shard does, with its share of the quotas and the budget; one that
 * is a part already stays as it is.
 */
export function shardOf(experiment: Experiment, shard: Shard | undefined): Experiment {
  if (!shard || experiment.shard) return experiment;
  const { quota, budgetUsd } = experiment;
  return {
    ...experiment,
    shard,
    quota: Object.fromEntries(
      Object.entries(quota).map(([model, calls]) => [model, callShare(calls, shard)]),
    ),
    budgetUsd: budgetUsd === undefined ? undefined : usdShare(budgetUsd, shard),
  };
}

/**
 * The part that a folder holds already, which must be the one that is wanted now if one is.
 *
 * @throws {UsageError} when it is another one
 */
export function shardIn(
  { shard }: Manifest,
  wanted: Shard | undefined,
  folder: string,
): Shard | undefined {
  if (!wanted || (shard && shardText(shard) === shardText(wanted))) return shard;
  const held = shard ? `shard ${shardText(shard)}` : 'a run that is no shard';
  throw new UsageError(
    `Cannot go on with shard ${shardText(wanted)} in ${folder}: it holds ${held}. Give every shard a storage_folder of its own`,
  );
}

/**
 * Shards must ask by the same attributes and judge by the same rubric, so they propose none.
 *
 * @param mapped whether a task's attributes and rubric are there, and complete
 * @throws {UsageError} naming the tasks that lack them
 */
export function refuseProposals(
  { shard, tasks }: Experiment,
  mapped: (task: Experiment['tasks'][number]) => boolean,
): void {
  const lacking = tasks.filter((task) => !mapped(task)).map(({ name }) => name);
  if (!shard || lacking.length === 0) return;
  throw new UsageError(
    `Cannot run shard ${shardText(shard)}: the teachers have yet to propose attributes or the rubric of ${lacking.join(', ')}, ` +
      'and every shard would get others. Run "coeval generate" first, and shard the config that it writes',
  );
}

/** Whether the config itself says all attributes and the whole rubric of a task. */
export function isWritten({
  targetAttributes,
  nuancedAttributes,
  rubric,
}: Experiment['tasks'][number]): boolean {
  return [targetAttributes, nuancedAttributes, rubric].every(({ kind }) => kind === 'static');
}
