/** Longer ones would be paid for in every prompt that they come to stand in. */
const longestName = 60;

/** A name that a model gave, as one word of letters, digits and underscores. */
export function plainName(text: string): string {
  return text
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
    .replace(/^_/, '')
    .slice(0, longestName)
    .replace(/[^\p{L}\p{M}\p{N}]+$/u, '');
}

/** A text that a model gave, on one line and not longer than `most`. */
export function oneLine(text: string, most: number): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, most)
    .toWellFormed();
}
