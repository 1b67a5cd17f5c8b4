/** `__` joins the parts of an id; no task or model name may contain it. Ids are never taken apart. */
const join = (...parts: string[]): string => parts.join('__');

/** @param sequence 1-based number of the datapoint within its (task, teacher) */
export function datapointId(task: string, teacher: string, sequence: number): string {
  return join(task, teacher, String(sequence).padStart(5, '0'));
}

export function responseId(datapoint: string, student: string): string {
  return join(datapoint, student);
}

/** @param criteria left out when the record covers the whole rubric in one call */
export function evaluationId(
  response: string,
  judge: string,
  criteria?: readonly string[],
): string {
  return criteria ? join(response, judge, criteria.join('+')) : join(response, judge);
}

/** The judge id of scores that are computed from sampled labels, without a model. */
export const labelJudge = 'label';
