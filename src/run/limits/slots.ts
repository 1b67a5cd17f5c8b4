/** Calls in flight over all models: never more than so many. */
export class Slots {
  readonly most: number;
  #used = 0;
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

  /** Gives a place back, to those who have waited longest. */
  release(): void {
    this.#used -= 1;
    for (const dispatch of [...this.#waiting]) {
      if (this.isFull) return;
      this.#waiting.delete(dispatch);
      dispatch();
    }
  }

  /**
   * Keeps a place that was taken for longer than its call, until what came of it is on the disk: so a
   * kill costs no more calls than may be in flight.
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

  /** Calls back when a place is free; one that finds it taken again has to wait anew. */
  wait(dispatch: () => void): void {
    this.#waiting.add(dispatch);
  }
}
