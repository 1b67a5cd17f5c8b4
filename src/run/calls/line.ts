import { setTimeout as sleep } from 'node:timers/promises';
import type { Model } from '../../domain/model.ts';
import type { PhaseName } from '../../domain/phase-name.ts';
import { redactValue } from '../../domain/redact.ts';
import type { ProviderError } from '../../errors.ts';
import type { ChatRequest } from '../../providers/provider.ts';
import { type Gap, GapError } from '../events.ts';
import { type AttemptOptions, Attempts } from './attempts.ts';
import { fatalReason, isBusy, waitAfter } from './call-failure.ts';
import { type CallSignals, unlessStopped } from './call-signal.ts';
import { Failures } from './failures.ts';
import type { Answered, Failed } from './outcome.ts';
import { Undone } from './undone.ts';

/**
 * The line to one model: makes calls until they get through, within its quota, budget and rate.
 *
 * What may pass is tried again, with growing waits and jitter. A model that has failed for longer
 * than `patienceMs` without one success, that rejects one call after the other, or that will never
 * answer, is stopped: every further call fails at once with the same reason.
 */
export class Line {
  readonly #options: AttemptOptions;
  readonly #undone: Undone;
  readonly #failures = new Failures();
  readonly #attempts: Attempts;

  constructor(options: AttemptOptions) {
    this.#options = options;
    this.#undone = new Undone(options.model.name, options.emit);
    this.#attempts = new Attempts(options, this.#undone, this.#failures);
  }

  get model(): Model {
    return this.#options.model;
  }

  /** Why calls were left undone, all further ones or some; undefined where none was. */
  get gap(): Gap | undefined {
    return this.#undone.gap;
  }

  /** Why no further call will be made; undefined while calls are made. */
  get stopped(): GapError | undefined {
    return this.#undone.stopped;
  }

  /** Takes secrets out of what was made of a reply: parsing may bring out what its text hid. */
  redact<T>(value: T): T {
    return redactValue(value, this.#options.redact);
  }

  /**
   * @throws {GapError} when the call cannot be made now, or is not to be begun any more
   * @throws the reason of `abort` when that aborts
   */
  async call(phase: PhaseName, request: ChatRequest, signals: CallSignals): Promise<Answered> {
    let attempts = 0;
    for (let tries = 1; ; tries += 1) {
      const outcome = await this.#attempts.make(phase, request, signals);
      if (outcome.reached) attempts += 1;
      if ('reply' in outcome) return { ...outcome, attempts };
      await this.#recover(phase, outcome, tries, signals.stop);
    }
  }

  /** Returns when another attempt makes sense. @throws {GapError} when none does */
  async #recover(phase: PhaseName, { error, learnt }: Failed, tries: number, stop: AbortSignal) {
    if (learnt) return;
    const gap = this.#gapFor(error, tries);
    const { model, emit } = this.#options;
    emit({ type: 'call-failed', phase, model: model.name, reason: error.message, willRetry: !gap });
    if (gap) throw gap;
    await unlessStopped(sleep(waitAfter(error, tries), undefined, { signal: stop }), stop);
  }

  #gapFor(error: ProviderError, tries: number): GapError | undefined {
    if (error.fatal && !this.#failures.isStray(error)) {
      return this.#undone.stop(fatalReason(error), error.message);
    }
    if (!error.retryable && error.kind !== 'malformed') {
      return this.#undone.stopped ?? new GapError('error', error.message);
    }
    this.#failures.failed();
    const { patienceMs } = this.#options;
    const isTooLong = isBusy(error) && (error.retryAfterMs ?? 0) > patienceMs;
    if (isTooLong || this.#failures.forMs > patienceMs) {
      return this.#undone.stop('outage', error.message);
    }
    return this.#failures.allowAnother(error, tries)
      ? undefined
      : new GapError('error', error.message);
  }
}
