/**
 * Sample quantile, linear between the two nearest order statistics: type 7 of Hyndman & Fan (1996),
 * the default of R and NumPy. `quantile([1, 2, 3, 4], 0.25)` is 1.75.
 *
 * @param sorted ascending, without `NaN`; one value is every quantile of itself
 * @param p 0…1; what lies outside is taken as the nearer end
 * @returns `NaN` for no values
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const position = Math.min(1, Math.max(0, p)) * (sorted.length - 1);
  const index = Math.floor(position);
  const below = sorted[index] ?? Number.NaN;
  const above = sorted[index + 1] ?? below;
  return below + (position - index) * (above - below);
}
