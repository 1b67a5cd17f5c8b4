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

  /** Returns what the first has to wait for; undefined when it waits no longer. */
  startFirst(): Promise<void> | undefined {
    const room = this.#queue[0]?.start();
    if (!room) this.#queue.shift();
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
