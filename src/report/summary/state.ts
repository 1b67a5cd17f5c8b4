import type { VerdictState } from '../../compare/verdict.ts';
import { count, share } from './amounts.ts';
import type { Summary } from './summary.ts';

/** Said by a sign and in words, so that neither colour nor font is needed. */
interface State {
  readonly symbol: string;
  readonly words: string;
  /** Which of GitHub's boxes it is said in. */
  readonly alert: 'CAUTION' | 'WARNING' | 'TIP' | 'NOTE';
}

const notEvaluated: State = {
  symbol: '⏭️',
  words: 'skipped, nothing was evaluated',
  alert: 'NOTE',
};

const fixed = {
  inconclusive: { symbol: '🟡', words: 'inconclusive', alert: 'WARNING' },
  skipped: { symbol: '✅', words: 'evaluated, nothing to compare with', alert: 'NOTE' },
  error: { symbol: '⚠️', words: 'could not evaluate', alert: 'WARNING' },
} as const satisfies Partial<Record<VerdictState, State>>;

/** What a reader has to know first. A run that goes on has no verdict yet. */
export function stateOf(summary: Summary): State {
  const done = share(...progress(summary));
  const { state } = summary.verdict;
  if (summary.state === 'interrupted') {
    return { symbol: '⏸️', words: `interrupted, ${done} done`, alert: 'WARNING' };
  }
  if (state === 'skipped' && !isEvaluated(summary)) return notEvaluated;
  if (summary.state === 'pending') {
    return { symbol: '⏳', words: `not finished, ${done} done`, alert: 'WARNING' };
  }
  if (state === 'fail') return { symbol: '❌', words: failure(summary), alert: 'CAUTION' };
  return state === 'pass' ? success(summary) : fixed[state];
}

/** Whether any answer was scored: without a baseline a run is skipped by the gate, but not in vain. */
export function isEvaluated({ students }: Summary): boolean {
  return students.some(({ score }) => score !== null);
}

/** Records that are there, good or failed, and those that are wanted. */
function progress({ phases }: Summary): [done: number, wanted: number] {
  const wanted = phases.reduce((sum, { expected }) => sum + expected, 0);
  const missing = phases.reduce((sum, phase) => sum + phase.missing, 0);
  return [wanted - missing, wanted];
}

/** `809 of 1 284 records` */
export function progressInWords(summary: Summary): string {
  const [done, wanted] = progress(summary);
  return `${count(done)} of ${count(wanted)} records`;
}

function failure({ verdict }: Summary): string {
  const rule = verdict.findings.find(({ state }) => state === 'fail')?.rule;
  if (rule === 'max-drop') return 'regression';
  if (rule === 'min-score') return 'score too low';
  return rule === 'max-cost-increase' ? 'too costly' : 'failed';
}

function success({ comparison, verdict }: Summary): State {
  const symbol = '✅';
  if ((comparison?.overall.delta?.low ?? 0) > 0) return { symbol, words: 'better', alert: 'TIP' };
  if (comparison) return { symbol, words: 'no regression', alert: 'NOTE' };
  const isAsked = verdict.findings.some(({ rule }) => rule === 'min-score');
  return { symbol, words: isAsked ? 'passed' : 'evaluated, not compared', alert: 'NOTE' };
}
