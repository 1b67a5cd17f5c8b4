import type { RateLimits } from '../providers/provider.ts';
import { Pace } from './pace.ts';
import { RecentRefusals } from './recent-refusals.ts';
import { TokenAllowance } from './token-allowance.ts';
import { WaitingCalls } from './waiting-calls.ts';

/** Calls in flight to start with; doubled with every round trip until the provider refuses. */
const startingLimit = 16;
/** Refusals in a row, none of them while others succeed, that mean a rate and not a crowd. */
const refusalsOfARate = 3;
/** A provider that names so long a wait means a rate as well. */
const waitOfARateMs = 1000;
/** With fewer in flight it cannot be a crowd. */
const fewestOfACrowd = 2;
const shortestPauseMs = 200;
const longestPauseMs = 20_000;
/** An allowance that is full again only after this is a day's, and no reason to wait before a refusal. */
const longestResetMs = 90_000;

/** Calls in flight over all models. */
export interface SharedSlots {
  readonly most: number;
  used: number;
  readonly waiting: Set<() => void>;
}

interface LimiterOptions {
  readonly slots: SharedSlots;
  readonly maxConcurrency: number | undefined;
  readonly requestsPerMinute: number | undefined;
  readonly tokensPerMinute: number | undefined;
  readonly now?: () => number;
}

/** What a call takes from the limiter, and tells it when it ends. */
export interface Slot {
  readonly startedAt: number;
  /** What the call is taken to cost until it ends. */
  readonly tokens: number;
}

/**
 * Lets calls to one model with one key through at the speed that its provider allows.
 *
 * It begins with some calls at once and doubles until it is refused (429, 503, 529). A single refusal
 * is chance. Several while other calls go through mean too many at once: down to somewhat less than
 * what went through, and slowly up again. Several again and again mean too many a minute: it waits,
 * longer each time, and then keeps to the pace that had gone through. What the provider says in `Retry-After` and
 * `x-ratelimit-*` goes before any of this.
 */
export class Limiter {
  readonly #options: LimiterOptions;
  readonly #now: () => number;
  readonly #waiting = new WaitingCalls();
  readonly #refusals = new RecentRefusals();
  readonly #pace: Pace;
  readonly #allowance: TokenAllowance | undefined;
  #limit: number;
  #ceilingKnown = false;
  #inFlight = 0;
  #pausedUntil = 0;
  #refusedInARow = 0;
  #firstRefusalAt = 0;
  #lastRefusalAt = 0;
  /** Successes since, of calls that began later. */
  #goneThrough = 0;
  /** When the call began that was refused last. */
  #refusedStartAt = 0;
  /** What the limit was before the refusals in a row. */
  #limitBefore = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: LimiterOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
    this.#pace = new Pace(this.#now(), options.requestsPerMinute);
    const { tokensPerMinute } = options;
    this.#allowance = tokensPerMinute
      ? new TokenAllowance(this.#now(), tokensPerMinute)
      : undefined;
    this.#limit = Math.min(options.maxConcurrency ?? startingLimit, this.#most());
  }

  /** How long the next call has to wait as things stand, in milliseconds. */
  get waitMs(): number {
    const now = this.#now();
    return Math.max(
      0,
      this.#pausedUntil - now,
      this.#pace.waitMs(now),
      this.#allowance?.waitMs(now) ?? 0,
    );
  }

  /** Waits for a turn. @throws the reason of a signal that aborts first */
  async acquire(...signals: readonly AbortSignal[]): Promise<Slot> {
    for (const signal of signals) signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const start = () => {
        const startedAt = this.#now();
        resolve({ startedAt, tokens: this.#allowance?.started(startedAt) ?? 0 });
      };
      this.#waiting.add({ start, reject, signals });
      this.#dispatch();
    });
  }

