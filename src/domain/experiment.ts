import type { Model, Role } from './model.ts';
import type { Mode, PhaseName } from './phase-name.ts';
import type { Shard } from './shard.ts';
import type { Task } from './task.ts';

/** What the user wrote, resolved and defaulted. Never changes while it runs. */
export interface Experiment {
  readonly id: string;
  /** Absolute path of the run's folder, `{storage_folder}/{id}`. */
  readonly folder: string;
  /** Absolute path of the run that is carried over; undefined for a fresh start. */
  readonly resumeFrom: string | undefined;
  readonly models: readonly Model[];
  readonly tasks: readonly Task[];
  readonly phases: Readonly<Record<PhaseName, Mode>>;
  /** Whether the user wrote any mode, so that an existing folder may be worked on in place. */
  readonly modesAreExplicit: boolean;
  /** Every random draw is a function of this, so the same config draws the same everywhere. */
  readonly seed: number;
  /** Most attempts that may reach the provider, by model name, over the life of the run. */
  readonly quota: Readonly<Record<string, number>>;
  /** Most that all calls may cost together, over the life of the run. */
  readonly budgetUsd: number | undefined;
  /** Most calls in flight at once, over all models. */
  readonly concurrency: number;
  /** How often a bad answer is asked again before it is recorded as failed. */
  readonly generationRetries: number;
  /** How long a model may fail without one success before it is left out of the run. */
  readonly patienceMs: number;
  readonly probe: { readonly mode: ProbeMode; readonly onFail: 'abort' | 'warn' };
  readonly estimate: { readonly beforeRun: boolean; readonly samples: number };
  readonly batch: Readonly<Record<string, readonly PhaseName[]>>;
  readonly logLevel: LogLevel;
  /** The only part that is worked on and counted; undefined for all of it. */
  readonly shard?: Shard | undefined;
}

/** `resume` asks only the models that the remaining work needs. */
export const probeModes = ['disable', 'full', 'resume'] as const;
export type ProbeMode = (typeof probeModes)[number];

export const logLevels = ['DEBUG', 'INFO', 'WARNING', 'ERROR'] as const;
export type LogLevel = (typeof logLevels)[number];

/** The experiment's models that play a role, in the order written. */
export function modelsWith(role: Role, experiment: Pick<Experiment, 'models'>): Model[] {
  return experiment.models.filter((model) => model.roles.includes(role));
}
