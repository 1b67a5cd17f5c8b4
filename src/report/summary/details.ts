import type { Finding } from '../../compare/verdict.ts';
import { inCode, inText } from '../markdown/escape.ts';
import { numberColumn, table, textColumn } from '../markdown/table.ts';
import { count, decimal, dollars, plural, share } from './amounts.ts';
import { hasFurtherFindings } from './head.ts';
import type { Summary } from './summary.ts';

/** A section that is folded away in a comment. */
export interface Details {
  /** Our own words. */
  readonly title: string;
  /** In Markdown; empty where there is nothing to say. */
  readonly body: string;
}

/** Every finding of the gate, where the head has not said them all. */
export function findings(summary: Summary, most: number): Details {
  const shown = summary.verdict.findings.filter(({ state }) => state !== 'pass');
  const body = hasFurtherFindings(summary) ? bullets(shown.map(findingInWords), most) : '';
  return { title: plural(shown.length, 'finding'), body };
}

function findingInWords({ rule, state, sentence }: Finding): string {
  return `${state === 'fail' ? '❌' : '🟡'} ${inText(sentence, 300)} (\`${rule}\`)`;
}

/** How the judges rated and how far they agree. */
export function judges({ judges: all }: Summary, most: number): Details {
  const constant = all.filter(({ looks_constant }) => looks_constant).length;
  const columns = [
    textColumn('Judge'),
    numberColumn('Mean rating'),
    numberColumn('Rated'),
    numberColumn('Same rating as others'),
    numberColumn('Kappa'),
    textColumn('Remark'),
  ];
  const rows = all.map((judge) => [
    inCode(judge.judge, 64),
    decimal(judge.mean_rating),
    judge.coverage === null ? '–' : share(judge.coverage, 1),
    judge.mean_exact_agreement === null ? '–' : share(judge.mean_exact_agreement, 1),
    decimal(judge.mean_kappa),
    judge.looks_constant ? '⚠️ rates nearly all alike' : '',
  ]);
  const warning = constant > 0 ? `, ⚠️ ${constant} of them rating nearly all alike` : '';
  return {
    title: `Judges: ${all.length}${agreement(all)}${warning}`,
    body: all.length > 0 ? table(columns, rows, most) : '',
  };
}

function agreement(all: Summary['judges']): string {
  const known = all.flatMap((judge) => judge.mean_kappa ?? []);
  if (known.length === 0) return '';
  return `, mean kappa ${decimal(known.reduce((sum, kappa) => sum + kappa, 0) / known.length)}`;
}

/** Calls, tokens and cost of each model. */
export function usage({ by_model, spent }: Summary, most: number): Details {
  const columns = [
    textColumn('Model'),
    numberColumn('Calls'),
    numberColumn('Of these failed'),
    numberColumn('Tokens in'),
    numberColumn('Tokens out'),
    numberColumn('Cost'),
  ];
  const cells = (name: string, used: Summary['spent']) => [
    name,
    ...[used.calls, used.failed_calls, used.input_tokens, used.output_tokens].map(count),
    dollars(used.cost_usd),
  ];
  const rows = by_model.map((used) => cells(inCode(used.model, 64), used));
  return {
    title: `Cost and tokens by model: ${plural(spent.calls, 'call')}`,
    body: spent.calls > 0 ? table(columns, [cells('**All**', spent), ...rows], most + 1) : '',
  };
}

/** How far each phase came. */
export function phases({ phases: all }: Summary): Details {
  const rows = all
    .filter(({ expected }) => expected > 0)
    .map(({ phase, ...counts }) => [
      inCode(phase, 64),
      ...[counts.expected, counts.present, counts.failed, counts.missing].map(count),
    ]);
  const columns = [
    textColumn('Phase'),
    ...['Wanted', 'Present', 'Failed', 'Missing'].map(numberColumn),
  ];
  return { title: 'Phases', body: rows.length > 0 ? table(columns, rows) : '' };
}

/** What is missing or failed, and how to fill it. */
export function gaps({ gaps: all, phases: counts }: Summary, most: number): Details {
  const sum = (field: 'expected' | 'missing' | 'failed') =>
    counts.reduce((total, phase) => total + phase[field], 0);
  const [missing, failed] = [sum('missing'), sum('failed')];
  const columns = [
    ...['Phase', 'Task', 'Model'].map(textColumn),
    ...['Missing', 'Failed'].map(numberColumn),
    textColumn('Why missing'),
  ];
  const rows = all.map((gap) => [
    inCode(gap.phase, 64),
    inCode(gap.task, 64),
    inCode(gap.model, 64),
    count(gap.missing),
    count(gap.failed),
    gap.reason ? inCode(gap.reason, 200) : '',
  ]);
  const how =
    'To fill them, run the workflow again or the command at the end: only what is missing is called. Failed ones are called again with `--retry-failed`.';
  return {
    title: `Gaps and errors: ${count(missing)} missing, ${count(failed)} failed of ${count(sum('expected'))}`,
    body: all.length > 0 ? [table(columns, rows, most), how].join('\n\n') : '',
  };
}

/** What is wrong, from the run and from the comparison, each sentence once. */
export function warnings({ warnings: own, comparison }: Summary, most: number): Details {
  const all = [...new Set([...own, ...(comparison?.warnings ?? [])])];
  return { title: plural(all.length, 'warning'), body: sentenceList(all, most) };
}

/** What the figures cannot show. */
export function notes({ notes: own, comparison }: Summary, most: number): Details {
  const all = [...new Set([...own, ...(comparison?.notes ?? [])])];
  return { title: plural(all.length, 'note'), body: sentenceList(all, most) };
}

function sentenceList(all: readonly string[], most: number): string {
  return bullets(
    all.map((sentence) => inText(sentence, 500)),
    most,
  );
}

function bullets(all: readonly string[], most: number): string {
  const more = all.length - most;
  const rest = more > 0 ? [`… ${count(more)} more in the report`] : [];
  return [...all.slice(0, most), ...rest].map((line) => `- ${line}`).join('\n');
}
