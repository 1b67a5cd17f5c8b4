/** What a judge is given to read, and what it is told. */
interface Hearing {
  /** The first block of each kind; undefined where a template leaves it out. */
  readonly input: string | undefined;
  readonly reference: string | undefined;
  readonly response: string | undefined;
  /** Everything that stands outside the blocks. */
  readonly told: string;
}

/** Marks that open and never close; more are not looked for, so that hostile text costs no time. */
const mostUnclosed = 8;

/**
 * Takes a judge's prompt apart at its fences. What a fenced text says, another fence included,
 * stays inside.
 */
export function hear(prompt: string): Hearing {
  const opening = /<<<([A-Z]{1,20}) ([0-9a-f]{8,64})\n/g;
  const blocks = new Map<string, string>();
  let told = '';
  let end = 0;
  let unclosed = 0;
  for (let match = opening.exec(prompt); match; match = opening.exec(prompt)) {
    const [, label = '', mark = ''] = match;
    const closing = `\n${label} ${mark}>>>`;
    const close = prompt.indexOf(closing, opening.lastIndex - 1);
    if (close < 0) {
      unclosed += 1;
      if (unclosed === mostUnclosed) break;
      continue;
    }
    if (!blocks.has(label)) blocks.set(label, prompt.slice(opening.lastIndex, close));
    told += prompt.slice(end, match.index);
    end = close + closing.length;
    opening.lastIndex = end;
  }
  told += prompt.slice(end);
  return {
    input: blocks.get('INPUT'),
    reference: blocks.get('REFERENCE'),
    response: blocks.get('RESPONSE'),
    told,
  };
}
