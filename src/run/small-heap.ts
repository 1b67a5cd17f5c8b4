import { setFlagsFromString } from 'node:v8';

/** With fewer calls a run ends before its memory matters, and clearing takes one part in twenty of it. */
const manyCalls = 50_000;

/**
 * Has V8 clear its heap when it has grown by a third, from now on, if there is much to do.
 *
 * A run makes much that is soon garbage and keeps little. V8 would let some 25 MB that live grow to
 * 90 before it looks, with as much outside of the heap: a third of all memory. A V8 that does not
 * know the flag passes over it.
 *
 * @param calls that are to be made
 */
export function keepHeapSmall(calls: number): void {
  if (calls > manyCalls) setFlagsFromString('--heap-growing-percent=33');
}
