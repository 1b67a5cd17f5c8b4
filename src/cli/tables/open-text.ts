import type { Status } from '../../coeval.ts';
import { printable } from '../../report/printable.ts';
import { textTable } from '../../report/text-table.ts';
import { count } from './amounts.ts';

type Gap = Status['gaps'][number];

/** Reasons listed; the rest is counted. */
const mostRows = 20;

/**
 * What is missing or has failed, by phase and model, tasks together, with the reason.
 *
 * @param again how to ask for what has failed
 */
export function openText(gaps: readonly Gap[], again = '--retry-failed asks again'): string {
  const groups = Map.groupBy(gaps, ({ phase, model, reason }) => [phase, model, reason].join('\t'));
  const rows = Array.from(groups.values(), (group) => row(group, again));
  const columns = [
    { heading: 'phase', align: 'left' },
    { heading: 'model', align: 'left' },
    { heading: 'missing', align: 'right' },
    { heading: 'failed', align: 'right' },
    { heading: 'why', align: 'left' },
  ] as const;
  const more = rows.length > mostRows ? [`and ${count(rows.length - mostRows)} more`] : [];
  return [textTable(columns, rows.slice(0, mostRows)), ...more].join('\n');
}

function row(gaps: readonly Gap[], again: string): string[] {
  const sum = (of: 'missing' | 'failed') => gaps.reduce((total, gap) => total + gap[of], 0);
  const [first] = gaps;
  const missing = sum('missing');
  const reason = first?.reason ?? '';
  const why = missing > 0 ? reason : `${reason}; ${again}`;
  return [
    first?.phase ?? '',
    printable(first?.model ?? '', 30),
    count(missing),
    count(sum('failed')),
    printable(why, 200),
  ];
}
