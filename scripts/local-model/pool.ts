/** A fixed number of things that callers take turns to use, first come, first served. */
export class Pool<T> {
  readonly #free: T[];
  readonly #waiting = new Set<(one: T) => void>();

  constructor(all: readonly T[]) {
    this.#free = [...all];
  }

  /** Callers that wait. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Runs `work` with one that nobody else uses; an abort while waiting gives up the place. */
  async use<R>(signal: AbortSignal, work: (one: T) => Promise<R>): Promise<R> {
    const one = await this.#take(signal);
    try {
      return await work(one);
    } finally {
      this.#give(one);
    }
  }

  #take(signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    const one = this.#free.pop();
    if (one !== undefined) return Promise.resolve(one);
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const waiter = (given: T) => {
      signal.removeEventListener('abort', leave);
      resolve(given);
    };
    const leave = () => {
      this.#waiting.delete(waiter);
      reject(signal.reason);
    };
    this.#waiting.add(waiter);
    signal.addEventListener('abort', leave, { once: true });
    return promise;
  }

  #give(one: T): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#free.push(one);
      return;
    }
    this.#waiting.delete(next);
    next(one);
  }
}
