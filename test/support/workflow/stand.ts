import type { Status } from '../expressions.ts';
import type { StartedAction } from '../runner/action.ts';
import type { Machine } from '../runner/variables.ts';
import type { Job, Strategy } from '../services/job.ts';
import { type Contexts, type StepContexts, stepContexts } from './contexts.ts';
import type { JobDocument } from './document.ts';
import type { Combination } from './matrix.ts';
import type { Play } from './play.ts';
import type { StepOutcome } from './result.ts';

/** An action whose post is due when the job ends. */
export interface Played extends Pick<StartedAction, 'runPost'> {
  readonly id: string;
}

/** One job that a machine plays: one of a matrix, or the only one. */
export interface Role {
  readonly play: Play;
  readonly key: string;
  readonly document: JobDocument;
  readonly contexts: Contexts;
  readonly matrix: Combination | null;
  readonly strategy: Strategy;
}

/** A machine that plays a job of the emulated GitHub. */
export interface OwnMachine extends Machine {
  readonly job: Job;
}

/** How it stands with a job while its steps are played. */
export class Stand {
  readonly role: Role;
  readonly machine: OwnMachine;
  readonly secrets: Readonly<Record<string, string>>;
  readonly steps: Record<string, StepOutcome> = {};
  readonly played: Played[] = [];
  /** Of the workflow and the job, and of what steps wrote to `GITHUB_ENV`. */
  env: Record<string, string> = {};
  /** As steps wrote them to `GITHUB_PATH`, the newest first. */
  readonly paths: string[] = [];
  status: Status = 'success';
  isRunnerLost = false;

  constructor(role: Role, machine: OwnMachine) {
    this.role = role;
    this.machine = machine;
    this.secrets = { ...role.play.secrets, GITHUB_TOKEN: machine.job.token.value };
  }

  /** @param env of the step that is evaluated */
  contexts(env: Readonly<Record<string, string>> = {}): StepContexts {
    const { contexts, matrix, strategy } = this.role;
    const steps = Object.entries(this.steps).map(([id, { outcome, conclusion, outputs }]) => [
      id,
      { outcome, conclusion, outputs },
    ]);
    return stepContexts(contexts, this.machine, {
      ...{ matrix, strategy, secrets: this.secrets, job: { status: this.status } },
      ...{ steps: Object.fromEntries(steps), env: { ...this.env, ...env } },
    });
  }

  /** A failure stays, and so does a cancellation. */
  note(result: Status): void {
    if (this.status === 'success' && result !== 'skipped') this.status = result;
    if (result === 'cancelled') this.role.play.state.isCancelled = true;
  }
}
