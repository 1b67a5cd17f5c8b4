import type { Analysis } from '../../analysis/analysis.ts';
import type { Comparison } from '../comparison.ts';
import type { Finding, GateOptions, Verdict, VerdictState } from '../verdict.ts';
import { costRule } from './cost-rule.ts';
import { dropRule } from './drop-rule.ts';
import { errorRule, gapRule, isUnscored } from './error-rule.ts';
import { scoreRule } from './score-rule.ts';

/** What a verdict needs of an analysis. */
export type RunFacts = Pick<Analysis, 'students' | 'tasks' | 'judges' | 'confidence'>;

/** What a verdict is about. */
export interface Evidence {
  /** Null when there is no baseline. */
  readonly comparison: Comparison | null;
  readonly analysis: RunFacts;
  /** Why there is a baseline, but no comparison. */
  readonly refusal?: string | undefined;
}

/**
 * What the gate says of a run.
 *
 * A rule that is broken for certain fails the gate, unless so much is missing or failed that nothing
 * is decided; a rule that cannot be decided leaves it inconclusive. Without a baseline only the floor
 * of the scores decides, and if none is asked for, the gate is skipped, unless there is no score at
 * all.
 */
export function verdictOf(
  { comparison, analysis, refusal }: Evidence,
  options: GateOptions,
): Verdict {
  const without = refusal === undefined ? noBaseline : refused(refusal);
  if (!comparison && options.minScore === undefined && !isUnscored(analysis)) {
    return { state: without.state, reason: without.sentence, findings: [without] };
  }
  const errors = errorRule(analysis, options.maxErrorRate);
  const findings = [
    ...errors,
    ...gapRule(analysis, comparison),
    ...(comparison ? dropRule(comparison) : [without]),
    ...scoreRule(analysis, options.minScore),
    ...costRule(comparison, options.maxCostIncrease),
  ];
  const isUndecidable = errors.some(({ state }) => state === 'inconclusive');
  const state = isUndecidable ? 'inconclusive' : stateOf(findings);
  const sorted = inOrder(findings, isUndecidable);
  return { state, reason: reasonOf(state, sorted), findings: sorted };
}

const noBaseline: Finding = {
  rule: 'baseline',
  state: 'skipped',
  sentence: 'There is no baseline yet: this run becomes the baseline of the next',
};

const order: readonly VerdictState[] = ['error', 'fail', 'inconclusive', 'pass', 'skipped'];

function refused(sentence: string): Finding {
  return { rule: 'baseline', state: 'inconclusive', sentence };
}

/** The worst. What was skipped does not count where anything was decided, nor that nothing is lost. */
function stateOf(findings: readonly Finding[]): VerdictState {
  const decisive = findings.filter(({ rule }) => rule !== 'max-error-rate');
  return order.find((state) => decisive.some((finding) => finding.state === state)) ?? 'skipped';
}

function inOrder(findings: readonly Finding[], isUndecidable: boolean): Finding[] {
  const rank = ({ rule, state }: Finding) =>
    isUndecidable && rule === 'max-error-rate' && state === 'inconclusive'
      ? -1
      : order.indexOf(state);
  return findings.toSorted((a, b) => rank(a) - rank(b));
}

function reasonOf(state: VerdictState, findings: readonly Finding[]): string {
  if (state === 'pass') return passReason(findings);
  const own = findings.filter((finding) => finding.state === state);
  const [first] = own;
  if (!first) return 'Nothing was decided';
  const more = own.length - 1;
  return more > 0 ? `${first.sentence}; and ${more} more` : first.sentence;
}

function passReason(findings: readonly Finding[]): string {
  const passed = findings.filter(({ state }) => state === 'pass');
  const cells = passed.filter(({ rule }) => rule === 'max-drop').length;
  const apart = findings.some(({ rule, state }) => rule === 'baseline' && state === 'skipped')
    ? '; what the two runs do not have in common is left out'
    : '';
  if (cells > 1)
    return `No student is worse on any task than is allowed (${cells} compared)${apart}`;
  const decisive = passed.find(({ rule }) => rule !== 'max-error-rate' && rule !== 'gaps');
  return decisive?.sentence ?? 'Nothing that was asked of this run is broken';
}
