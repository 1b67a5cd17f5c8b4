import type { Model, Price } from '../../domain/model.ts';
import type { PhaseName } from '../../domain/phase-name.ts';
import type { Redact } from '../../domain/redact.ts';
import { ProviderError, type Unsupported } from '../../errors.ts';
import { mostUsd, priceOf } from '../../prices/cost.ts';
import type { ChatReply, ChatRequest, Provider } from '../../providers/provider.ts';
import { type Emit, GapError } from '../events.ts';
import type { Limiter, Slot } from '../limits/limiter.ts';
import { filteredReply, timedOut, toldWait, wasReached } from './call-failure.ts';
import { type CallSignals, callSignal, throwIfStopped, unlessStopped } from './call-signal.ts';
import type { Failures } from './failures.ts';
import type { Ledger } from './ledger.ts';
import type { Outcome } from './outcome.ts';
import type { Planned, Reservation } from './planned.ts';
import { Rejections } from './rejections.ts';
import {
  callFinished,
  type Spent,
  spentOnFailure,
  spentOnReply,
  tokensOf,
  usageOf,
} from './spending.ts';
import type { Undone } from './undone.ts';

/** Whom calls are made to, and within which limits. */
export interface AttemptOptions {
  readonly model: Model;
  readonly provider: Provider;
  readonly limiter: Limiter;
  readonly ledger: Ledger;
  readonly emit: Emit;
  readonly patienceMs: number;
  /** Takes secrets out of what a model or a provider said. */
  readonly redact: Redact;
}

/** What a call has when its turn has come. */
interface Turn {
  readonly slot: Slot;
  readonly reservation: Reservation;
}

/**
 * Makes attempts at calls to one model: each waits for its turn, reserves quota and budget, calls and
 * settles. What the model was found not to take is left out from then on.
 */
export class Attempts {
  readonly #options: AttemptOptions;
  readonly #undone: Undone;
  readonly #failures: Failures;
  readonly #price: Price | undefined;
  readonly #rejections = new Rejections();
  #without: readonly Unsupported[] = [];

  constructor(options: AttemptOptions, undone: Undone, failures: Failures) {
    this.#options = options;
    this.#undone = undone;
    this.#failures = failures;
    this.#price = priceOf(options.model);
  }

  /**
   * @throws {GapError} when the call cannot be made now, or is not to be begun any more
   * @throws the reason of `abort` when that aborts
   */
  async make(phase: PhaseName, request: ChatRequest, signals: CallSignals): Promise<Outcome> {
    if (this.#undone.stopped) throw this.#undone.stopped;
    const { ledger, model } = this.#options;
    const mostCost = this.#price && mostUsd(request, this.#price);
    const planned = { phase, model: model.name, mostUsd: mostCost };
    try {
      ledger.check(planned);
      const turn = await this.#turn(planned, signals.stop);
      return await this.#makeIn(turn, request, signals);
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

  async #turn(planned: Planned, stop: AbortSignal): Promise<Turn> {
    const { limiter, ledger, emit, model } = this.#options;
    const { waitMs } = limiter;
    if (waitMs > 1000) emit({ type: 'throttled', model: model.name, waitMs });
    const held: { reservation?: Reservation | undefined } = {};
    const claim = () => {
      held.reservation = ledger.hold(planned);
      return held.reservation ? undefined : ledger.settled();
    };
    const slot = await unlessStopped(limiter.acquire([stop, this.#undone.signal], claim), stop);
    return { slot, reservation: held.reservation as Reservation };
  }

  async #makeIn(turn: Turn, request: ChatRequest, { stop, abort }: CallSignals): Promise<Outcome> {
    const { emit } = this.#options;
    emit({ type: 'in-flight', change: 1 });
    try {
      await this.#rejections.begin();
      await this.#write(turn, stop);
      return await this.#send(request, turn, abort);
    } finally {
      this.#rejections.end();
      emit({ type: 'in-flight', change: -1 });
    }
  }

  /** Until the disk knows of it, the run may be told to begin no call. */
  async #write({ slot, reservation }: Turn, stop: AbortSignal): Promise<void> {
    const { ledger, limiter } = this.#options;
    let isWritten = false;
    try {
      if (this.#undone.stopped) throw this.#undone.stopped;
      await ledger.write(reservation);
      isWritten = true;
      throwIfStopped(stop);
    } catch (error) {
      if (isWritten) this.#settle(reservation, undefined);
      else ledger.drop(reservation);
      limiter.ended(slot);
      throwIfStopped(stop);
      throw error;
    }
  }

  async #send(
    request: ChatRequest,
    { slot, reservation }: Turn,
    abort: AbortSignal,
  ): Promise<Outcome> {
    const { model, provider, limiter } = this.#options;
    const startedAt = performance.now();
    limiter.sent(slot);
    const timed = callSignal(abort, model.timeoutMs);
    const without = this.#without;
    try {
      const sent = without.length > 0 ? { ...request, without } : request;
      const reply = await provider.complete(sent, timed.signal);
      return this.#succeeded(reply, slot, reservation, startedAt);
    } catch (error) {
      const failed = timed.isLate() ? timedOut(model) : error;
      return this.#failed(failed, slot, reservation, without);
    } finally {
      timed.end();
    }
  }

  #succeeded(reply: ChatReply, slot: Slot, reservation: Reservation, startedAt: number): Outcome {
    const { limiter, redact } = this.#options;
    const latencyMs = Math.round(performance.now() - startedAt);
    const release = limiter.succeeded(slot, tokensOf(reply), reply.limits);
    this.#failures.succeeded();
    this.#rejections.succeeded();
    const spent = spentOnReply(reply, this.#price, reservation);
    this.#settle(reservation, spent);
    const text = redact(reply.text);
    const modelVersion = reply.modelVersion && redact(reply.modelVersion);
    const clean = { ...reply, text, modelVersion };
    return { reply: clean, latencyMs, costUsd: spent.costUsd, reached: true, release };
  }

  #failed(
    error: unknown,
    slot: Slot,
    reservation: Reservation,
    without: readonly Unsupported[],
  ): Outcome {
    const { limiter, patienceMs } = this.#options;
    const known = error instanceof ProviderError;
    const reached = !known || wasReached(error);
    const spent = reached ? spentOnFailure(error, this.#price, reservation) : undefined;
    this.#settle(reservation, spent, true);
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
    this.#without = [...new Set(this.#without).add(unsupported)];
    return true;
  }

  /** @param spent undefined when the call did not reach the provider */
  #settle(reservation: Reservation, spent: Spent | undefined, hasFailed = false): void {
    const { ledger, emit } = this.#options;
    ledger.settle(reservation, usageOf(spent, hasFailed));
    if (spent) emit(callFinished(reservation, spent));
  }
}
