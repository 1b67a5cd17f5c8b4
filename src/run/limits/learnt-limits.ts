import type { RateLimits } from '../../providers/provider.ts';
import { Crowd } from './crowd.ts';
import { CrowdEvidence, type Reason } from './crowd-evidence.ts';
import { HeldPlaces } from './held-places.ts';
import { Pace } from './pace.ts';
import { RecentRefusals } from './recent-refusals.ts';
import { toldPauseMs } from './told-limits.ts';
import { Underway } from './underway.ts';

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

interface Given {
  readonly maxConcurrency: number | undefined;
  readonly requestsPerMinute: number | undefined;
}

/** A call that is in flight. */
export interface Call {
  readonly startedAt: number;
  /** Undefined until it is sent. */
  sentAt: number | undefined;
  /** Calls that were in flight when it began, itself included. */
  readonly among: number;
}

/**
 * What a provider allows, as far as it can be told from what it lets through and what it refuses (429,
 * 503, 529). All times are milliseconds on a clock that nobody sets.
 *
 * It begins with some calls at once and doubles until it is refused. As many refusals as chance
 * explains only send their own calls back to the queue, unless `Retry-After` is long. More of them
 * mean too many at once: down to somewhat less than went through, and slowly up again. Refusals in a
 * row, with few successes between, mean an outage or too many a minute: it tries one call after the
 * other, waiting longer each time. When that comes again soon, or when no crowd explains what was
 * refused, it keeps to a pace. A limit's `Retry-After` goes before the waits chosen here, and
 * `x-ratelimit-*` before all of this.
 */
export class LearntLimits {
  readonly #underway = new Underway<Call>();
  readonly #evidence = new CrowdEvidence<Call>();
  readonly #held = new HeldPlaces();
  readonly #crowd: Crowd;
  readonly #pace: Pace;
  #refusals = new RecentRefusals();
  #inFlight = 0;
  #pausedUntil = 0;
  /** Limits met in a row. */
  #row = 0;
  /** When the first of the row was met, and the last. */
  #rowAt = 0;
  #refusedAt = 0;
  /** When the last row ended. */
  #resumedAt = Number.NEGATIVE_INFINITY;

  /** @param most how many calls may be in flight over all models */
  constructor({ maxConcurrency, requestsPerMinute }: Given, most: number, now: number) {
    this.#pace = new Pace(now, requestsPerMinute);
    const own = Math.min(maxConcurrency ?? most, most);
    this.#crowd = new Crowd(maxConcurrency ?? startingLimit, now, own);
  }

  /** Whether a further call may be in flight now. */
  hasRoom(now: number): boolean {
    this.#look(now);
    if (this.isTrying) return this.#underway.isEmpty;
    return this.#inFlight + this.#held.count(now) < this.#crowd.limit;
  }

  /** Milliseconds until there may be room though no call ends; undefined when that is not to be. */
  roomInMs(now: number): number | undefined {
    return this.isTrying ? this.#underway.nextMs(now) : this.#held.nextMs(now);
  }

