/**
 * Places that one who waits may get in a row: the records of its calls are then written together,
 * which halves the writes of a run.
 */
const placesOfATurn = 16;

/** Calls in flight over all models: never more than so many. */
export class Slots {
  readonly most: number;
  #used = 0;
  #released = 0;
  readonly #waiting = new Set<() => void>();

  constructor(most: number) {
    this.most = most;
  }

  get isFull(): boolean {
    return this.#used >= this.most;
  }

  take(): void {
    this.#used += 1;
  }

  /** Gives a place back, to those who wait, in turns. */
  release(): void {
    this.#used -= 1;
    this.#released += 1;
    if (this.#released % placesOfATurn === 0) this.#endTurn();
    for (const dispatch of [...this.#waiting]) {
      if (this.isFull) return;
      dispatch();
    }
  }

  #endTurn(): void {
    const [first] = this.#waiting;
    if (!first) return;
    this.#waiting.delete(first);
    this.#waiting.add(first);
  }

  /**
   * Keeps a place that was taken for longer than its call, until what came of it is written: so a kill
   * costs no more calls than may be in flight. Not until the disk has it, which may take long.
   *
   * @returns what gives the place back, once however often it is called
   */
  keep(): () => void {
    let isKept = true;
    return () => {
      if (isKept) this.release();
      isKept = false;
    };
  }

  /** Calls back whenever a place is free, until {@link leave}. */
  wait(dispatch: () => void): void {
    this.#waiting.add(dispatch);
  }

  leave(dispatch: () => void): void {
    this.#waiting.delete(dispatch);
  }
}
