import type { Experiment } from '../domain/experiment.ts';
import { evaluationId } from '../domain/ids.ts';
import type { Model } from '../domain/model.ts';
import { perObject } from '../domain/per-object.ts';
import type { DatapointRecord, EvaluationRecord, ResponseRecord } from '../domain/records.ts';
import type { Rubric, Task } from '../domain/task.ts';
import { judgedDatapoint, judgedResponse } from '../prompts/judged-text.ts';
import { modelText } from '../prompts/model-text.ts';
import { promptText } from '../prompts/prompt-text.ts';
import type { ChatRequest, ReplySchema } from '../providers/provider.ts';
import { attributesText } from './attributes-text.ts';
import { chatRequest } from './chat-request.ts';
import { objectSchema } from './object-schema.ts';
import type { Done, Phase } from './phase.ts';
import { plainName } from './plain-text.ts';
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

type EvaluationFields = Pick<EvaluationRecord, 'scores' | 'reason' | 'judge_text'> & {
  readonly criteria?: readonly string[];
};

/** Phase 5: every judge rates every response, all criteria in one call or one criterion a call. */
export function evaluationsPhase({
  seed,
}: Pick<Experiment, 'seed'>): Phase<Answer, EvaluationItem, EvaluationFields> {
  const judged = judgedTexts(String(seed));
  return {
    name: 'evaluation',
    *items(answer, judge) {
      for (const criteria of wantedCriteria(answer.task, answer.rubric)) {
        yield { ...answer, judge, criteria };
      }
    },
    key: evaluationKey,
    remaining: remainingCriteria,
    request: (item) => request(item, seed, judged),
    interpret: (item, reply) =>
      item.task.evaluationMode === 'single'
        ? parseScores(reply, item.criteria, (name) => bareName(name, item.task))
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
    blank: ({ criteria }) => ({ scores: {}, criteria }),
  };
}

/** What each call for one response rates. */
export function wantedCriteria(
  { evaluationMode }: Pick<Task, 'evaluationMode'>,
  rubric: Rubric,
): readonly (readonly string[])[] {
  const criteria = Object.keys(rubric);
  return evaluationMode === 'single' ? [criteria] : criteria.map((criterion) => [criterion]);
}

function evaluationKey({ response, judge, criteria, rubric }: EvaluationItem): string {
  return evaluationId(response.id, judge.name, unlessWhole(criteria, rubric));
}

function remainingCriteria(item: EvaluationItem, done: Done): EvaluationItem | undefined {
  const { response, judge, rubric } = item;
  const criteria = openCriteria(item.criteria, rubric, (some) =>
    done.has(evaluationId(response.id, judge.name, some)),
  );
  if (criteria.length === 0) return undefined;
  return criteria.length === item.criteria.length ? item : { ...item, criteria };
}

/**
 * The criteria of a call that no record rates yet. One is rated when a record covers it alone, or
 * the whole rubric that it belongs to, or just what is left.
 *
 * @param hasRecord undefined stands for the whole rubric
 */
export function openCriteria(
  criteria: readonly string[],
  rubric: Rubric,
  hasRecord: (criteria: readonly string[] | undefined) => boolean,
): readonly string[] {
  if (hasRecord(undefined) || hasRecord(unlessWhole(criteria, rubric))) return [];
  const open = criteria.filter((criterion) => !hasRecord([criterion]));
  return hasRecord(unlessWhole(open, rubric)) ? [] : open;
}

/** What an id names: nothing where the record covers the whole rubric. */
function unlessWhole(criteria: readonly string[], rubric: Rubric): readonly string[] | undefined {
  return criteria.length === Object.keys(rubric).length ? undefined : criteria;
}

type JudgedTexts = (answer: Answer) => Readonly<Record<string, string>>;

/** What a judge reads of other models' texts; made once, however many judges read it. */
function judgedTexts(secret: string): JudgedTexts {
  const datapoint = perObject((record: DatapointRecord) => judgedDatapoint(record, secret));
  const response = perObject((record: ResponseRecord) => judgedResponse(record, secret));
  return (answer) => ({ ...datapoint(answer.datapoint), ...response(answer.response) });
}

function request(item: EvaluationItem, seed: number, judged: JudgedTexts): ChatRequest {
  const single = item.task.evaluationMode === 'single';
  const { task, judge, datapoint, criteria, rubric } = item;
  const secret = String(seed);
  const { sampled_target_attributes: sampled } = datapoint;
  const variables = {
    target_attributes: attributesText('target_attributes', sampled, task.targetAttributes, secret),
    ...judged(item),
    ...(single ? rubricText(item, secret) : criterionText(item, secret)),
  };
  const id = single ? 'evaluate_single' : 'evaluate_per_factor';
  const text = promptText(id, task, judge.name, variables);
  const schema = single ? scoresSchema(criteria, rubric) : ratingSchema;
  return chatRequest({
    model: judge,
    role: 'judge',
    text,
    schema,
    draw: [seed, evaluationKey(item)],
  });
}

function rubricText({ task, criteria, rubric }: EvaluationItem, secret: string) {
  const text = criteria.map((name) => `- ${name}: ${rubric[name]}`).join('\n');
  return { rubric: task.rubric.kind === 'static' ? text : modelText('rubric', text, secret) };
}

function criterionText({ task, criteria, rubric }: EvaluationItem, secret: string) {
  const [name = ''] = criteria;
  const description = rubric[name] ?? '';
  return {
    rubric_factor_name: bareName(name, task),
    rubric_factor_description:
      task.rubric.kind === 'static'
        ? description
        : modelText('rubric_factor_description', description, secret),
  };
}

/** A criterion's name where no fence can be: as it is in the config, or as one word. */
function bareName(name: string, { rubric }: Task): string {
  return rubric.kind === 'static' ? name : plainName(name);
}

const level = { type: 'string', enum: levels };
/** Local servers hold a model to the length; vendors that cannot are not sent it. */
const reason = { type: 'string', maxLength: 240 };
const ratingSchema = { name: 'rating', schema: objectSchema({ reason, rating: level }) };

const wholeSchema = perObject((rubric: Rubric) => schemaFor(Object.keys(rubric)));

function scoresSchema(criteria: readonly string[], rubric: Rubric): ReplySchema {
  return unlessWhole(criteria, rubric) ? schemaFor(criteria) : wholeSchema(rubric);
}

/** The reason comes first, so that the ratings can follow from it. */
function schemaFor(criteria: readonly string[]): ReplySchema {
  const scores = objectSchema(Object.fromEntries(criteria.map((name) => [name, level])));
  return { name: 'ratings', schema: objectSchema({ reason, scores }) };
}
