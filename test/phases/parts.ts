import type { Model } from '../../src/domain/model.ts';
import type { DatapointRecord, ResponseRecord } from '../../src/domain/records.ts';
import type { Rubric, Task } from '../../src/domain/task.ts';
import type { Answer } from '../../src/phases/evaluations.ts';

const call = { temperature: undefined, maxTokens: 1000, systemPrompt: undefined, extra: {} };

/** A task with everything fixed, but for what is given. */
export function taskOf(parts: Partial<Task> = {}): Task {
  return {
    name: 'notes',
    description: 'Restate the notes.',
    outputDescription: 'Plain prose.',
    targetAttributes: { kind: 'static', values: { tone: ['formal', 'casual'] } },
    nuancedAttributes: { kind: 'static', values: { domain: ['science', 'trade'] } },
    sampling: { target: 'all', nuance: { min: 1, max: 1 }, total: 3 },
    rubric: { kind: 'static', criteria: { accuracy: 'Right.', brevity: 'Short.' } },
    evaluationMode: 'single',
    storeNuanced: false,
    labelAttributes: [],
    promptLibrary: {},
    category: undefined,
    ...parts,
  };
}

export function modelOf(name: string, parts: Partial<Model> = {}): Model {
  return {
    name,
    interface: 'simulated',
    id: `${name}-id`,
    roles: ['teacher', 'student', 'judge'],
    parameters: { teacher: call, student: call, judge: call },
    baseUrl: undefined,
    accessKey: undefined,
    maxConcurrency: undefined,
    requestsPerMinute: undefined,
    tokensPerMinute: undefined,
    timeoutMs: 1000,
    price: undefined,
    batch: undefined,
    ...parts,
  };
}

interface AnswerParts {
  readonly task?: Partial<Task>;
  readonly rubric?: Rubric;
  readonly datapoint?: Partial<DatapointRecord>;
  readonly response?: Partial<ResponseRecord>;
}

/** What student `s` answered to the first datapoint of teacher `t`. */
export function answerOf({ task, rubric, datapoint, response }: AnswerParts = {}): Answer {
  const made = { task_id: 'notes', teacher_model_id: 't', generated_at: '2026-11-21T12:00:00Z' };
  return {
    task: taskOf(task),
    rubric: rubric ?? { accuracy: 'Right.', brevity: 'Short.' },
    datapoint: {
      id: 'notes__t__00001',
      ...made,
      sampled_target_attributes: { tone: 'formal' },
      prompt: 'The harbour opened in May.',
      reference_response: 'In May the harbour opened.',
      ...datapoint,
    },
    response: {
      id: 'notes__t__00001__s',
      datapoint_id: 'notes__t__00001',
      ...made,
      student_model_id: 's',
      input: 'The harbour opened in May.',
      response: 'A harbour opened.',
      ...response,
    },
  };
}
