import type { Disturbance } from '../runner/process.ts';
import type { GitHub } from '../services/github.ts';
import type { Run } from '../services/run.ts';
import type { Permissions } from '../services/tokens.ts';
import type { Texts, WorkflowDocument } from './document.ts';
import type { Combination } from './matrix.ts';

/** One step that is about to begin. */
export interface Place {
  readonly job: string;
  readonly matrix: Combination | null;
  /** Its `id`, or its place as `__0`. */
  readonly step: string;
}

export interface PlayOptions {
  /** For workspaces and what runners keep. */
  readonly folder: string;
  /** Empty in runs of forks, as on GitHub. */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  /** Of the machine: what all steps see, as the address of an emulated vendor. */
  readonly env?: Readonly<Record<string, string>>;
  /** Folders of actions that are not ours, by what stands before the `@`. */
  readonly actions?: Readonly<Record<string, string>>;
  /** What happens to a step from outside. */
  readonly disturb?: (place: Place) => Disturbance | undefined;
  /** Plays the jobs of a matrix at once, one after the other if false. */
  readonly parallel?: boolean;
}

/** A workflow's file that is played in a run: the run's own, or one that it calls. */
export interface Play {
  readonly github: GitHub;
  readonly run: Run;
  readonly document: WorkflowDocument;
  readonly inputs: Texts;
  readonly secrets: Readonly<Record<string, string>>;
  readonly options: PlayOptions;
  /** Of the job that calls it; undefined for the run's own file. */
  readonly caller: Permissions | undefined;
  /** Shared by all of the run. */
  readonly state: { isCancelled: boolean };
}
