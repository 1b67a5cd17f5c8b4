import { readFile } from 'node:fs/promises';
import { redactKeys } from '../domain/redact.ts';
import { CoEvalError, ConfigError, type Problem } from '../errors.ts';
import { printable } from '../report/printable.ts';
import { exitCodes } from './exit-codes.ts';

interface Failure {
  readonly text: string;
  readonly exitCode: number;
}

/**
 * What to tell of anything that was thrown: the user's mistake as it is, anything else as a bug.
 *
 * @param config the file whose lines may be quoted; never a key file
 */
export async function explainFailure(error: unknown, config?: string): Promise<Failure> {
  if (error instanceof ConfigError) {
    const lines = error.file === config ? await linesOf(config) : [];
    const text = error.problems.map((problem) => problemText(error.file, problem, lines));
    return { text: text.join('\n'), exitCode: error.exitCode };
  }
  if (error instanceof CoEvalError) {
    const lines = redactKeys(error.message)
      .split('\n')
      .map((line) => `  ${printable(line, 2000)}`);
    return { text: `Error: ${lines.join('\n').trim()}`, exitCode: error.exitCode };
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const trace = stack.split('\n').map((line) => ' '.repeat(indentOf(line)) + printable(line, 2000));
  const text = `${trace.join('\n')}\n\nThis is a bug in CoEval, please report it with the lines above.`;
  return { text, exitCode: exitCodes.bug };
}

/** `file:line:column: message`, with the line and a caret under the place where they may be shown. */
export function problemText(
  file: string,
  { message, line, column = 1 }: Problem,
  lines: readonly string[] = [],
): string {
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  const text = `${printable(redactKeys(place), 1000)}: ${printable(redactKeys(message), 2000)}`;
  return [text, ...quotation(lines.slice(0, line), column)].join('\n');
}

/** What may hold a key is not repeated. */
const secretish = /key|token|secret|passw|pwd|auth|bearer|cred|sk-|gsk_|hf_|:\/\/[^/\s]*@/i;
/** Settings that only sound like it. */
const ofTokens = /\b(?:max_(?:new_|output_|completion_)?tokens|tokens_per_minute)\b/g;
const longestQuoted = 110;

/** The last of the lines, with a caret under a column of it. */
function quotation(lines: readonly string[], column: number): string[] {
  const line = lines.at(-1) ?? '';
  const offset = column - 1 - indentOf(line);
  const isShown = offset >= 0 && offset <= longestQuoted && !mayHoldKey(lines);
  if (!isShown || line === '') return [];
  const gutter = `  ${lines.length} | `;
  const caret = `${' '.repeat(gutter.length - 2)}| ${' '.repeat(offset)}^`;
  return [`${gutter}${printable(line.trimStart(), longestQuoted)}`, caret];
}

/** Whether the last of the lines, the one above it, or one that it stands under, names a secret. */
function mayHoldKey(lines: readonly string[]): boolean {
  let depth = Number.POSITIVE_INFINITY;
  return lines
    .filter((line) => line.trim() !== '')
    .reverse()
    .some((line, distance) => {
      const isAbove = depthOf(line) < depth;
      if (isAbove) depth = depthOf(line);
      return (distance < 2 || isAbove) && namesKey(line);
    });
}

function namesKey(line: string): boolean {
  return secretish.test(line.replace(ofTokens, '')) || redactKeys(line) !== line;
}

/** An item stands under a key that is indented as it is. */
function depthOf(line: string): number {
  return 2 * indentOf(line) + (line.trimStart().startsWith('-') ? 1 : 0);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

async function linesOf(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split(/\r?\n/);
}
