import { markdownTable } from 'markdown-table';

/** A column's heading, and whether it holds numbers. */
export interface MarkdownColumn {
  readonly heading: string;
  readonly isNumber: boolean;
}

export function textColumn(heading: string): MarkdownColumn {
  return { heading, isNumber: false };
}

export function numberColumn(heading: string): MarkdownColumn {
  return { heading, isNumber: true };
}

/**
 * A table of escaped cells, and how many rows were left out.
 *
 * @param where in which place the others are, as `in the report`
 */
export function table(
  columns: readonly MarkdownColumn[],
  rows: readonly (readonly string[])[],
  most = rows.length,
  where = 'in the report',
): string {
  const head = columns.map(({ heading }) => heading);
  const align = columns.map(({ isNumber }) => (isNumber ? 'r' : 'l'));
  const shown = markdownTable([head, ...rows.slice(0, most)], { align });
  const more = rows.length - most;
  return more > 0 ? `${shown}\n\n… ${more} more ${where}` : shown;
}
