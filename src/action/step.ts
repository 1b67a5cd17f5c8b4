import { Annotations } from './annotations.ts';
import { type Interruption, watchForInterruption } from './interruption.ts';
import { Masks } from './masks.ts';
import type { Outputs } from './outputs.ts';
import { type WorkflowContext, workflowContext } from './workflow-context.ts';

/** What every part of the step works with. */
export interface Step {
  readonly context: WorkflowContext;
  readonly annotations: Annotations;
  readonly masks: Masks;
  readonly interruption: Interruption;
  /** What is known already, should the step fail. */
  known: Outputs;
}

/** How a command ended. */
export interface Outcome {
  /** As the command line's; which of them fail the step is decided at its end. */
  readonly exitCode: number;
  readonly outputs: Outputs;
  /** Parts of the job summary in Markdown, the most important first. */
  readonly summary: readonly string[];
}

/** @param onDeadline called when an interrupted step does not end by itself */
export function newStep(onDeadline: () => void): Step {
  return {
    context: workflowContext(),
    annotations: new Annotations(),
    masks: new Masks(),
    interruption: watchForInterruption(onDeadline),
    known: {},
  };
}
