import type { RateLimits } from '../../providers/provider.ts';
import { Crowd } from './crowd.ts';
import { Pace } from './pace.ts';
import { RecentRefusals } from './recent-refusals.ts';
import type { Slots } from './slots.ts';
import { TokenAllowance } from './token-allowance.ts';
import { WaitingCalls } from './waiting-calls.ts';

/** Calls in flight to start with; doubled with every round trip until the provider refuses. */
const startingLimit = 16;
/** Limits met in a row, with few successes between, that mean more than a crowd. */
const limitsOfARow = 3;
/** Rows of refusals that come again within this time mean a rate and no outage; slow calls need some. */
const rowsOfARateMs = 180_000;
/** A longer `Retry-After` is never taken for chance. */
const longestOfChanceMs = 5000;
/** A rate is learnt from this many times as long as was refused. */
const timesRefused = 10;
const shortestPauseMs = 200;
const longestPauseMs = 20_000;
/** An allowance that is full again only after this is a day's, and no reason to wait before a refusal. */
const longestResetMs = 90_000;

interface LimiterOptions {
  readonly slots: Slots;
  readonly maxConcurrency: number | undefined;
  readonly requestsPerMinute: number | undefined;
  readonly tokensPerMinute: number | undefined;
  /** Milliseconds on a clock that nobody sets. */
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
 * It begins with some calls at once and doubles until it is refused (429, 503, 529). As many refusals
 * as chance explains only send their own calls back to the queue, unless `Retry-After` is long. More
 * of them mean too many at once: down to somewhat less than went through, and slowly up again.
 * Refusals in a row, with few successes between, mean an outage or too many a minute: it tries one
 * call after the other, waiting longer each time. When that comes again soon, it keeps to the pace
 * that had gone through. A limit's `Retry-After` goes before the waits chosen here, and
 * `x-ratelimit-*` before all of this.
 */
export class Limiter {
  readonly #options: LimiterOptions;
  readonly #now: () => number;
  readonly #waiting = new WaitingCalls();
  #refusals = new RecentRefusals();
  readonly #crowd: Crowd;
  readonly #pace: Pace;
  readonly #allowance: TokenAllowance | undefined;
  #inFlight = 0;
  #pausedUntil = 0;
  /** Limits met in a row. */
  #row = 0;
  /** When the first of the row was met, and the last. */
  #rowAt = 0;
  #refusedAt = 0;
  /** When the last row ended. */
  #resumedAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: LimiterOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
    this.#pace = new Pace(this.#now(), options.requestsPerMinute);
    const { tokensPerMinute, maxConcurrency, slots } = options;
    this.#allowance = tokensPerMinute
      ? new TokenAllowance(this.#now(), tokensPerMinute)
      : undefined;
    const most = () => Math.min(maxConcurrency ?? Number.POSITIVE_INFINITY, slots.most);
    this.#crowd = new Crowd(maxConcurrency ?? startingLimit, this.#now(), most);
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
      const leave = (reason: unknown) => {
        reject(reason);
        // A timer that nobody waits for would keep the process alive.
        if (this.#waiting.length === 0) clearTimeout(this.#timer);
      };
      this.#waiting.add({ start, reject: leave, signals });
      this.#dispatch();
    });
  }

