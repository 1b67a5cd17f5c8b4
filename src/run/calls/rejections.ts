import { NextTime } from '../../domain/next-time.ts';

/** Rejections in a row that mean that every call is at fault, and not the item that one asks for. */
const mostInARow = 20;

/**
 * Counts the calls to one model that were rejected (400, 413, 422) without a success between.
 *
 * After the first of them no more calls are in flight than could fill the row: so a parameter that
 * the vendor does not take costs so many calls of a quota, or those that were in flight already.
 */
export class Rejections {
  #inARow = 0;
  #inFlight = 0;
  readonly #ended = new NextTime();

  /** Waits until another call may be made; each is to be ended, in whatever way. */
  async begin(): Promise<void> {
    while (this.#mayGetFull) await this.#ended.wait();
    this.#inFlight += 1;
  }

  end(): void {
    this.#inFlight -= 1;
    this.#ended.tell();
  }

  succeeded(): void {
    this.#inARow = 0;
  }

  /** Returns whether these are so many that no further call makes sense. */
  rejected(): boolean {
    this.#inARow += 1;
    return this.#inARow >= mostInARow;
  }

  /** By the calls in flight; a row that is full holds nobody back any more. */
  get #mayGetFull(): boolean {
    const isOpen = this.#inARow > 0 && this.#inARow < mostInARow;
    return isOpen && this.#inARow + this.#inFlight >= mostInARow;
  }
}
