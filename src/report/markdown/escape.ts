import { printable } from '../printable.ts';

/*
 * All that is not our own text goes through this file on its way into Markdown: names, errors,
 * sentences with names in them. Each function gives one line, in which nothing is a link, a mention,
 * a reference, an image or HTML. They hold in a paragraph, in a list, in a cell of a table.
 */

/** Has no width; whoever looks for mentions and addresses finds none across it. */
const joiner = '\u200c';

/**
 * As a code span. With a backtick or a bar in it as `<code>`: parsers disagree on how those two are
 * written in a span that stands in a table.
 */
export function inCode(text: string, maxLength = 200): string {
  const clean = tidy(text, maxLength) || ' ';
  if (!/[`|]/.test(clean)) return `\`${clean}\``;
  const encoded = clean.replace(
    /[!-/:-@[-`{-~]/g,
    (character) => `&#${character.charCodeAt(0)};${character === '@' ? joiner : ''}`,
  );
  return `<code>${encoded}</code>`;
}

/** Among our own words. What has no effect where it stands is left as it is, to be read in an e-mail. */
export function inText(text: string, maxLength = 1000): string {
  const escaped = (tidy(text, maxLength) || '…')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/[\\`*~[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replaceAll('<', '&lt;')
    .replaceAll('|', '&vert;')
    .replace(/^(?:[-+>=#]|\d+(?=[.)]))/, (start) =>
      /\d/.test(start) ? `${start}\\` : `\\${start}`,
    );
  return outOfMath(inert(escaped));
}

/** In our own HTML: as text of an element or as the value of an attribute in quotes. */
export function inHtml(text: string, maxLength = 200): string {
  const escaped = tidy(text, maxLength)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
  return inert(escaped);
}

/** One line, well-formed, of bounded length and height: marks that pile up on a letter are cut. */
function tidy(text: string, maxLength: number): string {
  const enough = text.slice(0, maxLength * 8).toWellFormed();
  return printable(enough.replace(/(\p{M}{4})\p{M}+/gu, '$1'), maxLength);
}

/** Without what GitHub turns into links, mentions, references, notifications or pictures. */
function inert(text: string): string {
  return text
    .replace(/@|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|:(?=[\w+-]+:)|www(?=\.)/gi, `$&${joiner}`)
    .replace(/(?<![0-9a-z])[0-9a-f]{7,}(?![0-9a-z])/gi, (hash) =>
      hash.replace(/.{4}(?=.)/g, `$&${joiner}`),
    );
}

/**
 * A dollar ends a formula unless a digit follows. One with a digit is an amount and stays; any other
 * is fenced off the way GitHub's manual tells.
 */
function outOfMath(text: string): string {
  return text.replace(/\$(?!\d)/g, '<span>$</span>');
}
