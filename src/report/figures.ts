import type { Analysis, Estimate, StudentResult } from '../analysis/analysis.ts';

/** Stands where there is nothing to say. */
const none = '–';

/** First line of whatever is made from simulated models. */
export const simulatedNotice =
  'Simulated models: these figures show that the tool works, not how any real model performs.';

/** `0.816`; three digits, as the fourth is never certain with fewer than a million datapoints. */
export function score(estimate: Estimate | null): string {
  return estimate === null ? none : estimate.mean.toFixed(3);
}

/** `0.802…0.828`, with `*` when it is a bound and not an estimate. */
export function interval(estimate: Estimate | null): string {
  if (estimate === null) return none;
  const { low, high, degenerate } = estimate;
  return `${low.toFixed(3)}…${high.toFixed(3)}${degenerate ? '*' : ''}`;
}

/** `1–3`, or `2` where the rank is certain; the plain rank where there is no range. */
export function rank({ rank: own, rank_low: low, rank_high: high }: StudentResult): string {
  if (own === null) return none;
  if (low === null || high === null || low === high) return String(own);
  return `${low}–${high}`;
}

/** Two students next to each other whose order is not certain, one sentence each. */
export function ties({
  students,
}: Analysis): { readonly ahead: string; readonly behind: string }[] {
  return students.slice(1).flatMap(({ student: behind }, place) => {
    const ahead = students[place];
    return ahead?.tied_with_next ? [{ ahead: ahead.student, behind }] : [];
  });
}

/** `95 %` */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`;
}
