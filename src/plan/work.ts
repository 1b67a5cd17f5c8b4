import { type Experiment, modelsWith } from '../domain/experiment.ts';
import { evaluationId, labelJudge } from '../domain/ids.ts';
import type { Model } from '../domain/model.ts';
import type { PhaseName } from '../domain/phase-name.ts';
import type { DatapointRecord, ResponseRecord } from '../domain/records.ts';
import type { Rubric, Task } from '../domain/task.ts';
import { attributesPhase } from '../phases/attributes.ts';
import { datapointsPhase } from '../phases/datapoints.ts';
import { type Answer, evaluationsPhase } from '../phases/evaluations.ts';
import { NearDuplicates } from '../phases/near-duplicates.ts';
import { type Done, type Phase, remaining } from '../phases/phase.ts';
import type { ProposalItem } from '../phases/proposals.ts';
import { responsesPhase } from '../phases/responses.ts';
import { rubricPhase } from '../phases/rubric.ts';

/** What is on the disk of one phase, as far as work is decided by it. */
export interface PhaseKeys {
  /** Keys with a record, good or failed. */
  readonly done: Done;
  /** Keys whose record stands for a failure. */
  readonly failed: Done;
  /** Whether the mode leaves a (task, model) group alone; see `run/groups.ts`. */
  skips(task: string, model: string, student?: string): boolean;
}

/** All that is there already. */
export interface Inventory {
  readonly phases: Readonly<Record<PhaseName, PhaseKeys>>;
  /** Tasks whose merged attributes or rubric need no further proposals. */
  readonly mapped: {
    readonly attributes: ReadonlySet<string>;
    readonly rubric: ReadonlySet<string>;
  };
  /** The rubric of each task, as far as it is known. */
  readonly rubrics: ReadonlyMap<string, Rubric>;
  /** Datapoints on the disk that the config alone would not lead to. */
  readonly extraDatapoints: readonly { readonly id: string; readonly task: string }[];
}

/** One call, or several for one item, that the experiment wants, and how it stands. */
export interface Work {
  readonly phase: PhaseName;
  readonly task: string;
  readonly model: string;
  readonly state: 'present' | 'failed' | 'missing';
}

/** Assumed where the teachers have yet to write the rubric. */
export const assumedCriteria = 5;

/**
 * Everything the experiment wants, phase by phase, and what of it is there. `plan`, `status` and the
 * progress display all count this; the run does the part that is missing.
 *
 * What is not written yet is stood in for by its id, which is known beforehand.
 */
export function* work(experiment: Experiment, inventory: Inventory): Generator<Work> {
  yield* mappingWork(experiment, inventory);
  const answering = answeringOf(experiment, inventory);
  for (const task of experiment.tasks) {
    for (const datapoint of yield* datapointWork(experiment, inventory, task)) {
      yield* responseWork(answering, { task, datapoint });
    }
  }
}

/** What is the same for every response and its evaluations, of which there may be millions. */
interface Answering {
  readonly inventory: Inventory;
  readonly responses: ReturnType<typeof responsesPhase>;
  readonly evaluations: ReturnType<typeof evaluationsPhase>;
  readonly students: readonly Model[];
  readonly judges: readonly Model[];
}

function answeringOf(experiment: Experiment, inventory: Inventory): Answering {
  return {
    inventory,
    responses: responsesPhase(experiment),
    evaluations: evaluationsPhase(experiment),
    students: modelsWith('student', experiment),
    judges: modelsWith('judge', experiment),
  };
}

function* mappingWork(experiment: Experiment, inventory: Inventory): Generator<Work> {
  const attributes = attributesPhase(experiment);
  const rubric = rubricPhase(experiment);
  for (const task of experiment.tasks) {
    for (const teacher of modelsWith('teacher', experiment)) {
      const criteria = rubric.items({ task, known: {} }, teacher);
      yield* proposals(attributes, attributes.items(task, teacher), inventory);
      yield* proposals(rubric, criteria, inventory);
    }
  }
}

