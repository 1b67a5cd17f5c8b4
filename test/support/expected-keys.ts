import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Role } from '../../src/domain/model.ts';
import { recordsIn } from './experiment.ts';
import type { RandomExperiment, RandomTask } from './random-experiment.ts';

type Found = Readonly<Record<string, unknown>>;

/** The phases' folders, by what they hold. */
export const folders = {
  attributes: 'phase1_attributes',
  rubric: 'phase2_rubric',
  datapoints: 'phase3_datapoints',
  responses: 'phase4_responses',
  evaluations: 'phase5_evaluations',
} as const;

/** Every record of a phase's folder, in the order of their ids. */
export async function sortedRecords(root: string, folder: string): Promise<Found[]> {
  const files = await recordsIn(root, folder).catch(() => ({}));
  const all: Found[] = Object.values(files).flat();
  return all.sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
}

/**
 * The ids that a folder in which nothing is missing must have, phase by phase, given the records
 * that stand for failures: nothing is asked about those.
 */
export async function expectedKeys(
  experiment: RandomExperiment,
  root: string,
): Promise<Record<keyof typeof folders, string[]>> {
  const players = (role: Role) =>
    experiment.models.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);
  const good = async (folder: string) =>
    (await sortedRecords(root, folder)).filter(({ status }) => status !== 'failed');
  const teachers = players('teacher');
  const datapoints = await good(folders.datapoints);
  const responses = await good(folders.responses);
  const judged = await Promise.all(
    responses.map(async ({ id, task_id }) => {
      const task = experiment.tasks.find(({ name }) => name === task_id);
      return task ? evaluationKeys(String(id), task, players('judge'), root) : [];
    }),
  );
  return {
    attributes: proposals(experiment, teachers, 'attributes'),
    rubric: proposals(experiment, teachers, 'rubric'),
    datapoints: experiment.tasks
      .flatMap(({ name, total }) =>
        teachers.flatMap((teacher) =>
          Array.from({ length: total }, (_, index) => `${name}__${teacher}__0000${index + 1}`),
        ),
      )
      .sort(),
    responses: datapoints
      .flatMap(({ id }) => players('student').map((student) => `${id}__${student}`))
      .sort(),
    evaluations: judged.flat().sort(),
  };
}

function proposals(
  { tasks }: RandomExperiment,
  teachers: readonly string[],
  what: 'attributes' | 'rubric',
): string[] {
  const kinds = what === 'rubric' ? ['rubric'] : ['nuanced_attributes', 'target_attributes'];
  return tasks
    .filter((task) => task[what] === 'auto')
    .flatMap(({ name }) =>
      teachers.flatMap((teacher) => kinds.map((kind) => `${name}__${teacher}__${kind}`)),
    )
    .sort();
}

async function evaluationKeys(
  response: string,
  { name, mode, labels }: RandomTask,
  judges: readonly string[],
  root: string,
): Promise<string[]> {
  const text = await readFile(join(root, folders.rubric, `${name}.rubric.json`), 'utf8');
  const criteria = Object.keys(JSON.parse(text) as object);
  const byJudge = judges.flatMap((judge) =>
    mode === 'single' || criteria.length === 1
      ? [`${response}__${judge}`]
      : criteria.map((criterion) => `${response}__${judge}__${criterion}`),
  );
  return labels ? [...byJudge, `${response}__label`] : byJudge;
}
