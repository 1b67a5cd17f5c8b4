import type { ProviderError } from '../../errors.ts';
import type { ChatReply } from '../../providers/provider.ts';

/** A reply, and what it took to get it. */
export interface Answered {
  readonly reply: ChatReply;
  /** Wire time of the attempt that succeeded. */
  readonly latencyMs: number;
  /** Attempts that reached the provider. */
  readonly attempts: number;
  /** Undefined when the price is unknown. */
  readonly costUsd: number | undefined;
  /** To be called once what came of the reply is written, or is given up: until then it is in flight. */
  readonly release: () => void;
}

/** What one attempt came to. */
export type Outcome = Succeeded | Failed;

export interface Succeeded extends Omit<Answered, 'attempts'> {
  readonly reached: boolean;
}

export interface Failed {
  readonly error: ProviderError;
  readonly reached: boolean;
  /** Whether the model was found not to take what further calls are made without. */
  readonly learnt: boolean;
}
