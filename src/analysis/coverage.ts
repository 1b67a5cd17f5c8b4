import type { EvaluationCounts, ResponseCounts } from './analysis.ts';
import type { ResponseState, TaskTable } from './records/task-table.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** How the evaluations of one task stand, by `student * judges + judge`. */
export function evaluationCounts(table: TaskTable): EvaluationCounts[] {
  const judges = table.judges.length;
  const counts = Array.from({ length: table.students.length * judges }, noEvaluations);
  if (!table.isJudged) return counts;
  const rated = ratedCriteria(table);
  const criteria = table.criteria.length;
  for (let cell = 0; cell < table.cells; cell += 1) {
    if (!table.isUsable(cell)) continue;
    const student = cell % table.students.length;
    for (let judge = 0; judge < judges; judge += 1) {
      const count = counts[student * judges + judge];
      if (!count) continue;
      count.expected += 1;
      count[standing(rated[cell * judges + judge] ?? 0, criteria, table.isAnswered(cell, judge))] +=
        1;
    }
  }
  return counts;
}

/** How one student's responses in one task stand; `scores` has `NaN` where one is not judged. */
export function responseCounts(
  table: TaskTable,
  student: number,
  scores: Float64Array,
): ResponseCounts {
  const states: Partial<Record<ResponseState, number>> = {};
  for (let cell = student; cell < table.cells; cell += table.students.length) {
    const state = table.state(cell);
    states[state] = (states[state] ?? 0) + 1;
  }
  const { usable = 0, truncated = 0, missing = 0, ...failures } = states;
  return {
    expected: scores.length,
    usable: usable + truncated,
    failed: scores.length - usable - truncated - missing,
    failures,
    missing,
    truncated,
    judged: scores.filter((score) => !Number.isNaN(score)).length,
  };
}

export function sumEvaluations(counts: readonly EvaluationCounts[]): EvaluationCounts {
  const total = noEvaluations();
  for (const count of counts) {
    total.expected += count.expected;
    total.complete += count.complete;
    total.partial += count.partial;
    total.failed += count.failed;
    total.missing += count.missing;
  }
  return total;
}

export function sumResponses(counts: readonly ResponseCounts[]): ResponseCounts {
  const failures: Record<string, number> = {};
  for (const count of counts) {
    for (const [kind, n] of Object.entries(count.failures))
      failures[kind] = (failures[kind] ?? 0) + n;
  }
  const sum = (field: Exclude<keyof ResponseCounts, 'failures'>) =>
    counts.reduce((total, count) => total + count[field], 0);
  return {
    expected: sum('expected'),
    usable: sum('usable'),
    failed: sum('failed'),
    failures,
    missing: sum('missing'),
    truncated: sum('truncated'),
    judged: sum('judged'),
  };
}

function noEvaluations(): Mutable<EvaluationCounts> {
  return { expected: 0, complete: 0, partial: 0, failed: 0, missing: 0 };
}

function standing(rated: number, criteria: number, answered: boolean) {
  if (rated === 0) return answered ? 'failed' : 'missing';
  return rated < criteria ? 'partial' : 'complete';
}

/** Number of criteria rated, by cell and judge. */
function ratedCriteria(table: TaskTable): Uint16Array {
  const rated = new Uint16Array(table.cells * table.judges.length);
  for (const criterion of table.criteria) {
    for (const [index, rating] of table.ratings(criterion).entries()) {
      if (!Number.isNaN(rating)) rated[index] = (rated[index] ?? 0) + 1;
    }
  }
  return rated;
}
