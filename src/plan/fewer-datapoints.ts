import type { Experiment } from '../domain/experiment.ts';
import type { WorkGroup } from './tally.ts';

/** A sentence for each task that gets fewer datapoints than `sampling.total`, as a mode keeps those there are. */
export function fewerDatapoints(
  { tasks, phases }: Pick<Experiment, 'tasks' | 'phases'>,
  groups: readonly WorkGroup[],
): string[] {
  const made = groups.filter(({ phase }) => phase === 'data_generation');
  return tasks.flatMap(({ name }) => {
    const own = made.filter(({ task }) => task === name);
    const left = own.reduce((sum, { leftAlone }) => sum + leftAlone, 0);
    if (left === 0) return [];
    return [
      `Task ${name} gets no more datapoints, though sampling.total asks for ${left} more: data_generation is ${phases.data_generation}. With experiment.phases.data_generation: Extend they are made`,
    ];
  });
}
