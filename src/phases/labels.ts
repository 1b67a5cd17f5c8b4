import { evaluationId, labelJudge } from '../domain/ids.ts';
import type { EvaluationRecord, ResponseRecord } from '../domain/records.ts';
import { comparable, isSameText } from './comparable.ts';
import type { Answer } from './evaluations.ts';
import { isObject, type JsonObject } from './parse-json.ts';

/** Keys under which a response in JSON may hold its one label. */
const aliases = ['label', 'prediction', 'class', 'category', 'answer', 'output', 'result', 'value'];

/** A longer text without structure names no label. */
const longestLabel = 60;

/** Whether the response names the sampled value of each label attribute; needs no judge. */
export function labelEvaluation({ task, datapoint, response }: Answer) {
  const labels = task.labelAttributes.filter((attribute) =>
    Object.hasOwn(datapoint.sampled_target_attributes, attribute),
  );
  const found = labels.map((attribute) => predictedLabel(response.response, attribute));
  const scores = labels.map((attribute, index) => {
    const truth = datapoint.sampled_target_attributes[attribute] ?? '';
    const said = found[index];
    return [attribute, said !== undefined && isSameText(said, truth) ? '1' : '0'];
  });
  const unnamed = labels.filter((_, index) => found[index] === undefined);
  return {
    ...labelIdentity(response),
    scores: Object.fromEntries(scores) as EvaluationRecord['scores'],
    ...(unnamed.length > 0 ? { reason: `no label found for: ${unnamed.join(', ')}` } : {}),
  };
}

function labelIdentity(response: ResponseRecord) {
  return {
    id: evaluationId(response.id, labelJudge),
    response_id: response.id,
    datapoint_id: response.datapoint_id,
    task_id: response.task_id,
    teacher_model_id: response.teacher_model_id,
    student_model_id: response.student_model_id,
    judge_model_id: labelJudge,
  };
}

/** From JSON, from a line `attribute: value`, or from a text short enough to be the label alone. */
function predictedLabel(text: string, attribute: string): string | undefined {
  const object = jsonIn(text);
  if (object) return labelIn(object, attribute);
  const line = text
    .split('\n')
    .map((one) => one.split(/[:=](.*)/s, 2))
    .find(([name = '', value]) => value !== undefined && isSameText(name, attribute));
  if (line) return line[1];
  const only = text.trim();
  return only.length <= longestLabel && !only.includes('\n') ? only : undefined;
}

function labelIn(object: JsonObject, attribute: string): string | undefined {
  const named = new Map(Object.entries(object).map(([name, value]) => [comparable(name), value]));
  const value = [attribute, ...aliases].map((name) => named.get(comparable(name))).find(isSaid);
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}

function isSaid(value: unknown): boolean {
  return value !== undefined;
}

function jsonIn(text: string): JsonObject | undefined {
  const start = text.indexOf('{');
  if (start < 0) return undefined;
  try {
    const value: unknown = JSON.parse(text.slice(start, text.lastIndexOf('}') + 1));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
