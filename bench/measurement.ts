/** What a benchmark found, as a row of the table. */
export interface Row {
  readonly what: string;
  /** With its unit. */
  readonly ours: string;
  /** What ours is held against, with its unit. */
  readonly base: string;
  readonly ratio: number;
  /** Undefined where the figure is only told. */
  readonly target?: Target | undefined;
}

/** A ratio that must be reached; the better one that is wanted, where there is one. */
export interface Target {
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly wanted?: number;
}

export function isMet(
  ratio: number,
  { atMost = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY }: Target,
): boolean {
  return ratio <= atMost && ratio >= atLeast;
}

/** How a benchmark is to be run. */
export interface Setting {
  /** A folder for what it writes; removed afterwards. */
  readonly folder: string;
  /** Whether it is only tried, at the smallest size that still does everything. */
  readonly quick: boolean;
}

export type Benchmark = (setting: Setting) => Promise<readonly Row[]>;

/** One trial of each in turn, so that what else the machine does meets both. */
export async function pairs<T>(
  count: number,
  ours: (trial: number) => Promise<T>,
  base: (trial: number) => Promise<T>,
): Promise<readonly { readonly ours: T; readonly base: T }[]> {
  const found: { ours: T; base: T }[] = [];
  for (let trial = 0; trial < count; trial += 1) {
    found.push({ base: await base(trial), ours: await ours(trial) });
  }
  return found;
}

/** The middle pair by ratio: its two values belong together. */
export function middle(trials: readonly { readonly ours: number; readonly base: number }[]): {
  readonly ours: number;
  readonly base: number;
  readonly ratio: number;
} {
  const sorted = trials
    .map(({ ours, base }) => ({ ours, base, ratio: ours / base }))
    .sort((a, b) => a.ratio - b.ratio);
  const found = sorted[sorted.length >> 1];
  if (!found) throw new RangeError('Cannot take the middle of no trial');
  return found;
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
