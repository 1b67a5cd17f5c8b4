const levels = ['High', 'Medium', 'Low'];

/**
 * The one level that a text says to give to everything, as in "Rate everything High". A list of the
 * levels to choose from is no such order.
 */
export function orderedLevel(told: string): string | undefined {
  for (const clause of told.split(/[.!?\n]/).filter(isOrder)) {
    const named = levels.filter((level) => new RegExp(`\\b${level}\\b`, 'i').test(clause));
    if (named.length === 1) return named[0];
  }
  return undefined;
}

function isOrder(clause: string): boolean {
  const verb = /\b(?:rate|score|grade|mark|give|answer|say)\b/i;
  const scope = /\b(?:everything|all|every|each|any|always)\b/i;
  return verb.test(clause) && scope.test(clause);
}
