import { type Emit, type Gap, GapError, type GapReason } from '../events.ts';

/** Why calls to one model are left undone: all further ones once it is stopped, or only some. */
export class Undone {
  readonly #model: string;
  readonly #emit: Emit;
  readonly #stopping = new AbortController();
  #stopped: GapError | undefined;
  #left: GapError | undefined;

  constructor(model: string, emit: Emit) {
    this.#model = model;
    this.#emit = emit;
  }

  /** Why no further call will be made; undefined while calls are made. */
  get stopped(): GapError | undefined {
    return this.#stopped;
  }

  /** Why calls were left undone; undefined where none was. */
  get gap(): Gap | undefined {
    return (this.#stopped ?? this.#left)?.gap;
  }

  /** Aborts when the model is stopped, with {@link stopped} as its reason. */
  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  /** Only the first reason counts. */
  stop(reason: GapReason, message: string): GapError {
    if (!this.#stopped) {
      this.#stopped = new GapError(reason, message);
      this.#stopping.abort(this.#stopped);
      this.#emit({ type: 'model-stopped', model: this.#model, gap: this.#stopped.gap });
    }
    return this.#stopped;
  }

  /** Notes why one call was left, and says so of the first. */
  leave(error: GapError): GapError {
    if (!this.#left) {
      const message = `A call to ${this.#model} is left undone: ${error.message}`;
      this.#emit({ type: 'warning', message });
    }
    this.#left = error;
    return error;
  }
}
