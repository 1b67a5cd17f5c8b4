import type { PhaseName } from '../../domain/phase-name.ts';

/** A call that is about to be made, and what it may cost at most. */
export interface Planned {
  readonly phase: PhaseName;
  readonly model: string;
  /** By price and length; undefined when the price is unknown. */
  readonly mostUsd: number | undefined;
}

/** A place in the quota and a part of the budget, held until the call is settled. */
export interface Reservation extends Planned {
  /** Undefined where nothing limits the model. */
  readonly id: string | undefined;
  /** More than {@link mostUsd} where calls of the model have cost more. */
  readonly heldUsd: number | undefined;
}
