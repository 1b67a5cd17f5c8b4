import { parse } from 'yaml';

/** A workflow's file, as far as the interpreter reads it. */
export interface WorkflowDocument {
  readonly name?: string;
  readonly on: unknown;
  readonly permissions?: unknown;
  readonly env?: Texts;
  readonly defaults?: Defaults;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, JobDocument>>;
}

export interface JobDocument {
  readonly name?: string;
  readonly needs?: string | readonly string[];
  readonly if?: unknown;
  readonly strategy?: StrategyDocument;
  readonly permissions?: unknown;
  readonly outputs?: Texts;
  readonly env?: Texts;
  readonly defaults?: Defaults;
  readonly concurrency?: unknown;
  readonly 'runs-on'?: unknown;
  readonly 'continue-on-error'?: unknown;
  readonly steps?: readonly StepDocument[];
  /** Another workflow's file, in place of steps. */
  readonly uses?: string;
  readonly with?: Texts;
  readonly secrets?: 'inherit' | Texts;
}

export interface StrategyDocument {
  readonly matrix?: unknown;
  readonly 'fail-fast'?: unknown;
  readonly 'max-parallel'?: unknown;
}

export interface StepDocument {
  readonly id?: string;
  readonly name?: string;
  readonly if?: unknown;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Texts;
  readonly env?: Texts;
  readonly shell?: string;
  readonly 'working-directory'?: string;
  readonly 'continue-on-error'?: unknown;
}

export interface Defaults {
  readonly run?: { readonly shell?: string; readonly 'working-directory'?: string };
}

/** Not yet evaluated; scalars of any kind. */
export type Texts = Readonly<Record<string, unknown>>;

export function parseWorkflow(text: string): WorkflowDocument {
  return parse(text) as WorkflowDocument;
}

/** What is under `on:` for an event; undefined if it is not there. */
export function triggerOf({ on }: WorkflowDocument, event: string): Texts | undefined {
  if (typeof on === 'string') return on === event ? {} : undefined;
  if (Array.isArray(on)) return on.includes(event) ? {} : undefined;
  const events = on as Record<string, Texts | null>;
  return event in events ? (events[event] ?? {}) : undefined;
}
