import type { CellComparison, Comparison, Flip } from '../compare/comparison.ts';
import type { FalseAlarms } from '../compare/false-alarms.ts';
import type { Verdict } from '../compare/verdict.ts';
import { percent, simulatedNotice } from './figures.ts';
import { printable } from './printable.ts';
import { shortNames } from './short-names.ts';
import { change, changeRange, decimal, dollarChange, dollars } from './summary/amounts.ts';
import { type Column, textTable } from './text-table.ts';

/** Longest names shown. */
const maxLength = { student: 24, task: 24, sentence: 500, id: 60 };

/** Sentences of one kind, and datapoints, that are shown. */
const mostShown = 8;

/** For a terminal: the verdict first, then by student and task, the worst datapoints, the cost. */
export function comparisonText(comparison: Comparison | null, verdict: Verdict): string {
  const head = [`${verdict.state.toUpperCase()}: ${sentence(verdict.reason)}`];
  if (!comparison) return [...head, ...findings(verdict)].join('\n');
  const isSimulated = comparison.current.simulated || comparison.baseline.simulated;
  return [
    ...(isSimulated ? [simulatedNotice, ''] : []),
    ...head,
    '',
    cellTable(comparison),
    ...totals(comparison),
    ...findings(verdict),
    ...worst(comparison.flips),
    '',
    costLine(comparison.cost),
    ...differences(comparison),
    ...[...comparison.warnings, ...comparison.notes].map(sentence),
  ].join('\n');
}

function sentence(text: string): string {
  return printable(text, maxLength.sentence);
}

function cellTable({ cells, options }: Comparison): string {
  const right = (heading: string): Column => ({ heading, align: 'right' });
  const columns: Column[] = [
    { heading: 'student', align: 'left' },
    { heading: 'task', align: 'left' },
    right('score'),
    right('baseline'),
    right('change'),
    right(`${percent(options.confidence)} interval`),
    right('pairs'),
    right('worse/better'),
    right('notices'),
    { heading: 'verdict', align: 'left' },
  ];
  const short = {
    student: shortNames(
      cells.map(({ student }) => student),
      maxLength.student,
    ),
    task: shortNames(
      cells.map(({ task }) => task),
      maxLength.task,
    ),
  };
  return textTable(
    columns,
    cells.map((cell) => [short.student(cell.student), short.task(cell.task), ...figures(cell)]),
  );
}

function figures(cell: CellComparison): string[] {
  const { delta, state } = cell;
  const isTested = delta !== null && state !== 'unchanged';
  return [
    decimal(cell.current),
    decimal(cell.baseline),
    change(delta?.mean ?? null),
    isTested ? `${changeRange(delta)}${delta.degenerate ? '*' : ''}` : '–',
    String(cell.pairs),
    `${cell.worse}/${cell.better}`,
    decimal(cell.detectable_drop),
    state,
  ];
}

function totals({ students, overall, cells }: Comparison): string[] {
  const line = (name: string, { current, delta }: Comparison['overall']) =>
    delta ? [`${name}: ${decimal(current)} (${change(delta.mean)}, ${changeRange(delta)})`] : [];
  const tasks = new Set(cells.map(({ task }) => task)).size;
  const short = shortNames(
    students.map(({ student }) => student),
    maxLength.student,
  );
  const isBound = cells.some(({ delta, state }) => delta?.degenerate && state !== 'unchanged');
  return [
    ...(isBound ? ['* all pairs changed by the same: a bound, not an estimate'] : []),
    'notices: the smallest drop on which so many pairs fail in 4 of 5 cases',
    ...(tasks > 1 ? students.flatMap((one) => line(short(one.student), one)) : []),
    ...(students.length > 1 ? line('all students', overall) : []),
  ];
}

/** What did not pass, but for the reason that stands above already. */
function findings({ findings: all, reason }: Verdict): string[] {
  const open = all.filter(({ state }) => state !== 'pass').map((finding) => finding.sentence);
  const rest = open.filter((text) => text !== reason);
  const more = rest.length - mostShown;
  return rest.length === 0
    ? []
    : [
        '',
        ...rest.slice(0, mostShown).map((text) => `- ${sentence(text)}`),
        ...(more > 0 ? [`- and ${more} more: --json shows all`] : []),
      ];
}

function worst(flips: readonly Flip[]): string[] {
  if (flips.length === 0) return [];
  const lines = flips
    .slice(0, mostShown)
    .map(({ student, datapoint_id: id, before, after, criteria }) => {
      const [first] = criteria;
      const why = first
        ? `  ${printable(first.name, maxLength.task)} ${decimal(first.before)} → ${decimal(first.after)}`
        : '';
      const names = `${printable(student, maxLength.student)}  ${printable(id, maxLength.id)}`;
      return `  ${change(after - before)}  ${decimal(before)} → ${decimal(after)}  ${names}${why}`;
    });
  return ['', 'Fell most:', ...lines];
}

function costLine({ current_usd: now, delta_usd: delta, ...cost }: Comparison['cost']): string {
  if (delta === null) {
    const names = cost.unpriced_models.slice(0, 5).map((name) => printable(name, 40));
    return `Cost of the same work: unknown (no price, or no token counts, of ${names.join(', ')})`;
  }
  const parts = [
    ['tokens', cost.tokens_usd],
    ['prices', cost.prices_usd],
    ['retries', cost.retries_usd],
    ['cache', cost.cache_usd],
  ] as const;
  const named = parts.flatMap(([name, usd]) => (usd ? [`${name} ${dollarChange(usd)}`] : []));
  const split = named.length > 0 ? `: ${named.join(', ')}` : '';
  return `Cost of the same work: ${dollars(now)} (${dollarChange(delta)}${split})`;
}

function differences({ contract }: Comparison): string[] {
  if (contract.differences.length === 0) return [];
  return [
    'The runs do not measure the same; compared is what they have in common:',
    ...contract.differences.map((text) => `- ${sentence(text)}`),
  ];
}

/** What a gate would decide on these data if nothing had changed. */
export function falseAlarmsText(alarms: FalseAlarms): string {
  if (alarms.trials === 0) return 'Nothing differs between the two runs, so no gate can be wrong.';
  const most = percent(alarms.nominal);
  return [
    `A/A test of the gate: ${alarms.trials} times, which run is which was drawn for every datapoint.`,
    `If nothing changed, it fails in ${percent(alarms.fails)}, and passes in ${percent(alarms.passes)}.`,
    `If every student drops by just what is allowed, it fails in ${percent(alarms.fails_at_limit)} (at most ${most} wanted), and a student on a task passes in ${percent(alarms.passes_at_limit)} (at most ${most}).`,
    `A gate on bare means would fail in ${percent(alarms.naive_fails)} although nothing changed.`,
  ].join('\n');
}
