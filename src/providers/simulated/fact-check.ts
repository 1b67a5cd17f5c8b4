import { sentences } from './facts.ts';

/** How many of the reference's facts a response has, and how many it has wrong. */
export interface FactCheck {
  readonly total: number;
  readonly right: number;
  readonly wrong: number;
}

/** A judge reads no more of a text than this, so that a flood of text costs it no time. */
const mostCharacters = 20_000;

/**
 * Looks every sentence of the reference up in the response, by its words and in whatever order: it
 * is right if one sentence has all its names and numbers and nearly all its words, wrong if one has
 * half of its words but not those.
 */
export function checkFacts(reference: string, response: string): FactCheck {
  const index = indexWords(response.slice(0, mostCharacters));
  const facts = sentences(reference.slice(0, mostCharacters))
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const found = facts.map((words) => verdict(words, index));
  return {
    total: facts.length,
    right: found.filter((one) => one === 'right').length,
    wrong: found.filter((one) => one === 'wrong').length,
  };
}

/** The numbers, ascending, of the sentences that a word stands in, by the word in lower case. */
type WordIndex = ReadonlyMap<string, readonly number[]>;

function indexWords(text: string): WordIndex {
  const index = new Map<string, number[]>();
  for (const [position, sentence] of sentences(text).entries()) {
    for (const { plain } of wordsOf(sentence)) {
      const known = index.get(plain);
      if (known === undefined) index.set(plain, [position]);
      else if (known.at(-1) !== position) known.push(position);
    }
  }
  return index;
}

function verdict(words: readonly Word[], index: WordIndex): 'right' | 'wrong' | 'missing' {
  const keys = words.filter(({ isKey }) => isKey);
  let most = 0;
  for (const [position, count] of tally(words, index)) {
    const nearlyAll = count >= 0.85 * words.length;
    if (nearlyAll && keys.every(({ plain }) => index.get(plain)?.includes(position)))
      return 'right';
    most = Math.max(most, count);
  }
  return most >= 0.5 * words.length ? 'wrong' : 'missing';
}

/** How many of the words each sentence has. */
function tally(words: readonly Word[], index: WordIndex): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { plain } of words) {
    for (const position of index.get(plain) ?? []) {
      counts.set(position, (counts.get(position) ?? 0) + 1);
    }
  }
  return counts;
}

interface Word {
  /** In lower case. */
  readonly plain: string;
  /** Whether it is a name or a number; one that begins the sentence counts as a name. */
  readonly isKey: boolean;
}

const common = new Set(
  'a an and at by for from had has in is it its of on the to was with'.split(' '),
);

/** The words that say something. */
function wordsOf(sentence: string): Word[] {
  const words: Word[] = [];
  for (const word of sentence.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const plain = word.toLowerCase();
    const isNumber = word >= '0' && word < ':';
    if (!common.has(plain)) words.push({ plain, isKey: isNumber || plain !== word });
  }
  return words;
}
