/** JSON has no `NaN`, and what cannot be computed is not 0. */
export function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
