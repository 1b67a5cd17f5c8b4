import type { Analysis, TaskResult } from './analysis.ts';
import type { AnalysisOptions } from './analysis-options.ts';
import { evaluationCounts, sumEvaluations } from './coverage.ts';
import { judgePairs, judgeResults } from './judge-results.ts';
import { notes } from './notes.ts';
import { numberOrNull } from './number-or-null.ts';
import type { Oddity } from './records/oddity.ts';
import { readRecords } from './records/read-records.ts';
import type { AnalyzedExperiment, RunRecords } from './records/run-records.ts';
import { Tally } from './records/tally.ts';
import type { TaskTable } from './records/task-table.ts';
import { studentResults } from './student-results.ts';
import { warnings } from './warnings.ts';

/**
 * Scores a run, finished or not, from its records.
 *
 * What is kept in memory is a number for each rating and an id for each datapoint, never a text.
 * Failed and missing records are counted and never scored. The result depends on the records and the
 * options alone, not on the order of the records, but for those that contradict each other: of two
 * ratings by one judge of one response on one criterion the later counts.
 */
export async function analyze(run: RunRecords, options: AnalysisOptions): Promise<Analysis> {
  const { experiment } = run;
  const tally = new Tally<Oddity>();
  const tables = await readRecords(run, tally);
  const counts = tables.map(evaluationCounts);
  const pairs = judgePairs(tables);
  const judges = judgeResults(tables, counts, pairs);
  const total = sumEvaluations(counts.flat());
  const facts = {
    format: 1 as const,
    experiment_id: experiment.id,
    simulated: experiment.simulated,
    ...options,
    students: studentResults(experiment, tables, counts, options),
    tasks: tables.map((table) => taskResult(table, experiment, tally)),
    judges,
    judge_pairs: pairs,
    judge_coverage: numberOrNull(total.complete / total.expected),
    duplicates: duplicates(tally),
  };
  return { ...facts, warnings: warnings(tally, judges), notes: notes(facts) };
}

function taskResult(
  { name, criteria, rows }: TaskTable,
  { expected }: AnalyzedExperiment,
  tally: Tally<Oddity>,
): TaskResult {
  const wanted = expected?.[name] ?? null;
  const usable = rows.length;
  const failed = tally.of('failed-datapoint').get(name) ?? 0;
  const missing = wanted === null ? null : Math.max(0, wanted - usable - failed);
  return { task: name, criteria, datapoints: { expected: wanted, usable, failed, missing } };
}

function duplicates(tally: Tally<Oddity>) {
  const counts = tally.of('duplicate');
  return {
    datapoints: counts.get('datapoints') ?? 0,
    responses: counts.get('responses') ?? 0,
    evaluations: counts.get('evaluations') ?? 0,
  };
}
