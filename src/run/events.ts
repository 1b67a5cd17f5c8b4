import type { FailureKind } from '../domain/failure.ts';
import type { Mode, PhaseName } from '../domain/phase-name.ts';
import type { PhaseCounts } from '../store/manifest.ts';

/**
 * Everything that happens in a run, for whoever shows it. The core prints nothing.
 *
 * Messages may quote what a provider said: faces make them harmless for where they are shown.
 */
export type RunEvent =
  | { readonly type: 'run-started'; readonly experiment: string; readonly continued: boolean }
  | { readonly type: 'warning'; readonly message: string }
  | {
      readonly type: 'phase-started';
      readonly phase: PhaseName;
      readonly mode: Mode;
      readonly counts: PhaseCounts;
      /** By model, the calls that are wanted of it and need wait for no model that is left out. */
      readonly owed: Readonly<Record<string, number>>;
    }
  /** An attempt at a call has begun, or has ended in whatever way. */
  | { readonly type: 'in-flight'; readonly change: 1 | -1 }
  | {
      readonly type: 'call-finished';
      readonly phase: PhaseName;
      readonly model: string;
      readonly inputTokens: number;
      readonly outputTokens: number;
      /** Undefined when a price is unknown. */
      readonly costUsd: number | undefined;
    }
  | {
      readonly type: 'record-written';
      readonly phase: PhaseName;
      readonly model: string;
      readonly id: string;
      /** Why the record stands for a failure; undefined for a good one. */
      readonly failure: FailureKind | undefined;
    }
  | {
      readonly type: 'call-failed';
      readonly phase: PhaseName;
      readonly model: string;
      readonly reason: string;
      readonly willRetry: boolean;
    }
  | { readonly type: 'throttled'; readonly model: string; readonly waitMs: number }
  | { readonly type: 'model-stopped'; readonly model: string; readonly gap: Gap }
  | { readonly type: 'phase-finished'; readonly phase: PhaseName; readonly counts: PhaseCounts }
  | { readonly type: 'run-finished'; readonly complete: boolean };

export type Emit = (event: RunEvent) => void;

/** Why work was left undone that a later `--continue` can still do. */
export const gapReasons = [
  'quota',
  'budget',
  'outage',
  'auth',
  'not-found',
  'account-quota',
  'refused',
  'error',
  'interrupted',
  'upstream',
] as const;

export type GapReason = (typeof gapReasons)[number];

export interface Gap {
  readonly reason: GapReason;
  readonly message: string;
}

/** Thrown where a call cannot be made now; always caught by the lane, which leaves the item undone. */
export class GapError extends Error {
  override readonly name = 'GapError';
  readonly gap: Gap;

  constructor(reason: GapReason, message: string) {
    super(message);
    this.gap = { reason, message };
  }
}
