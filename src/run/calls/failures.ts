import type { ProviderError } from '../../errors.ts';
import { isBusy } from './call-failure.ts';

/** Tries of one call before it is left undone. */
const mostTries = 8;
/** Failures in a row that mean that the model is down, and not the call at fault. */
const failuresOfAnOutage = 10;

/** Counts the failures of one model that may pass, since the last success. */
export class Failures {
  #since: number | undefined;
  #inARow = 0;

  succeeded(): void {
    this.#since = undefined;
    this.#inARow = 0;
  }

  failed(): void {
    this.#since ??= performance.now();
    this.#inARow += 1;
  }

  /** How long nothing has succeeded, in milliseconds. */
  get forMs(): number {
    return this.#since === undefined ? 0 : performance.now() - this.#since;
  }

  /** Whether a call that has failed so often may be tried again. */
  allowAnother(error: ProviderError, tries: number): boolean {
    return tries < mostTries || this.#inARow >= failuresOfAnOutage || isBusy(error);
  }
}
