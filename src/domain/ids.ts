/* `__` joins the parts of an id; no task or model name may contain it. Ids are taken apart only in {@link sequenceOf}. */

/** @param sequence 1-based number of the datapoint within its (task, teacher) */
export function datapointId(task: string, teacher: string, sequence: number): string {
  return `${task}__${teacher}__${String(sequence).padStart(5, '0')}`;
}

/** Undefined when the id is not made of task, teacher and a number. */
export function sequenceOf(record: {
  readonly id: string;
  readonly task_id: string;
  readonly teacher_model_id: string;
}): number | undefined {
  const { id, task_id, teacher_model_id } = record;
  const sequence = Number(id.slice(`${task_id}__${teacher_model_id}__`.length));
  const isNumber = Number.isSafeInteger(sequence) && sequence > 0;
  const isOne = isNumber && id === datapointId(task_id, teacher_model_id, sequence);
  return isOne ? sequence : undefined;
}

export function responseId(datapoint: string, student: string): string {
  return datapoint + responseEnding(student);
}

/** What a response's id adds to its datapoint's. */
export function responseEnding(student: string): string {
  return `__${student}`;
}

/** @param criteria left out when the record covers the whole rubric in one call */
export function evaluationId(
  response: string,
  judge: string,
  criteria?: readonly string[],
): string {
  return response + evaluationEnding(judge, criteria);
}

/** What an evaluation's id adds to its response's. */
export function evaluationEnding(judge: string, criteria?: readonly string[]): string {
  return criteria ? `__${judge}__${criteria.join('+')}` : `__${judge}`;
}

/** The judge id of scores that are computed from sampled labels, without a model. */
export const labelJudge = 'label';
