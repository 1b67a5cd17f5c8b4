import type { Analysis } from '../../analysis/analysis.ts';
import type { Comparison } from '../../compare/comparison.ts';
import type { Verdict } from '../../compare/verdict.ts';
import { type Summary, summaryFormat } from './summary.ts';

/** More gaps would not be read. */
const mostGaps = 200;

type Taken<Field extends keyof Summary> = Pick<Summary, Field>;

/** All that a summary is made of; what has the summary's own form is taken as it is. */
export interface SummaryFacts
  extends Taken<'tool_version' | 'made_at' | 'origin' | 'state' | 'baseline' | 'reused' | 'spent'>,
    Taken<'by_model' | 'budget_usd' | 'phases' | 'gaps' | 'artifact_url' | 'contract'> {
  readonly analysis: Analysis;
  readonly comparison: Comparison | null;
  readonly verdict: Verdict;
  /** In plain sentences, beside those of the analysis and the comparison. */
  readonly moreWarnings: readonly string[];
  readonly moreNotes: readonly string[];
}

/** A run as a comment, a job summary and a later job read it. */
export function summarize(facts: SummaryFacts): Summary {
  const { analysis, comparison, verdict, moreWarnings, moreNotes, gaps, ...taken } = facts;
  const scores = analysis.students.flatMap(({ score }) => (score ? [score.mean] : []));
  return {
    ...taken,
    format: summaryFormat,
    experiment_id: analysis.experiment_id,
    simulated: analysis.simulated,
    verdict,
    score: scores.length > 0 ? scores.reduce((sum, mean) => sum + mean, 0) / scores.length : null,
    students: analysis.students.map(({ student, score, rank, by_task }) => ({
      student,
      score,
      rank,
      by_task: by_task.map((one) => ({ task: one.task, score: one.score })),
    })),
    judges: analysis.judges.map((judge) => ({
      judge: judge.judge,
      mean_rating: judge.mean_rating,
      coverage: judge.coverage,
      looks_constant: judge.looks_constant,
      mean_exact_agreement: judge.mean_exact_agreement,
      mean_kappa: judge.mean_kappa,
    })),
    comparison,
    gaps: gaps.slice(0, mostGaps),
    warnings: [...analysis.warnings, ...(comparison?.warnings ?? []), ...moreWarnings],
    notes: [...analysis.notes, ...(comparison?.notes ?? []), ...moreNotes],
  };
}
