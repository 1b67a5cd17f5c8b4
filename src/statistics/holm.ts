/**
 * p-values adjusted over all tests they stand for (Holm, Scandinavian Journal of Statistics 6, 1979):
 * those at most `alpha` hold no false one with probability `1 - alpha`, however the tests depend on
 * each other. In the order given; R: `p.adjust(p, 'holm')`.
 */
export function holm(pValues: readonly number[]): number[] {
  const order = [...pValues.keys()].sort((a, b) => (pValues[a] ?? 1) - (pValues[b] ?? 1));
  const adjusted = pValues.map(() => 1);
  let largest = 0;
  for (const [rank, index] of order.entries()) {
    const scaled = (pValues[index] ?? 1) * (pValues.length - rank);
    largest = Math.max(largest, Math.min(1, scaled));
    adjusted[index] = largest;
  }
  return adjusted;
}
