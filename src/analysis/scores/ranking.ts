import { mean } from '../../statistics/mean.ts';
import { combinedReplicates } from '../../statistics/mean-interval.ts';
import { quantile } from '../../statistics/quantile.ts';
import { type TaskSamples, type TaskScores, withValues } from './samples.ts';

/** Below this many datapoints, replicates say too little about ranks. */
const minDatapoints = 8;

/** Scores nearer than this are the same but for rounding. */
const tolerance = 1e-9;

export interface RankRange {
  readonly low: number;
  readonly high: number;
  readonly probabilityFirst: number;
}

/** Overall score of each student, the mean over tasks of the means over datapoints; else `NaN`. */
export function overallScores(tasks: readonly TaskScores[], students: number): number[] {
  return Array.from({ length: students }, (_, student) =>
    mean(tasks.map(({ columns }) => mean(columns[student] ?? []))),
  );
}

/** Indices of the students, best first; those without a score last, equal ones by name. */
export function bestFirst(scores: readonly number[], names: readonly string[]): number[] {
  const name = (index: number) => names[index] ?? '';
  return [...scores.keys()].sort((a, b) => {
    const difference = sortable(scores[b]) - sortable(scores[a]);
    if (Math.abs(difference) > tolerance) return difference;
    return name(a) < name(b) ? -1 : 1;
  });
}

/** 1 for the best; equal scores share a rank. `NaN` for a missing score. */
export function rankOf(score: number, scores: readonly number[]): number {
  if (Number.isNaN(score)) return Number.NaN;
  return 1 + scores.filter((other) => other > score + tolerance).length;
}

/**
 * Over how many ranks each student moves when datapoints are drawn again, and how often it is first.
 *
 * @returns by student; undefined where a score is missing, or the datapoints are too few
 */
export function rankRanges(
  tasks: readonly TaskSamples[],
  scores: readonly number[],
  confidence: number,
): (RankRange | undefined)[] {
  const ranked = [...scores.keys()].filter((student) => !Number.isNaN(scores[student]));
  const samples = ranked.map((student) => withValues(tasks.map((task) => task.scores[student])));
  const enough = samples.every(
    (parts) => parts.reduce((n, { values }) => n + values.length, 0) >= minDatapoints,
  );
  if (!enough) return scores.map(() => undefined);
  const ranks = replicateRanks(samples.map(combinedReplicates));
  return scores.map((_, student) => {
    const own = ranks[ranked.indexOf(student)];
    return own ? rangeOf(own, confidence) : undefined;
  });
}

interface Ranks {
  readonly ranks: Float64Array;
  /** Sum over replicates of its share of the first place. */
  first: number;
}

function replicateRanks(replicates: readonly Float64Array[]): Ranks[] {
  const resamples = replicates[0]?.length ?? 0;
  const results = replicates.map(() => ({ ranks: new Float64Array(resamples), first: 0 }));
  for (let replicate = 0; replicate < resamples; replicate += 1) {
    const scores = replicates.map((column) => sortable(column[replicate]));
    const ranks = scores.map((score) => rankOf(score, scores));
    const leaders = ranks.filter((rank) => rank === 1).length;
    for (const [student, result] of results.entries()) {
      const rank = ranks[student] ?? Number.NaN;
      result.ranks[replicate] = rank;
      if (rank === 1) result.first += 1 / leaders;
    }
  }
  return results;
}

function rangeOf({ ranks, first }: Ranks, confidence: number): RankRange {
  const sorted = ranks.toSorted();
  return {
    low: Math.floor(quantile(sorted, (1 - confidence) / 2)),
    high: Math.ceil(quantile(sorted, (1 + confidence) / 2)),
    probabilityFirst: first / ranks.length,
  };
}

function sortable(score: number | undefined): number {
  return score === undefined || Number.isNaN(score) ? -1 : score;
}
