import type { RateLimits } from '../../providers/provider.ts';
import { type Call, LearntLimits } from './learnt-limits.ts';
import type { Slots } from './slots.ts';
import { TokenAllowance } from './token-allowance.ts';
import { WaitingCalls } from './waiting-calls.ts';

interface LimiterOptions {
  readonly slots: Slots;
  readonly maxConcurrency: number | undefined;
  readonly requestsPerMinute: number | undefined;
  readonly tokensPerMinute: number | undefined;
  /** Milliseconds on a clock that nobody sets. */
  readonly now?: () => number;
}

/** A timer takes what is longer than 24 days for no time at all. */
const longestSleepMs = 60_000;

/** Takes what a call needs beside its turn; returns what is to be waited for where that is not there. */
type Claim = () => Promise<void> | undefined;

/** What a call takes from the limiter, and tells it when it ends. */
export interface Slot {
  readonly call: Call;
  /** What the call is taken to cost until it ends. */
  readonly tokens: number;
}

/**
 * Lets calls to one model with one key through at the speed that its provider allows, and in the order
 * in which they came, but for those that wait for what they need beside their turn.
 */
export class Limiter {
  readonly #slots: Slots;
  readonly #now: () => number;
  readonly #waiting = new WaitingCalls();
  readonly #limits: LearntLimits;
  readonly #allowance: TokenAllowance | undefined;
  #timer: NodeJS.Timeout | undefined;
  #awaited: Promise<void> | undefined;

  constructor({ slots, tokensPerMinute, now = () => performance.now(), ...given }: LimiterOptions) {
    this.#slots = slots;
    this.#now = now;
    this.#limits = new LearntLimits(given, slots.most, now());
    this.#allowance = tokensPerMinute ? new TokenAllowance(now(), tokensPerMinute) : undefined;
  }

  /** How long the next call has to wait as things stand, in milliseconds. */
  get waitMs(): number {
    return this.#waitMs(this.#now());
  }

  /**
   * Waits for a turn.
   *
   * @param claim called when it has come; a call that waits for what is not there holds no place
   * among all calls meanwhile
   * @throws the reason of a signal that aborts first, or what `claim` throws
   */
  async acquire(signals: readonly AbortSignal[], claim: Claim = () => undefined): Promise<Slot> {
    for (const signal of signals) signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const start = () => {
        try {
          const room = claim();
          if (!room) resolve(this.#start());
          return room;
        } catch (error) {
          reject(error);
          return undefined;
        }
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

  /** The call is made, somewhat after its turn came: the disk had to know of it. */
  sent(slot: Slot): void {
    this.#limits.sent(slot.call, this.#now());
    if (this.#limits.isTrying) this.#dispatch();
  }

  /**
   * The call got through.
   *
   * @param tokens what it took, in and out; undefined when not told
   * @param told what the provider says of its limits
   * @returns what gives its place among all calls back, to be called when the reply is written
   */
  succeeded(slot: Slot, tokens?: number, told?: RateLimits): () => void {
    this.#allowance?.ended(slot.tokens, tokens);
    this.#limits.succeeded(slot.call, this.#now(), told);
    this.#dispatch();
    return this.#slots.keep();
  }

  /** The provider said that it is too much. */
  refused(slot: Slot, retryAfterMs?: number): void {
    this.#limits.refused(slot.call, this.#now(), retryAfterMs);
    this.#finish(slot);
  }

  /** The call ended without telling anything about limits. */
  ended(slot: Slot): void {
    this.#limits.ended(slot.call, this.#now());
    this.#finish(slot);
  }

  #finish(slot: Slot): void {
    this.#allowance?.ended(slot.tokens, undefined);
    this.#slots.release();
    this.#dispatch();
  }

  #start(): Slot {
    this.#slots.take();
    const now = this.#now();
    return { call: this.#limits.started(now), tokens: this.#allowance?.started(now) ?? 0 };
  }

  #waitMs(now: number): number {
    return Math.max(this.#limits.waitMs(now), this.#allowance?.waitMs(now) ?? 0);
  }

  readonly #dispatch = (): void => {
    while (this.#waiting.length > 0 && this.#mayStart()) {
      const room = this.#waiting.startNext();
      if (room) {
        this.#dispatchAfter(room);
        break;
      }
    }
    if (this.#waiting.length === 0) this.#slots.leave(this.#dispatch);
  };

  #dispatchAfter(room: Promise<void>): void {
    this.#slots.leave(this.#dispatch);
    if (this.#awaited === room) return;
    this.#awaited = room;
    void room.then(this.#dispatch);
  }

  /** Whether a call may start now. If not, that is asked again in time. */
  #mayStart(): boolean {
    const now = this.#now();
    if (!this.#limits.hasRoom(now)) {
      this.#slots.leave(this.#dispatch);
      this.#wakeIn(this.#limits.roomInMs(now));
      return false;
    }
    if (this.#slots.isFull) {
      this.#slots.wait(this.#dispatch);
      return false;
    }
    const wait = this.#waitMs(now);
    if (wait > 0) this.#wakeIn(wait);
    return wait === 0;
  }

  /** @param wait milliseconds; undefined for a call that ends */
  #wakeIn(wait: number | undefined): void {
    clearTimeout(this.#timer);
    if (wait === undefined) return;
    this.#timer = setTimeout(this.#dispatch, Math.min(wait, longestSleepMs));
  }
}
