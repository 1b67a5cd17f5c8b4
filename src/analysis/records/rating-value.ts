const words: ReadonlyMap<string, number> = new Map([
  ['High', 1],
  ['Medium', 0.5],
  ['Low', 0],
]);

/**
 * The score of a rating as it stands in a record: High 1, Medium 0.5, Low 0, and a decimal number
 * in 0…1 as it is.
 *
 * @returns undefined for anything else, which is not a low rating but none
 */
export function ratingValue(rating: string): number | undefined {
  const word = words.get(rating);
  if (word !== undefined) return word;
  const value = /^(\d+(\.\d+)?|\.\d+)(e-\d+)?$/i.test(rating) ? Number(rating) : Number.NaN;
  return value <= 1 ? value : undefined;
}
