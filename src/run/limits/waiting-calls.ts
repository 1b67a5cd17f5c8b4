/** A call that waits for its turn. */
interface Waiting {
  /** Returns what is to be waited for before it can start; undefined when it waits no longer. */
  readonly start: () => Promise<void> | undefined;
  readonly reject: (reason: unknown) => void;
  readonly signals: readonly AbortSignal[];
}

/** Calls that wait for their turn, first come first served; an aborted signal takes its calls out. */
export class WaitingCalls {
  readonly #watched = new WeakSet<AbortSignal>();
  #queue: Waiting[] = [];

  get length(): number {
    return this.#queue.length;
  }

  add(waiting: Waiting): void {
    for (const signal of waiting.signals) this.#watch(signal);
    this.#queue.push(waiting);
  }

  /** Starts the first that can. Returns what they wait for when none can. */
  startNext(): Promise<void> | undefined {
    let room: Promise<void> | undefined;
    for (const [place, { start }] of this.#queue.entries()) {
      room = start();
      if (room) continue;
      this.#queue.splice(place, 1);
      return undefined;
    }
    return room;
  }

  /** Listens to a signal once, however many calls wait with it: adding a listener visits all others. */
  #watch(signal: AbortSignal): void {
    if (this.#watched.has(signal)) return;
    this.#watched.add(signal);
    const leave = () => {
      const leaving = this.#queue.filter(({ signals }) => signals.includes(signal));
      this.#queue = this.#queue.filter((one) => !leaving.includes(one));
      for (const { reject } of leaving) reject(signal.reason);
    };
    signal.addEventListener('abort', leave, { once: true });
  }
}
