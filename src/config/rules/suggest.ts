import { distance } from 'fastest-levenshtein';

/** The known word that was probably meant; undefined when none is near. */
export function nearest(
  written: string,
  known: readonly string[],
  maxEdits = Math.max(1, Math.floor(written.length / 3)),
): string | undefined {
  const lower = written.slice(0, 100).toLowerCase();
  const ranked = known
    .map((word) => ({ word, edits: distance(lower, word.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  const best = ranked[0];
  return best && best.edits <= maxEdits ? best.word : undefined;
}

/** The end of a message about an unknown word: the one that was probably meant, or all there are. */
export function suggestion(written: string, known: readonly string[]): string {
  const meant = nearest(written, known);
  if (meant !== undefined) return `did you mean ${JSON.stringify(meant)}?`;
  return known.length > 0 ? `there is ${listed(known)}` : 'there is none';
}

function listed(words: readonly string[]): string {
  const shown = words.slice(0, 12).join(', ');
  return words.length > 12 ? `${shown} and ${words.length - 12} more` : shown;
}
