import type { SharedSlots } from './limiter.ts';

/**
 * Keeps a place among the calls in flight for a reply that is not on the disk yet, so that a kill
 * costs no more calls than may be in flight. To be called before the call gives up its own.
 *
 * @returns what gives the place back
 */
export function keepPlace(slots: SharedSlots): () => void {
  let isKept = true;
  slots.used += 1;
  return () => {
    if (!isKept) return;
    isKept = false;
    slots.used -= 1;
    for (const dispatch of [...slots.waiting]) dispatch();
  };
}
