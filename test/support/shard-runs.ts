import { join } from 'node:path';
import type { Shard } from '../../src/domain/shard.ts';
import { openText, type Ran, runOpened } from './experiment.ts';
import { smallExperiment } from './small-experiment.ts';

const entry = { price: { input: 1, output: 1 } };

export function allShards(total: number): Shard[] {
  return Array.from({ length: total }, (_, place) => ({ index: place + 1, total }));
}

/** Two teachers, one student, one judge, and labels. */
export function shardedText(experiment: readonly string[] = [], total = 9): string {
  return smallExperiment({
    total,
    experiment,
    task: ['label_attributes: [complexity]'],
    models: {
      'teacher-a': { roles: ['teacher'], entry },
      'teacher-b': { roles: ['teacher'], parameters: { verbosity: 2 }, entry },
      'student-a': { roles: ['student'], parameters: { ability: 0.9 }, entry },
      'judge-a': { roles: ['judge'], entry },
    },
  });
}

/** Runs all shards of an experiment, each in a folder of its own under the current one. */
export async function runShards(cwd: string, config: string, total: number): Promise<Ran[]> {
  const opened = await openText(config, cwd);
  const all: Ran[] = [];
  for (const one of allShards(total)) {
    const folder = join(cwd, `shard-${one.index}`);
    const experiment = { ...opened.experiment, folder };
    all.push(await runOpened({ ...opened, experiment }, { shard: one }));
  }
  return all;
}
