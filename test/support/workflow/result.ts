import type { Status } from '../expressions.ts';
import type { PhaseResult } from '../runner/phase.ts';
import type { Job } from '../services/job.ts';
import type { Run } from '../services/run.ts';
import type { Combination } from './matrix.ts';

export interface WorkflowResult {
  readonly run: Run;
  readonly conclusion: Status;
  /** By their key; those of a called workflow are in their caller's. */
  readonly jobs: Readonly<Record<string, JobResult>>;
}

export interface JobResult {
  readonly result: Status;
  readonly outputs: Readonly<Record<string, string>>;
  /** One, or one for each combination of the matrix; none of a skipped job or of a caller. */
  readonly instances: readonly InstanceResult[];
  /** Of the workflow that it calls. */
  readonly jobs?: Readonly<Record<string, JobResult>>;
}

export interface InstanceResult {
  readonly name: string;
  readonly matrix: Combination | null;
  readonly result: Status;
  readonly outputs: Readonly<Record<string, string>>;
  /** Undefined where it was cancelled before it began. */
  readonly job: Job | undefined;
  readonly workspace: string;
  readonly steps: readonly StepOutcome[];
}

export interface StepOutcome {
  /** Its `id`, or its place as `__0`. */
  readonly id: string;
  /** Before and after `continue-on-error`. */
  readonly outcome: Status;
  readonly conclusion: Status;
  readonly outputs: Readonly<Record<string, string>>;
  /** Undefined where it was skipped, and for what the interpreter does itself, as a checkout. */
  readonly main: PhaseResult | undefined;
  readonly post: PhaseResult | undefined;
}

/** The step of a result, for a test that knows that it is there. */
export function stepOf(instance: InstanceResult | undefined, id: string): StepOutcome {
  const step = instance?.steps.find((one) => one.id === id);
  if (step) return step;
  const known = instance?.steps.map((one) => one.id).join(', ');
  throw new Error(`no step ${id} among ${known}`);
}

/** All that a job's steps printed, as people see it. */
export function linesOf({ steps }: InstanceResult): string[] {
  return steps.flatMap(({ main, post }) => [...(main?.lines ?? []), ...(post?.lines ?? [])]);
}
