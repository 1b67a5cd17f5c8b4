/** What is odd about records; `name` of the tally is what stands behind the dash. */
export type Oddity =
  /** phase: `datapoints`, `responses`, `evaluations` */
  | 'duplicate'
  /** id of two different datapoints */
  | 'collision'
  /** name of a task, teacher, student or judge that is not in the experiment */
  | 'unknown-task'
  | 'unknown-teacher'
  | 'unknown-student'
  | 'unknown-judge'
  /** task of a datapoint that it does not ask for */
  | 'unplanned-datapoint'
  /** name of a criterion that is not in the rubric */
  | 'unknown-criterion'
  /** id of a response without its datapoint, of an evaluation without a usable response */
  | 'orphan-response'
  | 'orphan-evaluation'
  /** what stands in place of a rating */
  | 'invalid-rating'
  /** task of a datapoint that failed and was not made later */
  | 'failed-datapoint';
