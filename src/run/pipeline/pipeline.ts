import { type Experiment, modelsWith } from '../../domain/experiment.ts';
import { evaluationEnding, labelJudge, responseEnding } from '../../domain/ids.ts';
import type { KeyStem } from '../../domain/key-hash.ts';
import { leftOut } from '../../domain/left-out.ts';
import type {
  DatapointRecord,
  EvaluationRecord,
  ProposalRecord,
  ResponseRecord,
} from '../../domain/records.ts';
import { isInShard } from '../../domain/shard.ts';
import type { Rubric, Task } from '../../domain/task.ts';
import { datapointGroup, datapointsPhase, type MappedTask } from '../../phases/datapoints.ts';
import { type Answer, evaluationsPhase } from '../../phases/evaluations.ts';
import { labelEvaluation } from '../../phases/labels.ts';
import { NearDuplicates } from '../../phases/near-duplicates.ts';
import { type Question, responsesPhase } from '../../phases/responses.ts';
import type { WorkGroup } from '../../plan/tally.ts';
import type { Inventory } from '../../plan/work.ts';
import type { RecordLog } from '../../store/record-log.ts';
import type { Line } from '../calls/line.ts';
import { type RunContext, runLane } from './lane.ts';
import { linesOf, linesWithWork } from './lines-of.ts';
import { mapAttributes, mapRubric } from './mapping.ts';
import { writeRecord } from './write-record.ts';

/** The records of every phase; phases hand over through these. */
export interface Logs {
  readonly attribute_mapping: RecordLog<ProposalRecord>;
  readonly rubric_mapping: RecordLog<ProposalRecord>;
  readonly data_generation: RecordLog<DatapointRecord>;
  readonly response_collection: RecordLog<ResponseRecord>;
  readonly evaluation: RecordLog<EvaluationRecord>;
}

interface Pipeline {
  readonly experiment: Experiment;
  readonly logs: Logs;
  /** To the models that this run may call. */
  readonly lines: ReadonlyMap<string, Line>;
  readonly inventory: Inventory;
  /** What is wanted, counted before the first call. */
  readonly groups: readonly WorkGroup[];
  readonly context: RunContext;
  /** Told when a task's rubric is known, before anything is judged by it. */
  readonly onRubric: (task: string, rubric: Rubric) => Promise<void>;
  /** The last phase to be worked on; undefined for all. */
  readonly until: 'rubric_mapping' | undefined;
}

/**
 * All five phases at once. A task's datapoints begin when its attributes are known, a response when
 * its datapoint is written, an evaluation when its response is: each phase reads along in the log of
 * the one before it, and ends when that one has ended. What fails ends the run by {@link RunContext.fail}.
 *
 * ```
 * tasks ─ attributes ─► datapoints ═log═► responses ═log═► evaluations
 *       └ rubric ────────────────────────────────────────────┘
 * ```
 */
export async function runPipeline(pipeline: Pipeline): Promise<void> {
  const { experiment, logs, context } = pipeline;
  const { fail } = context;
  const mapping = mappingOf(pipeline);
  const attributes = experiment.tasks.map((task) =>
    mapAttributes(task, mapping, context).catch(fail),
  );
  const rubrics = new Map(
    experiment.tasks.map((task) => [task.name, rubricOf(task, mapping, pipeline).catch(fail)]),
  );
  if (pipeline.until) {
    await Promise.all([...attributes, ...rubrics.values()]);
    return;
  }
  await Promise.all([
    ...rubrics.values(),
    teach(pipeline, attributes).then(() => logs.data_generation.end(), fail),
    respond(pipeline).then(() => logs.response_collection.end(), fail),
    judge(pipeline, rubrics).catch(fail),
  ]);
}

type Mapping = Parameters<typeof mapAttributes>[1];

function mappingOf({ experiment, logs, lines, inventory }: Pipeline): Mapping {
  const { skips } = inventory.phases.data_generation;
  const teachers = linesOf('teacher', lines);
  const wanted = experiment.models.filter((model) => model.roles.includes('teacher'));
  return {
    root: experiment.folder,
    seed: experiment.seed,
    teachers,
    allTeachers: teachers.length === wanted.length && teachers.length > 0,
    attributeLog: logs.attribute_mapping,
    rubricLog: logs.rubric_mapping,
    keepsDatapoints: (task) => wanted.some(({ name }) => skips(task, name)),
  };
}

async function rubricOf(
  task: Task,
  mapping: Mapping,
  { context, onRubric }: Pipeline,
): Promise<Rubric | undefined> {
  const rubric = await mapRubric(task, mapping, context);
  if (rubric) await onRubric(task.name, rubric);
  else noPlan(task, 'rubric', context);
  return rubric;
}

async function teach(
  { experiment, logs, lines, inventory, groups, context }: Pipeline,
  attributes: readonly Promise<MappedTask | undefined>[],
): Promise<void> {
  const written = new NearDuplicates();
  const phase = datapointsPhase(experiment, written);
  const log = logs.data_generation;
  const lacking = groups.some((one) => one.phase === 'data_generation' && one.missing > 0);
  const known = lacking ? await log.select(() => true) : [];
  for (const one of known) {
    written.add(datapointGroup(one.task_id, one.teacher_model_id), one.prompt);
  }
  const { skips } = inventory.phases.data_generation;
  await Promise.all(
    attributes.map(async (mapped, index) => {
      const input = await mapped;
      const task = experiment.tasks[index];
      if (!input && task) noPlan(task, 'attributes', context);
      if (!input) return;
      const teachers = linesOf('teacher', lines).filter(
        ({ model }) => !skips(input.task.name, model.name),
      );
      await Promise.all(
        teachers.map((line) => runLane({ phase, line, log, inputs: [input] }, context)),
      );
    }),
  );
}

