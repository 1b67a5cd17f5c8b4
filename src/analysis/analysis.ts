/**
 * What a run's records say, as it is written to `analysis.json`: every table, report, comparison and
 * gate is a drawing of this. `null` is "no data to say", never 0. Names come from the experiment,
 * but records may hold anything, so whoever draws them must escape them.
 */
export interface Analysis {
  /** Of this file; raised when a field changes its meaning. */
  readonly format: 1;
  readonly experiment_id: string;
  /** Some model is simulated: the figures show that the tool works, not how a real model performs. */
  readonly simulated: boolean;
  /** Confidence level of every interval and rank range, 0…1 (both excluded), as 0.95. */
  readonly confidence: number;
  /** With the same records, the seed gives the same intervals to the last digit. */
  readonly seed: number;
  /** Bootstrap replicates behind every interval and probability. */
  readonly resamples: number;
  /** Best first; students without a score come last, by name. */
  readonly students: readonly StudentResult[];
  /** In the order of the experiment, as are `judges`. */
  readonly tasks: readonly TaskResult[];
  readonly judges: readonly JudgeResult[];
  /** Each two judges once. */
  readonly judge_pairs: readonly JudgePair[];
  /** Share of wanted evaluations (usable response × judge) that rate every criterion, 0…1. */
  readonly judge_coverage: number | null;
  readonly duplicates: Duplicates;
  /** What is wrong with the records, in plain sentences. */
  readonly warnings: readonly string[];
  /** What the figures cannot show, in plain sentences. */
  readonly notes: readonly string[];
}

/** A mean over datapoints and how sure it is. */
export interface Estimate {
  /** A score is 0…1, a difference of scores -1…1; so are the ends. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Datapoints it rests on. */
  readonly n: number;
  /** All datapoints of some task have one value, so the width is a bound and not an estimate. */
  readonly degenerate: boolean;
}

export interface StudentResult {
  readonly student: string;
  /**
   * Plain mean over tasks of the task scores, so that every task weighs the same however many
   * datapoints or criteria it has. A task without any rated response is left out, with a note.
   */
  readonly score: Estimate | null;
  /** 1 is best; equal scores share a rank. */
  readonly rank: number | null;
  /** Range of ranks over the bootstrap replicates; null below 8 datapoints, as the two that follow. */
  readonly rank_low: number | null;
  readonly rank_high: number | null;
  /** Share of replicates in which it is first, 0…1; a tie is shared out evenly. */
  readonly probability_first: number | null;
  /** Score minus that of the next student, over datapoints both have; null for the last. */
  readonly ahead_of_next: Estimate | null;
  /** The interval of `ahead_of_next` holds 0: the order of the two is not certain. */
  readonly tied_with_next: boolean;
  /** Plain mean of all ratings, each counted once, 0…1: what many tools show instead of a score. */
  readonly mean_rating: number | null;
  /** Ratings (response × criterion × judge) in it. */
  readonly ratings: number;
  readonly by_task: readonly StudentTaskResult[];
  readonly by_judge: readonly RatingMean[];
  readonly responses: ResponseCounts;
  readonly evaluations: EvaluationCounts;
  /** Share of its evaluations that it made itself, as a judge, 0…1. */
  readonly self_judged_share: number | null;
  /** Share of its judged responses to datapoints that it wrote itself, as a teacher, 0…1. */
  readonly self_taught_share: number | null;
}

export interface StudentTaskResult {
  readonly task: string;
  /** Mean over datapoints of [mean over judges of (mean over criteria)]. */
  readonly score: Estimate | null;
  readonly mean_rating: number | null;
  readonly ratings: number;
  /** In the order of the rubric. */
  readonly by_criterion: readonly CriterionResult[];
  /** Share of sampled labels that the responses name, a mean over datapoints; null without labels. */
  readonly label_accuracy: Estimate | null;
}

interface CriterionResult {
  readonly criterion: string;
  /** Mean over datapoints of the mean over judges. */
  readonly score: Estimate | null;
}

/** Plain mean of one judge's ratings of one student. */
interface RatingMean {
  readonly judge: string;
  readonly mean_rating: number | null;
  readonly ratings: number;
}

/** Every usable datapoint wants one response; `usable`, `failed` and `missing` add up to `expected`. */
export interface ResponseCounts {
  readonly expected: number;
  readonly usable: number;
  readonly failed: number;
  /** Of `failed`, by failure kind; `unknown` where the record does not tell. */
  readonly failures: Readonly<Record<string, number>>;
  readonly missing: number;
  /** Of `usable`: cut off by the token limit, and judged as they are. */
  readonly truncated: number;
  /** Of `usable`: rated by at least one judge. */
  readonly judged: number;
}

/** Every usable response wants one evaluation from each judge; the other four add up to `expected`. */
export interface EvaluationCounts {
  readonly expected: number;
  /** Every criterion is rated. */
  readonly complete: number;
  /** Some criteria are rated, and these are scored. */
  readonly partial: number;
  /** There are records, but none with a rating that can be used. */
  readonly failed: number;
  readonly missing: number;
}

export interface TaskResult {
  readonly task: string;
  /** As in the experiment, or as first seen where it names none. */
  readonly criteria: readonly string[];
  readonly datapoints: {
    /** As the experiment wants; null where it does not say. */
    readonly expected: number | null;
    readonly usable: number;
    readonly failed: number;
    /** Neither there nor failed; null where `expected` is. */
    readonly missing: number | null;
  };
}

export interface JudgeResult {
  readonly judge: string;
  /** Plain mean of its ratings, 0…1: its leniency, if all judges rated the same responses. */
  readonly mean_rating: number | null;
  readonly ratings: number;
  /** Shares of its ratings, 0…1; decimal ratings between the three are in none of them. */
  readonly high_share: number | null;
  readonly medium_share: number | null;
  readonly low_share: number | null;
  /** Share of wanted evaluations that rate every criterion, 0…1. */
  readonly coverage: number | null;
  readonly evaluations: EvaluationCounts;
  /** How often it gives the very same ratings, by task. */
  readonly modal: readonly ModalRatings[];
  /** In some task it gave at least 90 % of at least 30 responses the very same ratings. */
  readonly looks_constant: boolean;
  /** Plain means over the other judges of the figures in `judge_pairs`. */
  readonly mean_exact_agreement: number | null;
  readonly mean_kappa: number | null;
}

/** The list of ratings, one for each criterion, that a judge gives most often in a task. */
export interface ModalRatings {
  readonly task: string;
  /** Share of its complete evaluations with these ratings, 0…1. */
  readonly share: number | null;
  /** Complete evaluations. */
  readonly n: number;
}

export interface JudgePair {
  readonly judges: readonly [string, string];
  /** (response, criterion) that both rated. */
  readonly n: number;
  /** Share rated the very same, 0…1. */
  readonly exact_agreement: number | null;
  /** Cohen's kappa, unweighted; null too when both only ever give one rating. */
  readonly kappa: number | null;
}

/** Records that came again for what was already there; the last that had not failed counts. */
interface Duplicates {
  readonly datapoints: number;
  readonly responses: number;
  readonly evaluations: number;
}
