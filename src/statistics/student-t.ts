import { normalQuantile } from './normal.ts';

/**
 * The t that a Student variable exceeds in absolute value with probability `1 - confidence`:
 * Hill, Algorithm 396 (CACM 13, 1970), good to six digits; exact for one and two degrees of freedom.
 * `studentT(0.95, 7)` is 2.36462.
 *
 * @param confidence 0…1, both ends excluded
 * @param df degrees of freedom, 1 or more; fractions (Welch–Satterthwaite) are fine from 2 on and
 * below that are taken as 1, which errs on the wide side
 */
export function studentT(confidence: number, df: number): number {
  const tail = 1 - confidence;
  if (df < 2) return 1 / Math.tan((tail * Math.PI) / 2);
  if (df === 2) return Math.sqrt(2 / (tail * (2 - tail)) - 2);
  return hill(tail, df);
}

/** The names are those of the published algorithm. */
function hill(tail: number, n: number): number {
  const a = 1 / (n - 0.5);
  const b = 48 / a ** 2;
  const c = ((20700 * a) / b - 98) * a ** 2 - 16 * a + 96.36;
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt((a * Math.PI) / 2) * n;
  const y = (d * tail) ** (2 / n);
  return Math.sqrt(n * (y > 0.05 + a ? nearCentre(tail, n, { a, b, c, d }) : farTail(y, n, d)));
}

function nearCentre(
  tail: number,
  n: number,
  { a, b, c, d }: { a: number; b: number; c: number; d: number },
): number {
  const x = normalQuantile(tail / 2);
  const correction = n < 5 ? c + 0.3 * (n - 4.5) * (x + 0.6) : c;
  const divisor = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + correction;
  const square = x ** 2;
  const series = ((0.4 * square + 6.3) * square + 36) * square + 94.5;
  const y = ((series / divisor - square - 3) / b + 1) * x;
  return Math.expm1(a * y ** 2);
}

function farTail(y: number, n: number, d: number): number {
  const inner = 1 / (((n + 6) / (n * y) - 0.089 * d - 0.822) * (n + 2) * 3) + 0.5 / (n + 4);
  return ((inner * y - 1) * (n + 1)) / (n + 2) + 1 / y;
}
