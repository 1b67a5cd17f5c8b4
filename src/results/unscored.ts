import * as z from 'zod';
import type { Analysis } from '../analysis/analysis.ts';
import { isUnscored } from '../compare/gate/error-rule.ts';
import type { Experiment } from '../domain/experiment.ts';
import { failure } from '../domain/failure.ts';
import { readRecords } from '../store/read-records.ts';

/** Reasons told. */
const mostReasons = 3;

/**
 * Says of a run in which nothing is missing why it came to nothing: judges were to score its students,
 * and not one has a score. Undefined when one has.
 */
export async function unscored(
  { folder }: Pick<Experiment, 'folder'>,
  analysis: Analysis,
): Promise<string | undefined> {
  if (!isUnscored(analysis)) return undefined;
  const reasons = await commonReasons(folder);
  if (reasons.length > 0) return `No response could be scored: ${reasons.join('; ')}`;
  const isTried = analysis.students.some(({ responses }) => responses.usable > 0);
  return isTried ? 'No response could be scored' : undefined;
}

/** Why answers could not be used, the most frequent first. */
async function commonReasons(folder: string): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const phase of ['data_generation', 'response_collection', 'evaluation'] as const) {
    for await (const record of readRecords(folder, phase, (value) => whatFailed.parse(value))) {
      if (!record.failure) continue;
      const model = record.judge_model_id ?? record.student_model_id ?? record.teacher_model_id;
      const reason = `${model}: ${record.failure.message}`;
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostReasons)
    .map(([reason, count]) => (count > 1 ? `${reason} (${count} times)` : reason));
}

const whatFailed = z.looseObject({
  failure: failure.optional(),
  teacher_model_id: z.string(),
  student_model_id: z.string().optional(),
  judge_model_id: z.string().optional(),
});
