import { contentHash } from '../../domain/content-hash.ts';
import { type Experiment, modelsWith } from '../../domain/experiment.ts';
import { evaluationId, labelJudge, responseId, sequenceOf } from '../../domain/ids.ts';
import type { Model, Role } from '../../domain/model.ts';
import type { PhaseName } from '../../domain/phase-name.ts';
import type {
  DatapointRecord,
  EvaluationRecord,
  ProposalRecord,
  ResponseRecord,
} from '../../domain/records.ts';
import type { Attributes, Rubric, Task } from '../../domain/task.ts';
import { attributesPhase } from '../../phases/attributes.ts';
import { datapointsPhase } from '../../phases/datapoints.ts';
import { evaluationsPhase } from '../../phases/evaluations.ts';
import { labelEvaluation } from '../../phases/labels.ts';
import { NearDuplicates } from '../../phases/near-duplicates.ts';
import { responsesPhase } from '../../phases/responses.ts';
import { rubricPhase } from '../../phases/rubric.ts';
import { KeySet } from '../../store/key-set.ts';
import { requestHash } from '../calls/request-hash.ts';
import { isRated, judgedItems } from './judged-items.ts';
import { type AnyRecord, readRecord } from './record-schemas.ts';

/**
 * Why a record cannot be believed. `unreadable`: it is no record of its phase. `identity`: its id is
 * none of the experiment's, or what it was made from is not there. `question`: it does not answer
 * what the experiment asks.
 */
export type Fault = 'unreadable' | 'identity' | 'question';

/** What a task's records are made with. */
export interface Basis {
  /** Undefined while nobody knows them; then no datapoint can be checked. */
  readonly attributes: { readonly target: Attributes; readonly nuanced: Attributes } | undefined;
  /** Those that the rubric has grown from, and last the rubric. */
  readonly rubrics: readonly Rubric[];
}

/**
 * Tells which records answer what the experiment itself would ask. A record's `request_hash` must be
 * the hash of that request, made from what was found good before: so the phases are gone through in
 * their order, and what was made from a bad record is bad.
 *
 * What is expected is kept as hashes, about 30 bytes for each response and evaluation.
 *
 * A run with `resume_from` holds records of models and settings that its config does not know: there
 * only the form of a record is looked at.
 */
export class RecordChecks {
  readonly #tasks: ReadonlyMap<string, Task>;
  readonly #models: Readonly<Record<Role, ReadonlyMap<string, Model>>>;
  readonly #basis: ReadonlyMap<string, Basis>;
  readonly #phases: ReturnType<typeof phasesOf>;
  /** Whether records of another run were carried over, which answer that one's questions. */
  readonly #isCarried: boolean;
  /** Id and request hash, and what else must agree, of everything that may come. */
  readonly #asked = new KeySet();
  /** Ids of datapoints and responses that others may be made from. */
  readonly #good = new KeySet();

  constructor(experiment: Experiment, basis: ReadonlyMap<string, Basis>) {
    const named = (role: Role) =>
      new Map(modelsWith(role, experiment).map((model) => [model.name, model]));
    this.#tasks = new Map(experiment.tasks.map((task) => [task.name, task]));
    this.#models = { teacher: named('teacher'), student: named('student'), judge: named('judge') };
    this.#basis = basis;
    this.#phases = phasesOf(experiment);
    this.#isCarried = experiment.resumeFrom !== undefined;
  }

  /** The record that a value is, or what is wrong with it. */
  check(phase: PhaseName, value: unknown): AnyRecord | Fault {
    const record = readRecord(phase, value);
    return record ? (this.#faultOf(phase, record) ?? record) : 'unreadable';
  }

  /** Notes a good datapoint, so that its responses are known when they come. */
  expectResponses(datapoint: DatapointRecord): void {
    this.#good.add(datapoint.id);
    const task = this.#tasks.get(datapoint.task_id);
    if (!task) return;
    const phase = this.#phases.responses;
    for (const student of this.#models.student.values()) {
      for (const item of phase.items({ task, datapoint }, student)) {
        this.#ask(phase.key(item), requestHash(phase.request(item)), datapoint.prompt);
      }
    }
  }

  /** Notes a good response, so that its evaluations are known when they come. */
  expectEvaluations(datapoint: DatapointRecord, response: ResponseRecord): void {
    this.#good.add(response.id);
    const task = this.#tasks.get(response.task_id);
    if (!task) return;
    const phase = this.#phases.evaluations;
    const rubrics = this.#rubrics(task.name);
    for (const judge of this.#models.judge.values()) {
      for (const item of judgedItems({ task, datapoint, response }, judge, rubrics)) {
        this.#ask(phase.key(item), requestHash(phase.request(item)));
      }
    }
    if (task.labelAttributes.length === 0) return;
    const { id, scores, reason } = labelEvaluation({ task, rubric: {}, datapoint, response });
    this.#ask(id, contentHash(scores), reason);
  }

  #rubrics(task: string): readonly Rubric[] {
    return this.#basis.get(task)?.rubrics ?? [];
  }

