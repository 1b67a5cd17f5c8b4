import { readFile } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';
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
    const lines = error.message.split('\n').map((line) => `  ${printable(line, 2000)}`);
    return { text: `Error: ${lines.join('\n').trim()}`, exitCode: error.exitCode };
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const text = `${stripVTControlCharacters(stack)}\n\nThis is a bug in CoEval, please report it with the lines above.`;
  return { text, exitCode: exitCodes.bug };
}

/** `file:line:column: message`, with the line and a caret under the place where they may be shown. */
export function problemText(
  file: string,
  { message, line, column = 1 }: Problem,
  lines: readonly string[] = [],
): string {
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  const text = `${printable(place, 1000)}: ${printable(message, 2000)}`;
  const quoted = line === undefined ? undefined : lines[line - 1];
  return [text, ...(quoted === undefined ? [] : quotation(quoted, line ?? 0, column))].join('\n');
}

/** What may hold a key is not repeated. */
const secretish = /key|token|secret|passw|auth|bearer|sk-|gsk_|hf_|:\/\/[^/\s]*@/i;
const longestQuoted = 110;

function quotation(line: string, number: number, column: number): string[] {
  const indent = line.length - line.trimStart().length;
  const offset = column - 1 - indent;
  if (secretish.test(line) || offset < 0 || offset > longestQuoted) return [];
  const gutter = `  ${number} | `;
  const caret = `${' '.repeat(gutter.length - 2)}| ${' '.repeat(offset)}^`;
  return [`${gutter}${printable(line.slice(indent), longestQuoted)}`, caret];
}

async function linesOf(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split(/\r?\n/);
}
