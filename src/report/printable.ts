import { stripVTControlCharacters } from 'node:util';

/**
 * Text that a model or a stranger may have written, on one line and without anything that moves a
 * cursor, hides letters, or turns their direction round (Unicode classes Cc, Cf, Zl and Zp), or that
 * GitHub's runner takes for a command where it reads the output: `::…` first, `##[…` anywhere.
 *
 * @param maxLength characters; a longer text ends in `…`
 */
export function printable(text: string, maxLength = 200): string {
  const read = text.slice(0, 2 * maxLength + mostHidden).toWellFormed();
  const clean = visible(read).trim().replace(/^::/, ': :').replaceAll('##[', '## [');
  const characters = [...clean];
  const isWhole = characters.length <= maxLength && read.length === text.length;
  return isWhole ? clean : `${characters.slice(0, maxLength - 1).join('')}…`;
}

/** Of what is not to be seen: to take out terminal sequences takes a time that grows with the square. */
const mostHidden = 5000;

function visible(text: string): string {
  // It takes milliseconds to compile the other expression, and most texts are names.
  if (/^[ -~]*$/.test(text)) return text;
  return stripVTControlCharacters(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
}