  /**
   * The call got through.
   *
   * @param tokens what it took, in and out; undefined when not told
   * @returns what gives its place among all calls back, to be called when the reply is written
   */
  succeeded(slot: Slot, tokens?: number, limits?: RateLimits): () => void {
    const now = this.#now();
    this.#allowance?.ended(slot.tokens, tokens);
    this.#pace.succeeded(now);
    this.#crowd.succeeded(now);
    if (this.#isTrying && slot.startedAt > this.#refusedAt) this.#resume(now);
    this.#heed(limits, now);
    this.#inFlight -= 1;
    this.#dispatch();
    return this.#options.slots.keep();
  }

  /** The provider said that it is too much. */
  refused(slot: Slot, retryAfterMs?: number): void {
    const now = this.#now();
    if (slot.startedAt > this.#refusedAt) this.#decide(now, retryAfterMs);
    else {
      if (!this.#pace.isLearnt && !this.#isTrying) this.#crowd.cutByOne(now);
      this.#pause(now, retryAfterMs ?? 0);
    }
    this.#finish(slot);
  }

  /** The call ended without telling anything about limits. */
  ended(slot: Slot): void {
    this.#refusals.untold(this.#isSafe);
    this.#finish(slot);
  }

  /** Whether refusals come in a row, so that single calls are tried. */
  get #isTrying(): boolean {
    return this.#row >= limitsOfARow;
  }

  /** Whether no limit that was met can be the reason of a refusal. */
  get #isSafe(): boolean {
    return this.#pace.isLearnt ? this.#pace.isSafe : this.#crowd.isSafe;
  }

  /** After a refusal of a call that began after the last limit was met: is it chance, or a limit? */
  #decide(now: number, retryAfterMs: number | undefined): void {
    this.#refusals.refused(this.#isSafe);
    const isOfARow = this.#isTrying || (this.#row > 0 && this.#refusals.areInARow);
    const isLong = retryAfterMs !== undefined && retryAfterMs > longestOfChanceMs;
    if (!isOfARow && !isLong && this.#refusals.areChance(this.#inFlight)) return;
    this.#row = isOfARow ? this.#row + 1 : 1;
    this.#retreat(now, retryAfterMs);
  }

  /** Slows down, and waits. */
  #retreat(now: number, retryAfterMs: number | undefined): void {
    const isFirst = this.#row === 1;
    if (isFirst) this.#rowAt = now;
    this.#refusedAt = now;
    this.#refusals.takeForLimit(this.#isSafe);
    // A pace that does not hold calls back is none.
    if (this.#inFlight >= this.#crowd.limit) this.#pace.forget();
    if (!this.#pace.isLearnt && !this.#isTrying) this.#crowd.cut(now, this.#inFlight);
    if (isFirst) this.#pace.cut(now);
    const backoffMs = Math.min(longestPauseMs, shortestPauseMs * 2 ** (this.#row - 1));
    this.#pause(now, retryAfterMs || backoffMs * (0.5 + Math.random() / 2));
  }

  #pause(now: number, waitMs: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, now + waitMs);
  }

  /** After the first success that follows refusals in a row. */
  #resume(now: number): void {
    const overMs = timesRefused * (now - this.#rowAt);
    if (this.#pace.isLearnt) this.#pace.cutAgain(now, overMs);
    else if (this.#rowAt < this.#resumedAt + rowsOfARateMs) {
      this.#pace.learn(now, overMs);
      this.#refusals = new RecentRefusals();
    }
    this.#refusals.forget();
    this.#crowd.restore();
    this.#row = 0;
    this.#resumedAt = now;
  }

  /** Calls that may be in flight now. */
  #room(): number {
    return this.#isTrying ? 1 : this.#crowd.limit;
  }

  #heed(limits: RateLimits | undefined, now: number): void {
    if (!limits) return;
    const waits = [
      limits.remainingRequests === 0 ? limits.resetRequestsMs : undefined,
      limits.remainingTokens === 0 ? limits.resetTokensMs : undefined,
    ];
    for (const wait of waits) {
      if (wait !== undefined && wait <= longestResetMs) this.#pause(now, wait);
    }
  }

  #finish(slot: Slot): void {
    this.#allowance?.ended(slot.tokens, undefined);
    this.#inFlight -= 1;
    this.#options.slots.release();
    this.#dispatch();
  }

  readonly #dispatch = (): void => {
    const { slots } = this.#options;
    while (this.#waiting.length > 0 && this.#inFlight < this.#room()) {
      if (slots.isFull) {
        slots.wait(this.#dispatch);
        return;
      }
      const wait = this.waitMs;
      if (wait > 0) {
        this.#wakeIn(wait);
        return;
      }
      this.#inFlight += 1;
      this.#refusals.started(this.#inFlight, this.#isSafe);
      slots.take();
      this.#pace.started(this.#now());
      this.#waiting.startNext();
    }
    slots.leave(this.#dispatch);
  };

  #wakeIn(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#dispatch, wait);
  }
}