  /** Milliseconds that a call has to wait for which there is room. */
  waitMs(now: number): number {
    return Math.max(0, this.#pausedUntil - now, this.#pace.waitMs(now));
  }

  started(now: number): Call {
    this.#inFlight += 1;
    const call = { startedAt: now, sentAt: undefined, among: this.#inFlight };
    this.#refusals.started(this.#inFlight, this.#isSafe);
    this.#pace.started(now);
    this.#underway.started(call);
    return call;
  }

  sent(call: Call, now: number): void {
    this.#underway.sent(call, now);
  }

  /** @param told what the provider says of its limits */
  succeeded(call: Call, now: number, told: RateLimits | undefined): void {
    this.#look(now);
    if (this.#underway.ended(call)) this.#letThrough(call, now);
    this.#held.answered(now - call.startedAt);
    this.#crowd.succeeded(now);
    if (told) this.#pause(now, toldPauseMs(told));
    this.#leave(call);
  }

  refused(call: Call, now: number, retryAfterMs: number | undefined): void {
    this.#look(now);
    this.#underway.refused(call, now);
    if (call.startedAt > this.#refusedAt) this.#decide(call, now, retryAfterMs);
    else {
      if (!this.#pace.isLearnt && !this.isTrying) this.#crowd.cutByOne(now);
      this.#pause(now, retryAfterMs ?? 0);
    }
    this.#held.hold(now);
    this.#leave(call);
  }

  /** The call ended without telling anything about limits. */
  ended(call: Call, now: number): void {
    this.#look(now);
    this.#underway.ended(call);
    this.#refusals.untold(this.#isSafe);
    this.#leave(call);
  }

  #leave(call: Call): void {
    this.#evidence.ended(call);
    this.#inFlight -= 1;
  }

  /** Heeds the calls that are let through, but not answered yet. */
  #look(now: number): void {
    for (const call of this.#underway.letThrough(now)) {
      if (call.startedAt > this.#refusedAt) this.#evidence.letThrough(call);
      this.#letThrough(call, now, this.#evidence.explainsRow(call));
    }
  }

  /** @param isCrowd whether refusals in a row before it were of a crowd for sure */
  #letThrough(call: Call, now: number, isCrowd = false): void {
    this.#pace.letThrough(now);
    if (!this.isTrying || call.startedAt <= this.#refusedAt) return;
    const { among } = call;
    this.#resume(now, isCrowd ? among : undefined);
  }

  /** Whether refusals come in a row, so that single calls are tried. */
  get isTrying(): boolean {
    return this.#row >= limitsOfARow;
  }

  /** Whether no limit that was met can be the reason of a refusal. */
  get #isSafe(): boolean {
    return this.#pace.isLearnt ? this.#pace.isSafe : this.#crowd.isSafe;
  }

  /** After a refusal of a call that began after the last limit was met: is it chance, or a limit? */
  #decide(call: Call, now: number, retryAfterMs: number | undefined): void {
    this.#refusals.refused(this.#isSafe);
    this.#evidence.refused(call);
    const isOfARow = this.isTrying || (this.#row > 0 && this.#refusals.areInARow);
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
    const backoffMs = Math.min(longestPauseMs, shortestPauseMs * 2 ** (this.#row - 1));
    this.#slowDown(now, this.#evidence.limitMet(isFirst));
    this.#pause(now, retryAfterMs || backoffMs * (0.5 + Math.random() / 2));
  }

  /** Fewer calls at once, or fewer in a time. */
  #slowDown(now: number, { isDoubtful, isNoCrowd, crowd }: Reason): void {
    const isPaced = this.#pace.isLearnt;
    if (isNoCrowd && this.#row === 1 && this.#pace.guess(now)) {
      this.#refusals = new RecentRefusals();
      this.#crowd.restore();
      this.#row = 0;
      return;
    }
    // A pace that does not hold calls back is none.
    const isCrowd = this.#inFlight >= this.#crowd.limit && !isDoubtful;
    if (isCrowd || crowd !== undefined) this.#pace.forget();
    if (this.#row === 1) this.#pace.cut(now);
    if (isPaced && crowd !== undefined) this.#crowd.cutTo(now, crowd);
    else if (!this.#pace.isLearnt && !this.isTrying) this.#crowd.cut(now, this.#inFlight);
  }

  /**
   * After the first call that is let through after refusals in a row.
   *
   * @param among how many are let through at once, if the refusals were of a crowd
   */
  #resume(now: number, among: number | undefined): void {
    const overMs = timesRefused * (now - this.#rowAt);
    this.#row = 0;
    this.#refusals.forget();
    if (among !== undefined) {
      this.#crowd.resumeAt(now, among);
      return;
    }
    if (this.#pace.isLearnt) this.#pace.cutAgain(now, overMs);
    else if (this.#rowAt < this.#resumedAt + rowsOfARateMs) {
      this.#pace.learn(now, overMs);
      this.#refusals = new RecentRefusals();
    }
    this.#crowd.restore();
    this.#resumedAt = now;
  }

  #pause(now: number, waitMs: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, now + waitMs);
  }
}
