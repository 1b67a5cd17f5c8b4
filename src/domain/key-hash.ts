/**
 * The hash of how a key begins, to which the rest can be added: ids grow out of one another, and a
 * run asks for the many that begin alike.
 */
export interface KeyStem {
  readonly first: number;
  readonly second: number;
}

const empty: KeyStem = { first: 0xdeadbeef, second: 0x41c6ce57 };

/** cyrb53 (bryc, 2018) without its last step. */
export function keyStem(text: string, before: KeyStem = empty): KeyStem {
  let { first, second } = before;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 2654435761);
    second = Math.imul(second ^ code, 1597334677);
  }
  return { first, second };
}

const quote = 34;
const backslash = 92;

/**
 * {@link keyStem} of the text from `start` up to the quote that ends it as a JSON string. Undefined
 * where a byte is not ASCII or begins an escape, or no quote comes before `end`.
 */
export function quotedStem(bytes: Uint8Array, start: number, end: number): KeyStem | undefined {
  let { first, second } = empty;
  for (let index = start; index < end; index += 1) {
    const code = bytes[index] as number;
    if (code === quote) return { first, second };
    if (code > 127 || code === backslash) return undefined;
    first = Math.imul(first ^ code, 2654435761);
    second = Math.imul(second ^ code, 1597334677);
  }
  return undefined;
}

/** The upper half of a key's hash, 32 bits. */
export function highHash({ first, second }: KeyStem): number {
  const high = Math.imul(first ^ (first >>> 16), 2246822507);
  return high ^ Math.imul(second ^ (second >>> 13), 3266489909);
}

/** The lower half, never 0. @param high {@link highHash} */
export function lowHash({ second }: KeyStem, high: number): number {
  const low = Math.imul(second ^ (second >>> 16), 2246822507);
  return low ^ Math.imul(high ^ (high >>> 13), 3266489909) || 1;
}
