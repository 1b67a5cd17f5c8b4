import { inBraces } from './braces.ts';

const start = '<think>';
const end = '</think>';

/**
 * What follows the thought that some servers leave at the beginning of an answer, with or without the
 * tag that opens it. Empty where a thought does not end, or it cannot be told where.
 *
 * A model may quote the tag, or a text that was put before it to be quoted. So an answer may hold it
 * only inside of braces, and what has no opening tag is a thought only if no quotation or brace is
 * open at its end, and a line ends with it.
 */
export function withoutThought(text: string): string {
  const at = text.indexOf(end);
  const isOpened = text.startsWith(start);
  if (at < 0) return isOpened ? '' : text;
  if (!isOpened && !isClosed(text.slice(0, at))) return text;
  const answer = text.slice(at + end.length);
  const isSure = isOpened || (/^[^\S\n]*\n/.test(answer) && inBraces(answer) !== undefined);
  return isSure && !isTornByTag(answer) ? answer.trim() : '';
}

function isClosed(text: string): boolean {
  const outside = inBraces(text)?.outside;
  return outside !== undefined && ['"', '`'].every((mark) => outside.split(mark).length % 2 === 1);
}

function isTornByTag(text: string): boolean {
  return text.includes(end) && inBraces(text)?.outside.includes(end) !== false;
}
