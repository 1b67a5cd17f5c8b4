import type { Experiment } from '../domain/experiment.ts';
import { evaluationId } from '../domain/ids.ts';
import type { Model } from '../domain/model.ts';
import type { DatapointRecord, EvaluationRecord, ResponseRecord } from '../domain/records.ts';
import type { Rubric, Task } from '../domain/task.ts';
import { judgedText } from '../prompts/judged-text.ts';
import { promptText } from '../prompts/prompt-text.ts';
import type { ChatRequest, ReplySchema } from '../providers/provider.ts';
import { chatRequest } from './chat-request.ts';
import { objectSchema } from './object-schema.ts';
import type { Done, Phase } from './phase.ts';
import { levels, parseRating, parseScores } from './ratings.ts';

/** A response that can be judged, with all that a judge is shown. */
export interface Answer {
  readonly task: Task;
  readonly rubric: Rubric;
  readonly datapoint: DatapointRecord;
  readonly response: ResponseRecord;
}

export type EvaluationItem = Answer & {
  readonly judge: Model;
  /** What this call rates; the record's id names them unless they are the whole rubric. */
  readonly criteria: readonly string[];
};

type EvaluationFields = Pick<EvaluationRecord, 'scores' | 'reason' | 'judge_text'>;

/** Phase 5: every judge rates every response, all criteria in one call or one criterion a call. */
export function evaluationsPhase(
  experiment: Pick<Experiment, 'seed'>,
): Phase<Answer, EvaluationItem, EvaluationFields> {
  return {
    name: 'evaluation',
    *items(answer, judge) {
      const criteria = Object.keys(answer.rubric);
      if (answer.task.evaluationMode === 'single') yield { ...answer, judge, criteria };
      else for (const criterion of criteria) yield { ...answer, judge, criteria: [criterion] };
    },
    key: evaluationKey,
    remaining: remainingCriteria,
    request: (item) => request(item, experiment.seed),
    interpret: (item, reply) =>
      item.task.evaluationMode === 'single'
        ? parseScores(reply, item.criteria)
        : parseRating(reply, item.criteria[0] ?? ''),
    identity: (item) => ({
      id: evaluationKey(item),
      response_id: item.response.id,
      datapoint_id: item.datapoint.id,
      task_id: item.task.name,
      teacher_model_id: item.datapoint.teacher_model_id,
      student_model_id: item.response.student_model_id,
      judge_model_id: item.judge.name,
    }),
    blank: { scores: {} },
  };
}

function evaluationKey({ response, judge, criteria, rubric }: EvaluationItem): string {
  const whole = criteria.length === Object.keys(rubric).length;
  return evaluationId(response.id, judge.name, whole ? undefined : criteria);
}

/** A criterion is done when a record covers it alone, or covers the whole rubric it belongs to. */
function remainingCriteria(item: EvaluationItem, done: Done): EvaluationItem | undefined {
  const { response, judge } = item;
  if (done.has(evaluationKey(item)) || done.has(evaluationId(response.id, judge.name))) {
    return undefined;
  }
  const criteria = item.criteria.filter(
    (criterion) => !done.has(evaluationId(response.id, judge.name, [criterion])),
  );
  const rest = { ...item, criteria };
  return criteria.length > 0 && !done.has(evaluationKey(rest)) ? rest : undefined;
}

function request(item: EvaluationItem, seed: number): ChatRequest {
  const single = item.task.evaluationMode === 'single';
  const { task, judge, datapoint, response, criteria, rubric } = item;
  const [criterion = ''] = criteria;
  const shared = {
    target_attributes: JSON.stringify(datapoint.sampled_target_attributes),
    ...judgedText(
      {
        input: datapoint.prompt,
        reference: datapoint.reference_response,
        response: response.response,
      },
      String(seed),
    ),
  };
  const text = single
    ? promptText('evaluate_single', task, judge.name, {
        ...shared,
        rubric: criteria.map((name) => `- ${name}: ${rubric[name]}`).join('\n'),
      })
    : promptText('evaluate_per_factor', task, judge.name, {
        ...shared,
        rubric_factor_name: criterion,
        rubric_factor_description: rubric[criterion] ?? '',
      });
  const schema = single ? scoresSchema(criteria, rubric) : ratingSchema;
  return chatRequest({
    model: judge,
    role: 'judge',
    text,
    schema,
    draw: [seed, evaluationKey(item)],
  });
}

const level = { type: 'string', enum: levels };
/** Local servers hold a model to the length; vendors that cannot are not sent it. */
const reason = { type: 'string', maxLength: 240 };
const ratingSchema = { name: 'rating', schema: objectSchema({ reason, rating: level }) };

const wholeSchemas = new WeakMap<Rubric, ReplySchema>();

/** The reason comes first, so that the ratings can follow from it. */
function scoresSchema(criteria: readonly string[], rubric: Rubric): ReplySchema {
  const whole = criteria.length === Object.keys(rubric).length;
  const known = whole ? wholeSchemas.get(rubric) : undefined;
  if (known) return known;
  const scores = objectSchema(Object.fromEntries(criteria.map((name) => [name, level])));
  const schema = { name: 'ratings', schema: objectSchema({ reason, scores }) };
  if (whole) wholeSchemas.set(rubric, schema);
  return schema;
}
