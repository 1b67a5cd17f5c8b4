import { evaluationId } from '../../domain/ids.ts';
import type { Model } from '../../domain/model.ts';
import type { EvaluationRecord } from '../../domain/records.ts';
import type { Rubric } from '../../domain/task.ts';
import { type Answer, type EvaluationItem, evaluationsPhase } from '../../phases/evaluations.ts';
import { levels } from '../../phases/ratings.ts';

const { items } = evaluationsPhase({ seed: 0 });

/**
 * Everything that a judge may have been asked of a response while the rubric grew: all of a rubric,
 * or what a later one has more than an earlier one, or what an earlier one had.
 *
 * @param rubrics the last is today's
 */
export function* judgedItems(
  answer: Omit<Answer, 'rubric'>,
  judge: Model,
  rubrics: readonly Rubric[],
): Generator<EvaluationItem> {
  for (const [index, rubric] of rubrics.entries()) {
    yield* items({ ...answer, rubric }, judge);
    if (answer.task.evaluationMode !== 'single') continue;
    for (const earlier of rubrics.slice(0, index)) {
      const criteria = Object.keys(rubric).filter((name) => !Object.hasOwn(earlier, name));
      if (criteria.length > 0) yield { ...answer, judge, rubric, criteria };
      // It had failed, and was asked for again when the rubric had grown.
      yield { ...answer, judge, rubric, criteria: Object.keys(earlier) };
    }
  }
}

/** Whether the scores are levels, for just the criteria that the record's id stands for. */
export function isRated(record: EvaluationRecord, rubrics: readonly Rubric[]): boolean {
  const { id, response_id, judge_model_id: judge, scores } = record;
  const isLevel = (score: string) => levels.some((level) => level === score);
  if (!Object.values(scores).every(isLevel)) return false;
  const isWhole = id === evaluationId(response_id, judge);
  return rubrics.some((rubric) => {
    const rated = Object.keys(rubric).filter((criterion) => Object.hasOwn(scores, criterion));
    if (rated.length !== Object.keys(scores).length) return false;
    return isWhole
      ? rated.length === Object.keys(rubric).length
      : id === evaluationId(response_id, judge, rated);
  });
}
