/** A column's heading and on which side its cells stand. */
export interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right';
}

/** A table for a terminal: two spaces between columns, a rule under the headings, no trailing space. */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const headings = columns.map(({ heading }) => heading);
  const widths = columns.map((_, index) =>
    Math.max(...[headings, ...rows].map((row) => width(row[index] ?? ''))),
  );
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, index) => pad(cells[index] ?? '', widths[index] ?? 0, align))
      .join('  ')
      .trimEnd();
  const rule = widths.map((length) => '─'.repeat(length)).join('  ');
  return [line(headings), rule, ...rows.map(line)].join('\n');
}

function pad(text: string, length: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(length - width(text));
  return align === 'left' ? text + space : space + text;
}

/** In characters, not in UTF-16 units. */
function width(text: string): number {
  return [...text].length;
}
