/** How two raters agree on the things that both have rated. */
export interface Agreement {
  /** Things both have rated. */
  readonly n: number;
  /** Share of them with the very same rating, 0…1; `NaN` when n is 0. */
  readonly exact: number;
  /** Cohen's kappa; `NaN` when n is 0 or both raters only ever give one and the same rating. */
  readonly kappa: number;
}

/**
 * Exact agreement and Cohen's kappa (Educational and Psychological Measurement 20, 1960):
 * (observed - expected) / (1 - expected), where expected is the agreement of two raters who give
 * each rating as often as these two but without looking. 1 is full agreement, 0 what chance gives.
 *
 * Not weighted: High against Medium is as wrong as High against Low.
 *
 * @param pairs the ratings of the two raters for one thing after another, none missing
 */
export function agreement(pairs: Iterable<readonly [number, number]>): Agreement {
  const first = new Map<number, number>();
  const second = new Map<number, number>();
  let n = 0;
  let same = 0;
  for (const [a, b] of pairs) {
    n += 1;
    if (a === b) same += 1;
    first.set(a, (first.get(a) ?? 0) + 1);
    second.set(b, (second.get(b) ?? 0) + 1);
  }
  const exact = same / n;
  let expected = 0;
  for (const [rating, count] of first) expected += (count / n) * ((second.get(rating) ?? 0) / n);
  const kappa = expected > 1 - 1e-12 ? Number.NaN : (exact - expected) / (1 - expected);
  return { n, exact, kappa };
}
