import { setTimeout as sleep } from 'node:timers/promises';
import type { Model, Price } from '../../domain/model.ts';
import type { PhaseName } from '../../domain/phase-name.ts';
import { type Redact, redactValue } from '../../domain/redact.ts';
import { ProviderError, type Unsupported } from '../../errors.ts';
import { mostUsd, priceOf } from '../../prices/cost.ts';
import type { ChatRequest, Provider } from '../../providers/provider.ts';
import { type Emit, type Gap, GapError } from '../events.ts';
import type { Limiter, Slot } from '../limits/limiter.ts';
import {
  fatalReason,
  filteredReply,
  isBusy,
  timedOut,
  toldWait,
  waitAfter,
  wasReached,
} from './call-failure.ts';
import { type CallSignals, callSignal, throwIfStopped, unlessStopped } from './call-signal.ts';
import { Failures } from './failures.ts';
import type { Ledger, Planned, Reservation } from './ledger.ts';
import type { Answered, Failed, Outcome } from './outcome.ts';
import { Rejections } from './rejections.ts';
import {
  callFinished,
  type Spent,
  spentOnFailure,
  spentOnReply,
  tokensOf,
  usageOf,
} from './spending.ts';
import { Undone } from './undone.ts';

interface LineOptions {
  readonly model: Model;
  readonly provider: Provider;
  readonly limiter: Limiter;
  readonly ledger: Ledger;
  readonly emit: Emit;
  readonly patienceMs: number;
  /** Takes secrets out of what a model or a provider said. */
  readonly redact: Redact;
}

/**
 * The line to one model: makes calls until they get through, within its quota, budget and rate.
 *
 * What may pass is tried again, with growing waits and jitter; what a model was found not to take is
 * left out from then on. A model that has failed for longer than `patienceMs` without one success,
 * that rejects one call after the other, or that will never answer, is stopped: every further call
 * fails at once with the same reason.
 */
export class Line {
  readonly #options: LineOptions;
  readonly #price: Price | undefined;
  readonly #undone: Undone;
  readonly #without = new Set<Unsupported>();
  readonly #failures = new Failures();
  readonly #rejections = new Rejections();

  constructor(options: LineOptions) {
    this.#options = options;
    this.#undone = new Undone(options.model.name, options.emit);
    this.#price = priceOf(options.model);
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
      const outcome = await this.#attempt(phase, request, signals);
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

  async #attempt(phase: PhaseName, request: ChatRequest, signals: CallSignals): Promise<Outcome> {
    if (this.#undone.stopped) throw this.#undone.stopped;
    const { ledger, model } = this.#options;
    const mostCost = this.#price && mostUsd(request, this.#price);
    const planned = { phase, model: model.name, mostUsd: mostCost };
    try {
      ledger.check(planned);
      return await this.#make(planned, request, signals);
    } catch (error) {
      throw error instanceof GapError ? this.#leave(error) : error;
    }
  }

  /** One call that the budget has no room for says nothing about cheaper ones. */
  #leave(error: GapError): GapError {
    const { ledger, model } = this.#options;
    const { reason } = error.gap;
    if (reason !== 'quota' && reason !== 'budget') return error;
    const hasRoom = reason === 'budget' && ledger.hasRoom(model.name);
    return hasRoom ? this.#undone.leave(error) : this.#undone.stop(reason, error.message);
  }

  async #make(
    planned: Planned,
    request: ChatRequest,
    { stop, abort }: CallSignals,
  ): Promise<Outcome> {
    const { emit } = this.#options;
    const slot = await this.#turn(stop);
    emit({ type: 'in-flight', change: 1 });
    return this.#send(planned, request, { slot, stop, abort }).finally(() => {
      this.#rejections.end();
      emit({ type: 'in-flight', change: -1 });
    });
  }

  async #send(
    planned: Planned,
    request: ChatRequest,
    { slot, stop, abort }: CallSignals & { readonly slot: Slot },
  ): Promise<Outcome> {
    const { model, limiter, provider } = this.#options;
    const reservation = await this.#reserve(planned, slot, stop);
    const startedAt = performance.now();
    const timed = callSignal(abort, model.timeoutMs);
    const without = [...this.#without];
    try {
      const sent = without.length > 0 ? { ...request, without } : request;
      const reply = await provider.complete(sent, timed.signal);
      const latencyMs = Math.round(performance.now() - startedAt);
      const release = limiter.succeeded(slot, tokensOf(reply), reply.limits);
      this.#failures.succeeded();
      this.#rejections.succeeded();
      const spent = spentOnReply(reply, this.#price, reservation);
      this.#settle(reservation, spent);
      const { text, modelVersion } = reply;
      const clean = { ...reply, ...this.redact({ text, modelVersion }) };
      return { reply: clean, latencyMs, costUsd: spent.costUsd, reached: true, release };
    } catch (error) {
      const failed = timed.isLate() ? timedOut(model) : error;
      return this.#failure(failed, slot, reservation, without);
    } finally {
      timed.end();
    }
  }

  #failure(
    error: unknown,
    slot: Slot,
    reservation: Reservation,
    without: readonly Unsupported[],
  ): Outcome {
    const { limiter, patienceMs } = this.#options;
    const known = error instanceof ProviderError;
    const reached = !known || wasReached(error);
    const spent = reached ? spentOnFailure(error, this.#price, reservation) : undefined;
    this.#settle(reservation, spent, { hasFailed: true });
    if (known && error.kind === 'filtered') {
      const release = limiter.succeeded(slot);
      return { reply: filteredReply, latencyMs: 0, costUsd: 0, reached, release };
    }
    if (known && this.#failures.holdBack(error)) limiter.refused(slot, toldWait(error, patienceMs));
    else limiter.ended(slot);
    if (!known) throw error;
    const learnt = this.#learn(error, without);
    if (error.kind === 'rejected' && !learnt && this.#rejections.rejected()) {
      this.#undone.stop('refused', error.message);
    }
    return { error, reached, learnt };
  }

  /** Whether the same call may work without what was refused, which is left out from now on. */
  #learn({ unsupported }: ProviderError, without: readonly Unsupported[]): boolean {
    if (!unsupported || without.includes(unsupported)) return false;
    this.#without.add(unsupported);
    return true;
  }

  /** Room for a call may come only after the run was told to begin none. */
  async #reserve(planned: Planned, slot: Slot, stop: AbortSignal): Promise<Reservation> {
    const { ledger, limiter } = this.#options;
    await this.#rejections.begin();
    try {
      if (this.#undone.stopped) throw this.#undone.stopped;
      const reservation = await ledger.reserve(planned);
      if (stop.aborted) this.#settle(reservation, undefined);
      throwIfStopped(stop);
      return reservation;
    } catch (error) {
      limiter.ended(slot);
      throwIfStopped(stop);
      throw error;
    }
  }

  async #turn(stop: AbortSignal): Promise<Slot> {
    const { limiter, emit, model } = this.#options;
    const { waitMs } = limiter;
    if (waitMs > 1000) emit({ type: 'throttled', model: model.name, waitMs });
    return unlessStopped(limiter.acquire(stop, this.#undone.signal), stop);
  }

  /** @param spent undefined when the call did not reach the provider */
  #settle(reservation: Reservation, spent: Spent | undefined, { hasFailed = false } = {}): void {
    const { ledger, emit } = this.#options;
    ledger.settle(reservation, usageOf(spent, hasFailed));
    if (spent) emit(callFinished(reservation, spent));
  }
}
