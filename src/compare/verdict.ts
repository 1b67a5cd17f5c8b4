import * as z from 'zod';

/** `skipped`: nothing was evaluated, as without keys. `error`: it was tried and could not be. */
export const verdictStates = ['pass', 'fail', 'inconclusive', 'skipped', 'error'] as const;
export type VerdictState = (typeof verdictStates)[number];

/** What one rule of the gate says, in a plain sentence. */
const finding = z.object({
  rule: z.enum([
    'max-drop',
    'min-score',
    'max-cost-increase',
    'max-error-rate',
    'gaps',
    'baseline',
  ]),
  state: z.enum(verdictStates),
  student: z.string().optional(),
  task: z.string().optional(),
  sentence: z.string(),
});

/** What the gate says of a run. Sentences hold foreign names: escape them to show them. */
export const verdictSchema = z.object({
  state: z.enum(verdictStates),
  /** The sentence that a person reads first. */
  reason: z.string(),
  /** The worst first. */
  findings: z.array(finding),
});

export type Verdict = z.infer<typeof verdictSchema>;
export type Finding = z.infer<typeof finding>;

/** What is asked of a run. A rule left undefined is not asked. */
export interface GateOptions {
  /** Drop of a score that is still allowed, 0…1. */
  readonly maxDrop: number;
  /** Least score of every student on every task, 0…1. */
  readonly minScore: number | undefined;
  /** Largest allowed share by which the cost may grow, as 0.25. */
  readonly maxCostIncrease: number | undefined;
  /** Share of failed and missing records above which nothing is decided, 0…1. */
  readonly maxErrorRate: number;
}
