import * as z from 'zod';

/** Why a model's answer could not be used. Infrastructure errors are not here: they leave gaps. */
export const failureKinds = [
  /** Nothing but white space. */
  'empty',
  /** Not the JSON or the word that was asked for, even after repair. */
  'unparsed',
  /** JSON, but a wanted field or criterion is missing or has an unknown value. */
  'incomplete',
  /** Cut off by the token limit before it could be used. */
  'truncated',
  /** Refused by the provider's content filter. */
  'filtered',
  /** Too like a datapoint that the same teacher has already written. */
  'duplicate',
] as const;

export type FailureKind = (typeof failureKinds)[number];

export const failure = z.object({ kind: z.enum(failureKinds), message: z.string() });

export type Failure = z.infer<typeof failure>;

/** Thrown by a phase's `interpret`; always caught by the flow, which asks again with the reason. */
export class ReplyError extends Error {
  override readonly name = 'ReplyError';
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
