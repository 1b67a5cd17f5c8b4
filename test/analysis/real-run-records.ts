import { readFileSync } from 'node:fs';
import type { RunRecords } from '../../src/analysis/records/run-records.ts';
import { evaluationId } from '../../src/domain/ids.ts';
import type {
  DatapointRecord,
  EvaluationRecord,
  ResponseRecord,
} from '../../src/domain/records.ts';
import { stream } from './hand-made.ts';

const models = ['gpt-4o-mini', 'gpt-3.5-turbo', 'qwen2p5-0b5', 'qwen2p5-1b5', 'smollm2-1b7'];

const criteria: Readonly<Record<string, readonly string[]>> = {
  text_summarization: [
    'accuracy',
    'conciseness',
    'readability',
    'tone_consistency',
    'completeness',
  ],
  code_explanation: [
    'technical_accuracy',
    'clarity',
    'appropriate_level',
    'completeness',
    'practical_value',
    'structure',
  ],
};

/** The fixture's lines as records; the README beside them says what they are. */
export function realRun(): RunRecords {
  const datapoints = lines<{ id: string; task: string; teacher: string; text: string }>(
    'datapoints',
  ).map(({ id, task, teacher, text }) => datapoint(id, { task, teacher, text }));
  const byId = new Map(datapoints.map((record) => [record.id, record]));
  const responses = lines<{ id: string; datapoint: string; student: string }>('responses').map(
    (line) => response(line, byId.get(line.datapoint)),
  );
  const datapointOf = new Map(
    responses.map(({ id, datapoint_id }) => [id, byId.get(datapoint_id)]),
  );
  const evaluations = lines<EvaluationLine>('evaluations').map((line) =>
    evaluation(line, datapointOf.get(line.response)),
  );
  return {
    experiment: {
      id: 'medium-benchmark-v1',
      students: models,
      teachers: models,
      judges: models.filter((name) => name !== 'qwen2p5-0b5'),
      tasks: Object.entries(criteria).map(([name, names]) => ({ name, criteria: names })),
      expected: { text_summarization: 100, code_explanation: 100 },
      simulated: false,
    },
    datapoints: stream(datapoints),
    responses: stream(responses),
    evaluations: stream(evaluations),
  };
}

interface EvaluationLine {
  readonly response: string;
  readonly judge: string;
  readonly ratings?: string;
  readonly status?: 'failed';
}

function datapoint(
  id: string,
  { task, teacher, text }: { task: string; teacher: string; text: string },
): DatapointRecord {
  return {
    id,
    task_id: task,
    teacher_model_id: teacher,
    sampled_target_attributes: {},
    prompt: text,
    reference_response: '',
    generated_at: '',
  };
}

function response(
  line: { id: string; datapoint: string; student: string },
  from: DatapointRecord | undefined,
): ResponseRecord {
  return {
    id: line.id,
    datapoint_id: line.datapoint,
    task_id: from?.task_id ?? '',
    teacher_model_id: from?.teacher_model_id ?? '',
    student_model_id: line.student,
    input: '',
    response: 'a text',
    generated_at: '',
  };
}

/** As the older program wrote it: without the student. */
function evaluation(line: EvaluationLine, from: DatapointRecord | undefined): EvaluationRecord {
  const task = from?.task_id ?? '';
  const levels: Readonly<Record<string, string>> = { H: 'High', M: 'Medium', L: 'Low' };
  const scores = [...(line.ratings ?? '')].map((letter, index) => [
    criteria[task]?.[index] ?? '',
    levels[letter] ?? letter,
  ]);
  return {
    id: evaluationId(line.response, line.judge),
    response_id: line.response,
    datapoint_id: from?.id ?? '',
    task_id: task,
    teacher_model_id: from?.teacher_model_id ?? '',
    judge_model_id: line.judge,
    scores: Object.fromEntries(scores),
    evaluated_at: '',
    ...(line.status ? { status: line.status } : {}),
  };
}

function lines<T>(name: string): T[] {
  const url = new URL(`../fixtures/real-run/${name}.jsonl`, import.meta.url);
  return readFileSync(url, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}
