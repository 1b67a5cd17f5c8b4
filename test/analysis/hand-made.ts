import type { AnalyzedExperiment, RunRecords } from '../../src/analysis/records/run-records.ts';
import { datapointId, evaluationId, responseId } from '../../src/domain/ids.ts';
import type {
  DatapointRecord,
  EvaluationRecord,
  ResponseRecord,
} from '../../src/domain/records.ts';

/** One rated response in a line: who answered what, and what each judge said. */
export interface Line {
  readonly task?: string;
  readonly teacher?: string;
  /** 1-based number of the datapoint within its task and teacher. */
  readonly datapoint: number;
  readonly student: string;
  /** Ratings by judge and criterion. */
  readonly ratings?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Fields that the response has besides the usual ones. */
  readonly response?: Partial<ResponseRecord>;
}

export interface Records {
  readonly datapoints: DatapointRecord[];
  readonly responses: ResponseRecord[];
  readonly evaluations: EvaluationRecord[];
}

export const experiment: AnalyzedExperiment = {
  id: 'by-hand',
  students: ['ann', 'bob'],
  judges: ['jay', 'kim'],
  teachers: ['tom', 'ann'],
  tasks: [{ name: 'sums', criteria: ['right', 'clear'] }],
  simulated: false,
};

export const options = { seed: 1, resamples: 500, confidence: 0.95 };

/** Records of the lines: a datapoint, a response and an evaluation by each judge that rated. */
export function records(lines: readonly Line[]): Records {
  const datapoints = new Map<string, DatapointRecord>();
  const responses: ResponseRecord[] = [];
  const evaluations: EvaluationRecord[] = [];
  for (const line of lines) {
    const { task = 'sums', teacher = 'tom', student } = line;
    const id = datapointId(task, teacher, line.datapoint);
    datapoints.set(id, datapoint(id, task, teacher));
    const given = { ...response(id, student, task), teacher_model_id: teacher, ...line.response };
    responses.push(given);
    for (const [judge, scores] of Object.entries(line.ratings ?? {})) {
      evaluations.push(evaluation(given, judge, scores));
    }
  }
  return { datapoints: [...datapoints.values()], responses, evaluations };
}

export function run(
  { datapoints, responses, evaluations }: Records,
  changes: Partial<AnalyzedExperiment> = {},
): RunRecords {
  return {
    experiment: { ...experiment, ...changes },
    datapoints: stream(datapoints),
    responses: stream(responses),
    evaluations: stream(evaluations),
  };
}

export async function* stream<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

export function datapoint(id: string, task: string, teacher: string): DatapointRecord {
  return {
    id,
    task_id: task,
    teacher_model_id: teacher,
    sampled_target_attributes: {},
    prompt: `the prompt of ${id}`,
    reference_response: 'reference',
    generated_at: '2026-11-21T00:00:00Z',
  };
}

export function response(of: string, student: string, task = 'sums'): ResponseRecord {
  return {
    id: responseId(of, student),
    datapoint_id: of,
    task_id: task,
    teacher_model_id: 'tom',
    student_model_id: student,
    input: 'input',
    response: 'response',
    generated_at: '2026-11-21T00:00:00Z',
  };
}

export function evaluation(
  of: ResponseRecord,
  judge: string,
  scores: Readonly<Record<string, string>>,
): EvaluationRecord {
  return {
    id: evaluationId(of.id, judge),
    response_id: of.id,
    datapoint_id: of.datapoint_id,
    task_id: of.task_id,
    teacher_model_id: of.teacher_model_id,
    student_model_id: of.student_model_id,
    judge_model_id: judge,
    scores: { ...scores },
    evaluated_at: '2026-11-21T00:00:00Z',
  };
}

/** `count` datapoints of a task, answered by one student and rated alike by both judges. */
export function answers(student: string, ratings: readonly string[], task = 'sums'): Line[] {
  return ratings.map((rating, index) => ({
    task,
    datapoint: index + 1,
    student,
    ratings: {
      jay: { right: rating, clear: rating },
      kim: { right: rating, clear: rating },
    },
  }));
}
