/** A text, taken apart by its outermost pairs of braces. */
export interface InBraces {
  /** With their braces, in order. */
  readonly pieces: readonly string[];
  /** All that is in none of them. */
  readonly outside: string;
}

/**
 * Finds the pairs, whose texts in double quotes may hold any brace; undefined where one has no other.
 * Takes a time in proportion to the length.
 */
export function inBraces(text: string): InBraces | undefined {
  const pieces: string[] = [];
  const between: string[] = [];
  let from = 0;
  let last = 0;
  for (const { index, depth, opens } of braces(text)) {
    if (depth < 0) return undefined;
    if (opens && depth === 1) {
      between.push(text.slice(from, index));
      from = index;
    } else if (depth === 0) {
      pieces.push(text.slice(from, index + 1));
      from = index + 1;
    }
    last = depth;
  }
  return last === 0 ? { pieces, outside: [...between, text.slice(from)].join(' ') } : undefined;
}

/** Each brace that counts, and how deep it leads. */
function* braces(text: string) {
  let depth = 0;
  let isQuoted = false;
  for (const { 0: sign, index } of text.matchAll(/\\.|["{}]/gs)) {
    if (sign === '"') isQuoted = depth > 0 && !isQuoted;
    if (isQuoted || !'{}'.includes(sign)) continue;
    const opens = sign === '{';
    depth += opens ? 1 : -1;
    yield { index, depth, opens };
  }
}
