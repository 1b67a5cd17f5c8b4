import * as z from 'zod';

/*
 * What two runs of one experiment say beside each other. A schema and not only types, because it is
 * read back from files that others may have written. Texts in it are foreign: escape them to show them.
 */

/** Format of a comparison; raised when a field changes its meaning. */
export const comparisonFormat = 1;

const count = z.int().nonnegative();

/** A score 0…1 or a difference of scores -1…1, with the interval's ends. */
export const estimateSchema = z.object({
  mean: z.number(),
  low: z.number(),
  high: z.number(),
  /** Datapoints it rests on. */
  n: count,
  degenerate: z.boolean(),
});

/** One of the two runs. */
const comparedRun = z.object({
  experiment_id: z.string(),
  simulated: z.boolean(),
  contract: z.string().nullable(),
  /** When its newest record was made, UTC; null in an empty run. */
  newest_record_at: z.string().nullable(),
});

/**
 * `fail`: the drop is beyond `max_drop`, certainly. `pass`: a drop beyond it is ruled out.
 * `inconclusive`: neither. `unchanged`: every pair is the same records on both sides.
 * `unpaired`: no datapoint is scored on both sides.
 */
const cellStates = ['pass', 'fail', 'inconclusive', 'unchanged', 'unpaired'] as const;

/** One student on one task, over the datapoints that are scored on both sides. */
export const cellComparison = z.object({
  student: z.string(),
  task: z.string(),
  state: z.enum(cellStates),
  baseline: z.number().nullable(),
  current: z.number().nullable(),
  /** `current` minus `baseline`; the interval has the confidence of `options`, for this cell alone. */
  delta: estimateSchema.nullable(),
  /** One-sided, that the drop is beyond `max_drop`; adjusted over all cells by Holm's method. */
  p_drop: z.number().nullable(),
  /** One-sided, that it is not beyond `max_drop`; not adjusted: to pass, every cell has to. */
  p_non_inferior: z.number().nullable(),
  /**
   * Smallest true drop, `max_drop` included, on which a gate with as many pairs of this spread fails
   * with a power of 0.8; null where the pairs have no spread to go by.
   */
  detectable_drop: z.number().nullable(),
  /** Pairs, about, with which a student that has not changed passes with a power of 0.8. */
  pairs_needed: count.nullable(),
  /** Datapoints scored on both sides, and how many of them went which way. */
  pairs: count,
  worse: count,
  better: count,
  /** Pairs whose response and evaluations, by the common judges, are the very same records. */
  reused: count,
  /** Datapoints that only one side scores: the other's failed, is missing or has another content. */
  only_in_current: count,
  only_in_baseline: count,
});

/** One student over all tasks, each task weighing the same; paired as the cells are. */
const studentComparison = z.object({
  student: z.string(),
  baseline: z.number().nullable(),
  current: z.number().nullable(),
  delta: estimateSchema.nullable(),
});

const change = z.object({ name: z.string(), before: z.number(), after: z.number() });

/** A datapoint whose response is scored worse than before. */
export const flip = z.object({
  student: z.string(),
  task: z.string(),
  datapoint_id: z.string(),
  before: z.number(),
  after: z.number(),
  /** Those that changed, the worst first. */
  criteria: z.array(change),
  judges: z.array(change),
  /** Excerpts, not whole texts. */
  prompt: z.string(),
  response_before: z.string(),
  response_after: z.string(),
});

/**
 * What answering and judging the datapoints that are in both runs cost, by the students and judges
 * that are in both; reused records as when they were made. The parts add up to `delta_usd`, and are
 * null where today's price is unknown; the amounts where it is unknown what was paid.
 */
const costComparison = z.object({
  baseline_usd: z.number().nullable(),
  current_usd: z.number().nullable(),
  delta_usd: z.number().nullable(),
  /** By more or fewer tokens, both sides at today's prices of the current run's models. */
  tokens_usd: z.number().nullable(),
  /** By prices that changed between the two runs, or another model behind the same name. */
  prices_usd: z.number().nullable(),
  /** By answers that could not be used and were asked for again. */
  retries_usd: z.number().nullable(),
  /** By input that the provider had cached. */
  cache_usd: z.number().nullable(),
  unpriced_models: z.array(z.string()),
});

export const comparisonSchema = z.object({
  format: z.literal(comparisonFormat),
  current: comparedRun,
  baseline: comparedRun,
  /** Whether both measure the same; if not, what differs, and only what is common is compared. */
  contract: z.object({ same: z.boolean(), differences: z.array(z.string()) }),
  options: z.object({
    /** Drop of a score that is still allowed, 0…1. */
    max_drop: z.number(),
    /** Of every interval; a verdict is wrong with at most half of what is left to 1. */
    confidence: z.number(),
    seed: z.int(),
    /** More than was asked for where many cells need it. */
    resamples: count,
  }),
  /** By student and task, in the order of the experiment. */
  cells: z.array(cellComparison),
  students: z.array(studentComparison),
  /** Mean over students; what a single number has to be. */
  overall: studentComparison.omit({ student: true }),
  /** Worst first, at most `mostFlips`. */
  flips: z.array(flip),
  cost: costComparison,
  /** In plain sentences. */
  warnings: z.array(z.string()),
  notes: z.array(z.string()),
});

export type Comparison = z.infer<typeof comparisonSchema>;
export type CellComparison = z.infer<typeof cellComparison>;
export type CellState = CellComparison['state'];
export type Flip = z.infer<typeof flip>;
