import { printable } from '../report/printable.ts';

/**
 * Foreign text as a code span, in which nothing is a link, a mention, an image or HTML; also in a
 * table. A backtick would end the span and becomes an apostrophe.
 */
export function inCode(text: string, maxLength = 200): string {
  const clean = printable(text, maxLength).replaceAll('`', "'").replaceAll('|', '\\|');
  return `\`${clean || ' '}\``;
}

/** Foreign text among our own: no Markdown, no HTML, no link, no mention, no reference to an issue. */
export function inText(text: string, maxLength = 1000): string {
  return printable(text, maxLength)
    .replace(/[\\`*_{}[\]()#+!|~$-]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[@#]|:(?=\/\/)|(?<=www)\./gi, `$&${joiner}`);
}

/** Has no width; whoever looks for mentions and addresses finds none across it. */
const joiner = '\u200c';