async function respond(pipeline: Pipeline): Promise<void> {
  const { experiment, logs, inventory, context } = pipeline;
  const phase = responsesPhase(experiment);
  const log = logs.response_collection;
  const { done } = log.index;
  const { skips } = inventory.phases.response_collection;
  const taskOf = tasksOf(experiment);
  await Promise.all(
    linesWithWork('student', 'response_collection', pipeline).map((line) => {
      const student = line.model.name;
      const ending = responseEnding(student);
      const wanted = (datapoint: KeyStem) => !done.has(ending, datapoint);
      async function* questions(): AsyncGenerator<Question> {
        for await (const datapoint of logs.data_generation.follow(wanted, context.stop)) {
          const task = taskOf(datapoint);
          if (task && !skips(task.name, student)) yield { task, datapoint };
        }
      }
      return runLane({ phase, line, log, inputs: questions() }, context);
    }),
  );
}

/** Tells the task of a datapoint that counts, and is in this part of the run. */
function tasksOf(experiment: Experiment) {
  const tasks = new Map(experiment.tasks.map((task) => [task.name, task]));
  const whyLeftOut = leftOut({
    teachers: modelsWith('teacher', experiment).map(({ name }) => name),
    tasks: experiment.tasks.map(({ name, sampling: { total } }) => ({ name, total })),
  });
  return (datapoint: Pick<DatapointRecord, 'id' | 'task_id' | 'teacher_model_id'>) =>
    isInShard(experiment.shard, datapoint.id) && !whyLeftOut(datapoint)
      ? tasks.get(datapoint.task_id)
      : undefined;
}

type Rubrics = ReadonlyMap<string, Promise<Rubric | undefined>>;

async function judge(pipeline: Pipeline, rubrics: Rubrics): Promise<void> {
  const { experiment, logs, inventory, context } = pipeline;
  const phase = evaluationsPhase(experiment);
  const log = logs.evaluation;
  const { done } = log.index;
  const { skips } = inventory.phases.evaluation;
  const judges = linesWithWork('judge', 'evaluation', pipeline).map((line) => {
    const name = line.model.name;
    const ending = evaluationEnding(name);
    const wanted = (response: KeyStem) => !done.has(ending, response);
    async function* inputs(): AsyncGenerator<Answer> {
      for await (const answer of answers(pipeline, rubrics, wanted)) {
        if (!skips(answer.task.name, name, answer.response.student_model_id)) yield answer;
      }
    }
    return runLane({ phase, line, log, inputs: inputs() }, context);
  });
  await Promise.all([...judges, scoreLabels(pipeline, rubrics).catch(context.fail)]);
}

/** Joins every response of a student in the experiment with its datapoint, task and rubric. */
async function* answers(
  { experiment, logs, context }: Pipeline,
  rubrics: Rubrics,
  wanted: (response: KeyStem) => boolean,
): AsyncGenerator<Answer> {
  const taskOf = tasksOf(experiment);
  const students = new Set(modelsWith('student', experiment).map(({ name }) => name));
  for await (const response of logs.response_collection.follow(wanted, context.stop)) {
    const { datapoint_id: id, task_id, teacher_model_id } = response;
    const task = taskOf({ id, task_id, teacher_model_id });
    if (!task || !students.has(response.student_model_id)) continue;
    const datapoint = await logs.data_generation.get(response.datapoint_id);
    const rubric = await rubrics.get(task.name);
    if (datapoint && rubric) yield { task, rubric, datapoint, response };
  }
}

/** The evaluations that need no judge: whether a response names the sampled label. */
async function scoreLabels(pipeline: Pipeline, rubrics: Rubrics): Promise<void> {
  const { experiment, logs, lines, context } = pipeline;
  if (!experiment.tasks.some((task) => task.labelAttributes.length > 0)) return;
  const { done } = logs.evaluation.index;
  const ending = evaluationEnding(labelJudge);
  const wanted = (response: KeyStem) => !done.has(ending, response);
  for await (const answer of answers(pipeline, rubrics, wanted)) {
    const { task, response } = answer;
    if (task.labelAttributes.length === 0 || !lines.has(response.student_model_id)) continue;
    const { scores, reason, ...identity } = labelEvaluation(answer);
    const fields = { scores, ...(reason ? { reason } : {}) };
    const parts = { identity, fields, failure: undefined, facts: {} };
    const id = await writeRecord(logs.evaluation, 'evaluation', parts);
    context.emit({
      type: 'record-written',
      phase: 'evaluation',
      model: labelJudge,
      id,
      failure: undefined,
    });
  }
}

function noPlan(task: Task, what: 'attributes' | 'rubric', { emit, stop }: RunContext): void {
  if (stop.aborted) return;
  emit({
    type: 'warning',
    message:
      `No teacher could propose the ${what} of task "${task.name}", so its later phases wait. ` +
      `Write ${what} for it in the config, or go on with --continue (--retry-failed asks again)`,
  });
}
