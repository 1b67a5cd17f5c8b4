import { type Experiment, modelsWith } from '../domain/experiment.ts';
import { datapointId } from '../domain/ids.ts';
import { isInShard } from '../domain/shard.ts';
import { knownRubrics } from '../run/folder/inventory.ts';
import { shardOf } from '../run/folder/sharding.ts';
import { readManifest } from '../store/manifest.ts';

/** What the analysis is to know of an experiment, or of the part of it that its folder holds. */
export async function analysedExperiment(wanted: Experiment) {
  const manifest = await readManifest(wanted.folder);
  const experiment = shardOf(wanted, manifest?.shard);
  const rubrics = await knownRubrics(experiment);
  const names = (role: Parameters<typeof modelsWith>[0]) =>
    modelsWith(role, experiment).map(({ name }) => name);
  return {
    id: experiment.id,
    students: names('student'),
    judges: names('judge'),
    teachers: names('teacher'),
    tasks: experiment.tasks.map(({ name, sampling }) => {
      const rubric = rubrics.get(name);
      return { name, total: sampling.total, ...(rubric && { criteria: Object.keys(rubric) }) };
    }),
    ...(names('teacher').length > 0 && { expected: expectedOf(experiment, names('teacher')) }),
    simulated: experiment.models.some((model) => model.interface === 'simulated'),
  };
}

function expectedOf(experiment: Experiment, teachers: readonly string[]) {
  return Object.fromEntries(
    experiment.tasks.map((task) => [task.name, datapointsOf(task, teachers, experiment)]),
  );
}

/** How many datapoints the teachers are to write for a task. */
function datapointsOf(
  { name, sampling }: Experiment['tasks'][number],
  teachers: readonly string[],
  { shard }: Experiment,
): number {
  if (!shard) return sampling.total * teachers.length;
  const sequences = Array.from({ length: sampling.total }, (_, index) => index + 1);
  const own = (teacher: string) =>
    sequences.filter((sequence) => isInShard(shard, datapointId(name, teacher, sequence))).length;
  return teachers.reduce((sum, teacher) => sum + own(teacher), 0);
}
