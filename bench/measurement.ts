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
  /** Share of the CPU, from 0 to 1, that the host of the machine took; undefined where it does not matter. */
  readonly taken?: number | undefined;
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

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
