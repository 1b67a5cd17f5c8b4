import type { StudentTaskResult } from '../../analysis/analysis.ts';
import type { Finding } from '../verdict.ts';
import { judgedTasks } from './error-rule.ts';
import { percent, score } from './figures.ts';
import type { RunFacts } from './gate.ts';

/** Holds the interval of every student's score on every task against a floor. */
export function scoreRule(facts: RunFacts, floor: number | undefined): Finding[] {
  if (floor === undefined) return [];
  const judged = judgedTasks(facts);
  return facts.students
    .flatMap(({ student, by_task }) => by_task.map((result) => ({ student, ...result })))
    .filter(({ task }) => judged.has(task))
    .toSorted((a, b) => (a.score?.mean ?? 2) - (b.score?.mean ?? 2))
    .map((result) => ofResult(result, floor, facts.confidence));
}

function ofResult(
  { student, task, score: estimate }: StudentTaskResult & { readonly student: string },
  floor: number,
  confidence: number,
): Finding {
  const about = { rule: 'min-score' as const, student, task };
  if (!estimate) {
    const sentence = `${student} has no score on ${task} to be held against the least of ${score(floor)}`;
    return { ...about, state: 'inconclusive', sentence };
  }
  const { mean, low, high } = estimate;
  const figures = `${score(mean)} (${percent(confidence)} CI ${score(low)} to ${score(high)})`;
  const [state, said] =
    high < floor
      ? (['fail', 'is below'] as const)
      : low >= floor
        ? (['pass', 'reaches'] as const)
        : (['inconclusive', 'may be below'] as const);
  return { ...about, state, sentence: `${student} ${said} ${score(floor)} on ${task}: ${figures}` };
}
