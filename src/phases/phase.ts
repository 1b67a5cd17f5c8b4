import type { KeyStem } from '../domain/key-hash.ts';
import type { Model } from '../domain/model.ts';
import type { PhaseName } from '../domain/phase-name.ts';
import type { ChatReply, ChatRequest } from '../providers/provider.ts';

/** The keys that have a record, or are being worked on. */
export interface Done {
  readonly size: number;
  /** @param stem what comes before `key` */
  has(key: string, stem?: KeyStem): boolean;
}

/**
 * One of the five steps: which calls it needs, and what a reply means.
 *
 * A phase makes no call and touches no file; the flow in `run/` does both for all five. `Input` is
 * what the phase before it yields, `Item` one unit of work, `Fields` what a reply adds to the
 * item's record.
 */
export interface Phase<Input, Item, Fields extends object> {
  readonly name: PhaseName;
  /** Every call that `model` owes to `input`, in an order that does not change between runs. */
  items(input: Input, model: Model): Iterable<Item>;
  /** What names the item, and its record, for good. */
  key(item: Item): string;
  /** What of the item is still to do; by default all of it, unless its key is done. */
  remaining?(item: Item, done: Done): Item | undefined;
  request(item: Item): ChatRequest;
  /** @throws {ReplyError} when the model did not answer in the form asked for */
  interpret(item: Item, reply: ChatReply): Fields;
  /** The fields of the record that are known before the call. */
  identity(item: Item): object;
  /** What a record holds in place of what `interpret` gives when no usable reply came. */
  blank(item: Item): Fields;
}

/** What of an item has no record yet. This is all that resume is. */
export function remaining<Item>(
  phase: Pick<Phase<never, Item, object>, 'key' | 'remaining'>,
  item: Item,
  done: Done,
): Item | undefined {
  // Before a first run that spares the making of every key.
  if (done.size === 0) return item;
  if (phase.remaining) return phase.remaining(item, done);
  return done.has(phase.key(item)) ? undefined : item;
}
