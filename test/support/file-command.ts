/**
 * What a step wrote to `GITHUB_OUTPUT`, `GITHUB_STATE` or `GITHUB_ENV`: lines `NAME=VALUE`, or
 * `NAME<<END`, the value's lines, and `END`.
 *
 * @throws {Error} where the runner would fail the step
 */
export function parseFileCommand(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const { name, end, value } = parseLine(line);
    if (end === undefined) {
      values[name] = value;
      continue;
    }
    const stop = lines.indexOf(end, index + 1);
    if (stop < 0) throw new Error(`Invalid value. Matching delimiter not found '${end}'`);
    values[name] = lines.slice(index + 1, stop).join('\n');
    index = stop;
  }
  return values;
}

/** Whichever sign comes first decides the form, so that a value may hold the other. */
function parseLine(line: string): { name: string; value: string; end?: string } {
  const equals = line.indexOf('=');
  const heredoc = line.indexOf('<<');
  if (heredoc > 0 && (equals < 0 || heredoc < equals)) {
    return { name: line.slice(0, heredoc), value: '', end: line.slice(heredoc + 2) };
  }
  if (equals <= 0) throw new Error(`Invalid format '${line}'`);
  return { name: line.slice(0, equals), value: line.slice(equals + 1) };
}
