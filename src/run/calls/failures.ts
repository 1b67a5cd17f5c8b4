import type { ProviderError } from '../../errors.ts';
import { isBusy } from './call-failure.ts';

/** Tries of one call before it is left undone. */
const mostTries = 8;
/** Failures in a row that mean that the model is down, and not the call at fault. */
const failuresOfAnOutage = 10;
/** Denials in a row that mean the model, and not one prompt. */
const denialsThatLast = 3;

/** Counts the failures of one model that may pass, since the last success. */
export class Failures {
  #since: number | undefined;
  #inARow = 0;
  #hasSucceeded = false;
  #deniedInARow = 0;

  succeeded(): void {
    this.#hasSucceeded = true;
    this.#deniedInARow = 0;
    this.#since = undefined;
    this.#inARow = 0;
  }

  failed(): void {
    this.#since ??= performance.now();
    this.#inARow += 1;
  }

  /**
   * Whether an error that is fatal by its status (401, 403, 404) concerns its own call alone, as a
   * page that blocks one prompt does. Not before the first success, and not when more come in a row.
   */
  isStray({ kind }: ProviderError): boolean {
    if (kind === 'quota' || !this.#hasSucceeded) return false;
    this.#deniedInARow += 1;
    return this.#deniedInARow < denialsThatLast;
  }

  /** How long nothing has succeeded, in milliseconds. */
  get forMs(): number {
    return this.#since === undefined ? 0 : performance.now() - this.#since;
  }

  get #isOutage(): boolean {
    return this.#inARow >= failuresOfAnOutage;
  }

  /** Whether the limiter is to slow down: the model says that it is busy, or it is down. */
  holdBack(error: ProviderError): boolean {
    return isBusy(error) || (error.retryable && this.#isOutage);
  }

  /** Whether a call that has failed so often may be tried again. */
  allowAnother(error: ProviderError, tries: number): boolean {
    return tries < mostTries || this.#isOutage || isBusy(error);
  }
}