  /** The call got through. @param tokens what it took, in and out; undefined when not told */
  succeeded(slot: Slot, tokens: number | undefined, limits: RateLimits | undefined): void {
    const now = this.#now();
    this.#allowance?.ended(slot.tokens, tokens);
    this.#pace.succeeded(now);
    if (slot.startedAt >= this.#refusedStartAt) this.#recover(now);
    this.#heed(limits, now);
    this.#release();
  }

  /** The provider said that it is too much. */
  refused(slot: Slot, retryAfterMs?: number): void {
    const now = this.#now();
    const isNew = slot.startedAt > this.#lastRefusalAt;
    if (isNew) this.#refusals.refused();
    if (isNew && retryAfterMs === undefined && this.#isChance()) {
      this.ended(slot);
      return;
    }
    if (isNew) this.#retreat(slot, now, retryAfterMs);
    else if (this.#isCrowd()) this.#limit = Math.max(1, this.#limit - 1);
    const backoff = Math.min(longestPauseMs, shortestPauseMs * 2 ** (this.#refusedInARow - 1));
    const wait = retryAfterMs ?? backoff * (0.5 + Math.random() / 2);
    this.#pausedUntil = Math.max(this.#pausedUntil, now + wait);
    this.ended(slot);
  }

  /** The call ended without telling anything about limits. */
  ended(slot: Slot): void {
    this.#allowance?.ended(slot.tokens, undefined);
    this.#release();
  }

  #isChance(): boolean {
    return this.#isCrowd() && this.#refusals.areChance(this.#limit);
  }

  /** Whether refusals are taken to mean too many at once. */
  #isCrowd(): boolean {
    return !this.#pace.known && this.#refusedInARow < refusalsOfARate;
  }

  /** After the first refusal of a crowd; the others of it only tell how many were too many. */
  #retreat(slot: Slot, now: number, retryAfterMs: number | undefined): void {
    if (this.#refusedInARow === 0) {
      this.#firstRefusalAt = now;
      this.#limitBefore = this.#limit;
    }
    this.#lastRefusalAt = now;
    this.#refusedStartAt = slot.startedAt;
    this.#refusedInARow += 1;
    this.#goneThrough = 0;
    this.#refusals.forget();
    const isLong = retryAfterMs !== undefined && retryAfterMs >= waitOfARateMs;
    if (isLong || this.#inFlight <= fewestOfACrowd) {
      this.#refusedInARow = Math.max(this.#refusedInARow, refusalsOfARate);
    }
    if (this.#pace.known) {
      this.#pace.refused();
      if (!this.#pace.known) this.#refusedInARow = 0;
    } else if (this.#isCrowd()) {
      this.#limit = Math.max(1, this.#inFlight * 0.95 - 1);
      this.#ceilingKnown = true;
    }
  }

  /** After a success of a call that began with the refused one, or later. */
  #recover(now: number): void {
    if (this.#refusedInARow >= refusalsOfARate && !this.#pace.known) {
      const refusedMs = now - this.#firstRefusalAt;
      this.#pace.learn(now, Math.max(2000, 10 * refusedMs));
      this.#limit = this.#limitBefore;
    }
    this.#goneThrough += 1;
    if (!this.#isCrowd() || this.#goneThrough >= this.#limit) this.#refusedInARow = 0;
    this.#limit = Math.min(this.#most(), this.#limit + this.#growth());
  }

  /** Calls that may be in flight now: one, to try, while refusals come in a row. */
  #room(): number {
    return this.#refusedInARow >= refusalsOfARate ? 1 : Math.max(1, Math.floor(this.#limit));
  }

  #most(): number {
    return Math.min(
      this.#options.maxConcurrency ?? Number.POSITIVE_INFINITY,
      this.#options.slots.most,
    );
  }

  /** Doubling a round trip at first; once refused, one more after 25 round trips. */
  #growth(): number {
    return this.#ceilingKnown ? 0.04 / this.#limit : 1;
  }

  #heed(limits: RateLimits | undefined, now: number): void {
    if (!limits) return;
    const waits = [
      limits.remainingRequests === 0 ? limits.resetRequestsMs : undefined,
      limits.remainingTokens === 0 ? limits.resetTokensMs : undefined,
    ];
    for (const wait of waits) {
      if (wait !== undefined && wait <= longestResetMs)
        this.#pausedUntil = Math.max(this.#pausedUntil, now + wait);
    }
  }

  #release(): void {
    this.#inFlight -= 1;
    this.#options.slots.used -= 1;
    this.#dispatch();
    for (const dispatch of [...this.#options.slots.waiting]) dispatch();
  }

  readonly #dispatch = (): void => {
    const { slots } = this.#options;
    while (this.#waiting.length > 0 && this.#inFlight < this.#room()) {
      if (slots.used >= slots.most) {
        slots.waiting.add(this.#dispatch);
        return;
      }
      const wait = this.waitMs;
      if (wait > 0) {
        this.#wakeIn(wait);
        return;
      }
      this.#inFlight += 1;
      this.#refusals.started(this.#limit);
      slots.used += 1;
      this.#pace.started(this.#now());
      this.#waiting.startNext();
    }
    slots.waiting.delete(this.#dispatch);
  };

  #wakeIn(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#dispatch, wait);
  }
}
