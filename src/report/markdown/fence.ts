import { stripVTControlCharacters } from 'node:util';

/** Most of a text that is shown. */
export interface Excerpt {
  readonly characters: number;
  readonly lines: number;
}

/** Lines are broken before this, as a block does not wrap; a longer word is cut. */
const lineWidth = 100;
const longestLine = 400;

/** A longer run of backticks is cut: cmark counts those of a fence in a byte. */
const longestRun = 100;

/**
 * Foreign text as a block of code, its lines kept, between fences longer than any run of backticks
 * in it. What is not to be seen is written out, as `\u202e`.
 */
export function fenced(text: string, most: Excerpt): string {
  const lines = excerpt(text, most);
  const runs = lines.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length);
  const fence = '`'.repeat(Math.max(2, ...runs) + 1);
  return [`${fence}text`, ...lines, fence].join('\n');
}

function excerpt(text: string, { characters, lines: mostLines }: Excerpt): string[] {
  const most = text.slice(0, characters * 4).toWellFormed();
  const clean = visible(stripVTControlCharacters(most)).replace(
    new RegExp(`(\`{${longestRun}})\`+`, 'g'),
    '$1…',
  );
  const cut = clipped(clean.trimEnd(), characters);
  const lines = cut.split('\n').map((line) => clipped(line.trimEnd(), longestLine));
  const isWhole = lines.length <= mostLines && text.length <= characters * 4;
  return isWhole ? lines : [...lines.slice(0, mostLines), '…'];
}

function visible(text: string): string {
  return wrapped(text.replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n'))
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .replace(/(?![\n\t])[\p{Cc}\p{Cf}]/gu, escapeOf)
    .replace(/^([ \t]*)::/gm, '$1: :')
    .replaceAll('##[', '## [');
}

function wrapped(text: string): string {
  const place = new RegExp(`(?![^\\n]{1,${lineWidth}}$)([^\\n]{1,${lineWidth}}) `, 'gm');
  return text.replace(place, '$1\n');
}

function escapeOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}

function clipped(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}
