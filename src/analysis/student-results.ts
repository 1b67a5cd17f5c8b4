import { randomSource } from '../statistics/random.ts';
import type {
  Estimate,
  EvaluationCounts,
  ResponseCounts,
  StudentResult,
  StudentTaskResult,
} from './analysis.ts';
import type { AnalysisOptions } from './analysis-options.ts';
import { responseCounts, sumEvaluations, sumResponses } from './coverage.ts';
import { numberOrNull } from './number-or-null.ts';
import type { Axes, TaskTable } from './records/task-table.ts';
import { bestFirst, overallScores, rankOf, rankRanges } from './scores/ranking.ts';
import { meanRating, type RatingTotal, ratingTotals } from './scores/rating-totals.ts';
import {
  differenceRange,
  estimate,
  scoreRange,
  type TaskSamples,
  type TaskScores,
  taskSamples,
  taskScores,
} from './scores/samples.ts';

/** All that is known of one task before students are looked at one by one. */
interface TaskFacts extends TaskScores, TaskSamples {
  /** By `student * judges + judge`, as `totals`. */
  readonly counts: readonly EvaluationCounts[];
  readonly totals: readonly RatingTotal[];
}

/**
 * Every student of the experiment, best first.
 *
 * @param counts evaluations by task, and within it by `student * judges + judge`
 */
export function studentResults(
  { students, judges }: Axes,
  tables: readonly TaskTable[],
  counts: readonly (readonly EvaluationCounts[])[],
  { seed, resamples, confidence }: AnalysisOptions,
): StudentResult[] {
  const tasks = tables.map(taskScores);
  const scores = overallScores(tasks, students.length);
  const order = bestFirst(scores, students);
  const random = randomSource(seed);
  const facts = tasks.map((task, index) => ({
    ...task,
    ...taskSamples(task, order, resamples, random),
    counts: counts[index] ?? [],
    totals: ratingTotals(task.table),
  }));
  const ranges = rankRanges(facts, scores, confidence);
  return order.map((student, place) => {
    const range = ranges[student];
    const ahead = estimate(
      facts.map((task) => task.ahead[place]),
      differenceRange,
      confidence,
    );
    return {
      student: students[student] ?? '',
      score: estimate(
        facts.map((task) => task.scores[student]),
        scoreRange,
        confidence,
      ),
      rank: numberOrNull(rankOf(scores[student] ?? Number.NaN, scores)),
      rank_low: range?.low ?? null,
      rank_high: range?.high ?? null,
      probability_first: range?.probabilityFirst ?? null,
      ahead_of_next: ahead,
      tied_with_next: ahead !== null && holdsZero(ahead),
      ...meanRating(facts.flatMap(({ totals }) => ofStudent(totals, student, judges))),
      by_task: facts.map((task) => taskResult(task, student, confidence)),
      by_judge: judges.map((judge, index) => ({
        judge,
        ...meanRating(facts.map(({ totals }) => totals[student * judges.length + index])),
      })),
      ...standing(facts, student, judges),
    };
  });
}

function taskResult(
  { table, scores, totals, criteria, labels }: TaskFacts,
  student: number,
  confidence: number,
): StudentTaskResult {
  const score = (sample: (typeof scores)[number] | undefined) =>
    estimate([sample], scoreRange, confidence);
  return {
    task: table.name,
    score: score(scores[student]),
    ...meanRating(ofStudent(totals, student, table.judges)),
    by_criterion: table.criteria.map((criterion) => ({
      criterion,
      score: score(criteria.get(criterion)?.[student]),
    })),
    label_accuracy: score(labels[student]),
  };
}

/** How its responses and their evaluations stand, and how much of that it did itself. */
function standing(facts: readonly TaskFacts[], student: number, judges: readonly string[]) {
  const name = facts[0]?.table.students[student] ?? '';
  const responses = sumResponses(facts.map((task) => responsesIn(task, student)));
  const counts = facts.map((task) => ofStudent(task.counts, student, judges));
  const own = counts.flatMap((ofTask) => ofTask.filter((_, judge) => judges[judge] === name));
  const evaluations = sumEvaluations(counts.flat());
  const taught = facts.reduce((n, task) => n + judgedFromTeacher(task, student, name), 0);
  return {
    responses,
    evaluations,
    self_judged_share: numberOrNull(scored(sumEvaluations(own)) / scored(evaluations)),
    self_taught_share: numberOrNull(taught / responses.judged),
  };
}

function responsesIn({ table, columns }: TaskFacts, student: number): ResponseCounts {
  return responseCounts(table, student, columns[student] ?? new Float64Array(0));
}

function judgedFromTeacher(
  { table, columns }: TaskFacts,
  student: number,
  teacher: string,
): number {
  const scores = columns[student] ?? new Float64Array(0);
  return table.rows.filter(
    (datapoint, row) => datapoint.teacher === teacher && !Number.isNaN(scores[row]),
  ).length;
}

function scored({ complete, partial }: EvaluationCounts): number {
  return complete + partial;
}

function ofStudent<T>(entries: readonly T[], student: number, judges: readonly string[]): T[] {
  return entries.slice(student * judges.length, (student + 1) * judges.length);
}

function holdsZero({ low, high }: Estimate): boolean {
  return low <= 0 && high >= 0;
}