/** Where the merged file is there, no proposal is missing, whoever made it. */
function* proposals<Item extends ProposalItem>(
  phase: Phase<never, Item, object>,
  items: Iterable<Item>,
  { mapped, phases }: Inventory,
): Generator<Work> {
  const { name } = phase;
  const ready = name === 'rubric_mapping' ? mapped.rubric : mapped.attributes;
  for (const item of items) {
    const state = stateOf(phase, item, phases[name]);
    yield {
      phase: name,
      task: item.task.name,
      model: item.teacher.name,
      state: state === 'missing' && ready.has(item.task.name) ? 'present' : state,
    };
  }
}

/** Returns the datapoints that there are or can still be. */
function* datapointWork(
  experiment: Experiment,
  { phases, extraDatapoints }: Inventory,
  task: Task,
): Generator<Work, DatapointRecord[]> {
  const phase = datapointsPhase(experiment, new NearDuplicates());
  const datapoints: DatapointRecord[] = extraDatapoints
    .filter((extra) => extra.task === task.name)
    .map(({ id }) => standIn(id, task.name));
  for (const teacher of modelsWith('teacher', experiment)) {
    for (const item of phase.items({ task, target: {}, nuanced: {} }, teacher)) {
      const state = stateOf(phase, item, phases.data_generation);
      if (state === 'missing' && phases.data_generation.skips(task.name, teacher.name)) continue;
      yield { phase: phase.name, task: task.name, model: teacher.name, state };
      if (state !== 'failed') datapoints.push(standIn(phase.key(item), task.name));
    }
  }
  return datapoints;
}

function* responseWork(
  answering: Answering,
  question: { readonly task: Task; readonly datapoint: DatapointRecord },
): Generator<Work> {
  const { responses: phase, students, inventory } = answering;
  const keys = inventory.phases.response_collection;
  const { task } = question;
  for (const student of students) {
    for (const item of phase.items(question, student)) {
      const state = stateOf(phase, item, keys);
      if (state === 'missing' && keys.skips(task.name, student.name)) continue;
      yield { phase: phase.name, task: task.name, model: student.name, state };
      if (state === 'failed') continue;
      const response = standInResponse(phase.key(item), student.name);
      yield* evaluationWork(answering, { ...question, response, student });
    }
  }
}

function evaluationWork(
  { evaluations: phase, judges, inventory }: Answering,
  { student, ...answer }: Omit<Answer, 'rubric'> & { readonly student: Model },
): Work[] {
  const { name: task } = answer.task;
  const rubric = inventory.rubrics.get(task) ?? unknownRubric;
  const keys = inventory.phases.evaluation;
  const judged = { ...answer, rubric };
  const all: Work[] = [];
  for (const judge of judges) {
    for (const item of phase.items(judged, judge)) {
      const state = stateOf(phase, item, keys);
      if (state === 'missing' && keys.skips(task, judge.name, student.name)) continue;
      all.push({ phase: 'evaluation', task, model: judge.name, state });
    }
  }
  return [...all, ...labelWork(answer.task, answer.response.id, keys)];
}

function labelWork(task: Task, response: string, { done }: PhaseKeys): Work[] {
  if (task.labelAttributes.length === 0) return [];
  const state = done.has(evaluationId(response, labelJudge)) ? 'present' : 'missing';
  return [{ phase: 'evaluation', task: task.name, model: labelJudge, state }];
}

function stateOf<Item>(
  phase: Phase<never, Item, object>,
  item: Item,
  { done, failed }: PhaseKeys,
): Work['state'] {
  if (remaining(phase, item, done) !== undefined) return 'missing';
  return failed.has(phase.key(item)) ? 'failed' : 'present';
}

const unknownRubric: Rubric = Object.fromEntries(
  Array.from({ length: assumedCriteria }, (_, index) => [`criterion ${index + 1}`, '']),
);

function standIn(id: string, task: string): DatapointRecord {
  return {
    id,
    task_id: task,
    teacher_model_id: '',
    sampled_target_attributes: {},
    prompt: '',
    reference_response: '',
    generated_at: '',
  };
}

function standInResponse(id: string, student: string): ResponseRecord {
  return {
    id,
    datapoint_id: '',
    task_id: '',
    teacher_model_id: '',
    student_model_id: student,
    input: '',
    response: '',
    generated_at: '',
  };
}
