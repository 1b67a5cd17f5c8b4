/** A part of a page, and shorter ways to say it. */
export interface Section {
  /** As the note at the end calls it, when it was left out. */
  readonly name: string;
  /** What has the highest number is shortened first. */
  readonly rank: number;
  /** The whole first; `''` last, where it may be left out. At least one. */
  readonly forms: readonly string[];
}

/** What a page may have. */
export interface Room {
  readonly most: number;
  readonly size: (text: string) => number;
}

/** In UTF-16 units, which are never fewer than the characters that GitHub counts. */
export function characterRoom(most: number): Room {
  return { most, size: (text) => text.length };
}

/** In bytes of UTF-8. */
export function byteRoom(most: number): Room {
  return { most, size: (text) => Buffer.byteLength(text) };
}

/**
 * The sections under each other, each in the longest form that there is room for: nothing is cut in
 * the middle. If the shortest forms are too long together, they are what comes.
 *
 * @param leftOut says in Markdown which sections are missing; there has to be room for it
 */
export function fitted(
  sections: readonly Section[],
  { most, size }: Room,
  leftOut: (names: readonly string[]) => string,
): string {
  const form = sections.map(() => 0);
  const textOf = (index: number) => sections[index]?.forms[form[index] ?? 0] ?? '';
  for (;;) {
    const texts = sections.map((_, index) => textOf(index));
    const missing = sections.filter((section, index) => texts[index] === '' && section.forms[0]);
    const note = missing.length > 0 ? leftOut(missing.map(({ name }) => name)) : '';
    const page = [...texts.slice(0, -1), note, ...texts.slice(-1)].filter(Boolean).join('\n\n');
    const next = size(page) > most ? nextToShorten(sections, form) : undefined;
    if (next === undefined) return page;
    form[next] = (form[next] ?? 0) + 1;
  }
}

/** The last one of the highest rank that has a shorter form. */
function nextToShorten(sections: readonly Section[], form: readonly number[]): number | undefined {
  const open = sections
    .map(({ rank, forms }, index) => ({ rank, index, left: forms.length - 1 - (form[index] ?? 0) }))
    .filter(({ left }) => left > 0);
  return open.toSorted((a, b) => b.rank - a.rank || b.index - a.index)[0]?.index;
}