  #ask(id: string, hash: string, rest = ''): void {
    this.#asked.add(`${id}\t${hash}\t${rest}`);
  }

  #isAsked(id: string, hash: string | undefined, rest = ''): boolean {
    return this.#asked.has(`${id}\t${hash}\t${rest}`);
  }

  #faultOf(phase: PhaseName, record: AnyRecord): Fault | undefined {
    if (this.#isCarried) return undefined;
    switch (phase) {
      case 'attribute_mapping':
      case 'rubric_mapping':
        return this.#proposalFault(phase, record as ProposalRecord);
      case 'data_generation':
        return this.#datapointFault(record as DatapointRecord);
      case 'response_collection':
        return this.#responseFault(record as ResponseRecord);
      case 'evaluation':
        return this.#evaluationFault(record as EvaluationRecord);
    }
  }

  #proposalFault(
    phase: 'attribute_mapping' | 'rubric_mapping',
    { id, kind, request_hash, ...record }: ProposalRecord,
  ): Fault | undefined {
    const task = this.#tasks.get(record.task_id);
    const teacher = this.#models.teacher.get(record.teacher_model_id);
    if (!task || !teacher) return 'identity';
    const hash = this.#proposalHashes(phase, task, teacher).get(id);
    if (!hash || !id.endsWith(`__${kind}`)) return 'identity';
    // The rubric that was extended is no more, so the question cannot be put together.
    if (kind === 'rubric' && task.rubric.kind === 'extend') return undefined;
    return hash() === request_hash ? undefined : 'question';
  }

  /** Of the requests that a teacher is sent for a task, by the ids of their records. */
  #proposalHashes(
    name: 'attribute_mapping' | 'rubric_mapping',
    task: Task,
    teacher: Model,
  ): ReadonlyMap<string, () => string> {
    const { attributes, rubric } = this.#phases;
    const known = {};
    return new Map(
      name === 'attribute_mapping'
        ? Array.from(attributes.items(task, teacher), (item) => [
            attributes.key(item),
            () => requestHash(attributes.request(item)),
          ])
        : Array.from(rubric.items({ task, known }, teacher), (item) => [
            rubric.key(item),
            () => requestHash(rubric.request(item)),
          ]),
    );
  }

  #datapointFault(record: DatapointRecord): Fault | undefined {
    const task = this.#tasks.get(record.task_id);
    const teacher = this.#models.teacher.get(record.teacher_model_id);
    const sequence = sequenceOf(record);
    if (!task || !teacher || sequence === undefined) return 'identity';
    const attributes = this.#basis.get(task.name)?.attributes;
    if (!attributes) return 'question';
    const phase = this.#phases.datapoints;
    const item = { task, ...attributes, teacher, sequence };
    if (requestHash(phase.request(item)) !== record.request_hash) return 'question';
    const isSame = Object.entries(phase.identity(item)).every(
      ([name, value]) => JSON.stringify(record[name]) === JSON.stringify(value),
    );
    if (!isSame) return 'question';
    return record.status === 'failed' || record.prompt !== '' ? undefined : 'unreadable';
  }

  #responseFault(record: ResponseRecord): Fault | undefined {
    const { id, datapoint_id, student_model_id: student, request_hash, input } = record;
    if (!this.#models.student.has(student) || !this.#isOf(record)) return 'identity';
    if (id !== responseId(datapoint_id, student)) return 'identity';
    return this.#isAsked(id, request_hash, input) ? undefined : 'question';
  }

  #evaluationFault(record: EvaluationRecord): Fault | undefined {
    const { id, judge_model_id: judge, scores } = record;
    if (!this.#isFromResponse(record)) return 'identity';
    if (judge === labelJudge) {
      return this.#isAsked(id, contentHash(scores), record.reason) ? undefined : 'question';
    }
    if (!this.#models.judge.has(judge)) return 'identity';
    if (!this.#isAsked(id, record.request_hash)) return 'question';
    const isWhole = record.status === 'failed' || isRated(record, this.#rubrics(record.task_id));
    return isWhole ? undefined : 'unreadable';
  }

  /** Whether the response is good, and the id is one of its evaluations by the judge. */
  #isFromResponse(record: EvaluationRecord): boolean {
    const { id, response_id: response, datapoint_id, student_model_id: student = '' } = record;
    const whole = evaluationId(response, record.judge_model_id);
    return (
      this.#isOf(record) &&
      response === responseId(datapoint_id, student) &&
      this.#good.has(response) &&
      (id === whole || id.startsWith(`${whole}__`))
    );
  }

  /** Whether the datapoint is good, and of the task and teacher that the record names. */
  #isOf(record: ResponseRecord | EvaluationRecord): boolean {
    const { task_id: task, teacher_model_id: teacher, datapoint_id: datapoint } = record;
    return datapoint.startsWith(`${task}__${teacher}__`) && this.#good.has(datapoint);
  }
}

function phasesOf(experiment: Experiment) {
  return {
    attributes: attributesPhase(experiment),
    rubric: rubricPhase(experiment),
    datapoints: datapointsPhase(experiment, new NearDuplicates()),
    responses: responsesPhase(experiment),
    evaluations: evaluationsPhase(experiment),
  };
}
