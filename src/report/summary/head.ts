import type { Finding, Verdict } from '../../compare/verdict.ts';
import { simulatedNotice } from '../figures.ts';
import { inCode, inText } from '../markdown/escape.ts';
import { change, decimal, dollarChange, dollars, plural } from './amounts.ts';
import { isEvaluated, progressInWords, stateOf } from './state.ts';
import type { Summary } from './summary.ts';

/** Findings that are said beside the reason. */
const mostFindings = 2;

/** Verdict and figures in one line of plain text; it holds no foreign text. */
export function headline(summary: Summary): string {
  const { symbol, words } = stateOf(summary);
  const simulated = summary.simulated ? 'simulated models · ' : '';
  return `CoEval: ${simulated}${[`${symbol} ${words}`, ...figures(summary)].join(' · ')}`;
}

/** Title and verdict: what has to be understood without anything else. */
export function head(summary: Summary): string {
  return [
    `## ${headline(summary)} in\u00a0${inCode(summary.experiment_id, 64)}`,
    ...(summary.simulated ? [`**${simulatedNotice}**`] : []),
    alert(summary),
  ].join('\n\n');
}

function figures(summary: Summary): string[] {
  const { comparison, score } = summary;
  const { current, delta } = comparison?.overall ?? { current: null, delta: null };
  const shown = current ?? score;
  const moved = delta ? ` (${change(delta.mean)})` : '';
  return [...(shown === null ? [] : [`score ${decimal(shown)}${moved}`]), ...costOf(summary)];
}

/** Of what both runs have, with its change; else of this run's calls. */
function costOf({ comparison, spent }: Summary): string[] {
  const { current_usd: current = null, delta_usd: delta = null } = comparison?.cost ?? {};
  const isPaired = comparison?.cells.some(({ pairs }) => pairs > 0) ?? false;
  if (isPaired && current !== null && delta !== null) {
    return [`cost ${dollars(current)} (${dollarChange(delta)})`];
  }
  return spent.calls > 0 ? [`cost ${dollars(spent.cost_usd)}`] : [];
}

function alert(summary: Summary): string {
  const paragraphs = sentences(summary).map((sentence) => `> ${sentence}`);
  return [`> [!${stateOf(summary).alert}]`, paragraphs.join('\n>\n')].join('\n');
}

function sentences(summary: Summary): string[] {
  const reason = inText(summary.verdict.reason, 500);
  const { state, verdict } = summary;
  const isSkipped = verdict.state === 'skipped' && !isEvaluated(summary);
  if (state === 'complete' || (isSkipped && state === 'pending')) return ofVerdict(summary, reason);
  const progress = `${progressInWords(summary)} are there.`;
  const soFar = reason ? [`So far: ${reason}`] : [];
  if (state === 'pending') {
    return [`${progress} Another run goes on with it, and its result will stand here.`, ...soFar];
  }
  return [
    `**Interrupted**: ${progress} None of them is lost: run the workflow again, and only what is missing is called.`,
    ...soFar,
  ];
}

function ofVerdict(summary: Summary, reason: string): string[] {
  const { state } = summary.verdict;
  const isMeasured = isEvaluated(summary);
  if (state === 'skipped' && !isMeasured) {
    return ['**The evaluation did not run**, so this says nothing about the change.', reason];
  }
  if (isMeasured && !summary.comparison && (state === 'skipped' || state === 'pass')) {
    return [reason, 'The table below ranks the students of this run.'];
  }
  return [reason, ...furtherFindings(summary)];
}

/** What else speaks for the verdict. */
function furtherFindings({ verdict }: Summary): string[] {
  if (verdict.state === 'pass') return [];
  const others = beside(verdict);
  const more = others.length - mostFindings;
  return [
    ...others.slice(0, mostFindings).map(({ sentence }) => inText(sentence, 300)),
    ...(more > 0 ? [`… and ${plural(more, 'more finding')}, further down.`] : []),
  ];
}

/** Whether there are findings that the head does not say. */
export function hasFurtherFindings({ verdict }: Summary): boolean {
  const said = beside(verdict).slice(0, mostFindings);
  return verdict.findings.some(
    (finding) =>
      finding.state !== 'pass' && finding.sentence !== verdict.reason && !said.includes(finding),
  );
}

function beside({ findings, reason, state }: Verdict): Finding[] {
  return findings.filter((finding) => finding.sentence !== reason && finding.state === state);
}
