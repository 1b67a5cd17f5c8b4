import type { Comparison } from '../comparison.ts';
import type { Finding } from '../verdict.ts';
import { percent } from './figures.ts';
import type { RunFacts } from './gate.ts';

interface Share {
  readonly what: string;
  readonly lost: number;
  readonly expected: number;
}

/**
 * Failed and missing records, where they are most: by task, by student and by judge, so that the
 * outage of one model cannot hide among many that answered.
 */
export function errorRule({ tasks, students, judges }: RunFacts, limit: number): Finding[] {
  const shares: Share[] = [
    ...tasks.map(({ task, datapoints: { usable, failed, missing } }) => ({
      what: `datapoints of ${task}`,
      lost: failed + (missing ?? 0),
      expected: usable + failed + (missing ?? 0),
    })),
    ...students.map(({ student, responses: { failed, missing, expected } }) => ({
      what: `responses of ${student}`,
      lost: failed + missing,
      expected,
    })),
    ...judges.map(({ judge, evaluations: { failed, missing, expected } }) => ({
      what: `evaluations by ${judge}`,
      lost: failed + missing,
      expected,
    })),
  ];
  const worst = shares.filter(({ expected }) => expected > 0).sort((a, b) => rate(b) - rate(a));
  const over = worst.filter((share) => rate(share) > limit);
  if (over.length > 0) return over.map((share) => tooMany(share, limit));
  const lost = shares.reduce((sum, share) => sum + share.lost, 0);
  const sentence =
    lost === 0
      ? 'No record failed or is missing'
      : `Nowhere do more than ${percent(limit)} of the records fail or miss (${lost} in all)`;
  return [{ rule: 'max-error-rate', state: 'pass', sentence }];
}

function tooMany(share: Share, limit: number): Finding {
  const { what, lost, expected } = share;
  const sentence = `Too much is missing to decide: ${lost} of ${expected} ${what} failed or are missing (${percent(rate(share))}, allowed ${percent(limit)})`;
  return { rule: 'max-error-rate', state: 'inconclusive', sentence };
}

function rate({ lost, expected }: Share): number {
  return lost / expected;
}

/** Students that have no score at all where one is wanted; `max-drop` tells of those it compares. */
export function gapRule(facts: RunFacts, comparison: Comparison | null): Finding[] {
  const judged = judgedTasks(facts);
  return facts.students.flatMap(({ student, by_task }) =>
    by_task
      .filter(({ task, score }) => score === null && judged.has(task))
      .filter(({ task }) => !isTold(comparison, student, task))
      .map(({ task }) => ({
        rule: 'gaps' as const,
        state: 'inconclusive' as const,
        student,
        task,
        sentence: `${student} has no score on ${task}`,
      })),
  );
}

/** Whether judges were to score students, and not one has a score. */
export function isUnscored({ students, judges, tasks }: RunFacts): boolean {
  const isWanted = students.length > 0 && judges.length > 0 && judgedTasks({ tasks }).size > 0;
  return isWanted && students.every(({ score }) => score === null);
}

/** Tasks that are scored by labels alone have no score of judges. */
export function judgedTasks({ tasks }: Pick<RunFacts, 'tasks'>): ReadonlySet<string> {
  return new Set(tasks.filter(({ criteria }) => criteria.length > 0).map(({ task }) => task));
}

function isTold(comparison: Comparison | null, student: string, task: string): boolean {
  return (comparison?.cells ?? []).some(
    (cell) => cell.student === student && cell.task === task && cell.only_in_baseline > 0,
  );
}
