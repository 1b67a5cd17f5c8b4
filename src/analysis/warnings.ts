import type { JudgeResult } from './analysis.ts';
import type { Oddity } from './records/oddity.ts';
import type { Tally } from './records/tally.ts';

/** What is wrong with the records, in plain sentences that name the first few culprits. */
export function warnings(tally: Tally<Oddity>, judges: readonly JudgeResult[]): string[] {
  const named = sentences.flatMap(([kind, sentence]) => {
    const counts = tally.of(kind);
    return counts.size > 0 ? [sentence(list(counts), tally.total(kind))] : [];
  });
  const constant = judges.filter((judge) => judge.looks_constant);
  return [...named, ...constant.map(constantJudge)];
}

type Sentence = (names: string, count: number) => string;

const sentences: readonly (readonly [Oddity, Sentence])[] = [
  [
    'unknown-task',
    (names) => `Datapoints of tasks that the experiment does not have are left out: ${names}.`,
  ],
  [
    'unknown-teacher',
    (names) => `Datapoints of teachers that the experiment does not have are left out: ${names}.`,
  ],
  [
    'unplanned-datapoint',
    (names, count) =>
      `${count} datapoints beyond the sampling.total of their task are left out: ${names}.`,
  ],
  [
    'unknown-student',
    (names) => `Records of students that the experiment does not have are left out: ${names}.`,
  ],
  [
    'unknown-judge',
    (names) => `Evaluations of judges that the experiment does not have are left out: ${names}.`,
  ],
  [
    'unknown-criterion',
    (names) => `Ratings of criteria that the rubric does not have are left out: ${names}.`,
  ],
  [
    'collision',
    (names) =>
      `Ids that name two different datapoints; what is scored under them may mix both: ${names}.`,
  ],
  [
    'orphan-response',
    (names, count) =>
      `${count} responses are left out, for their datapoint is not there: ${names}.`,
  ],
  [
    'orphan-evaluation',
    (names, count) =>
      `${count} evaluations are left out, for no usable response of theirs is there: ${names}.`,
  ],
  [
    'invalid-rating',
    (names, count) =>
      `${count} ratings are neither High, Medium, Low nor a number in 0…1 and count as missing: ${names}.`,
  ],
  [
    'duplicate',
    (names) => `Some records are there more than once, and the last one counts: ${names}.`,
  ],
];

function constantJudge({ judge, modal }: JudgeResult): string {
  const most = Math.max(...modal.map(({ share }) => share ?? 0));
  return `Judge ${judge} gave the very same ratings to ${percent(most)} of the responses of a task: it does not seem to look at them.`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** `a (3), b, c and 2 more`; a count of 1 goes without saying. */
function list(counts: ReadonlyMap<string, number>): string {
  const shown = [...counts]
    .slice(0, 5)
    .map(([name, count]) => (count > 1 ? `${name} (${count})` : name));
  const more = counts.size - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
