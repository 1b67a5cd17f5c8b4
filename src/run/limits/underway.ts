/** A call is let through once it is not refused for so many times as long as refusals take. */
const timesOfARefusal = 4;
const shortestMs = 300;
/** What is left of the slowest refusal's time with each refusal after it. */
const memory = 0.9;

interface Sent {
  /** Undefined until it is sent. */
  sentAt: number | undefined;
}

/**
 * Calls of which is not known yet whether the provider lets them through.
 *
 * It refuses at once, and takes its time to answer. So a call that was not refused soon is taken to be
 * let through, and limits are learnt as fast with answers of half a minute as with short ones.
 */
export class Underway<Call extends Sent> {
  readonly #unsent = new Set<Call>();
  /** In the order in which they were sent. */
  readonly #sent = new Set<Call>();
  #slowestMs = 0;

  get isEmpty(): boolean {
    return this.#unsent.size + this.#sent.size === 0;
  }

  started(call: Call): void {
    this.#unsent.add(call);
  }

  sent(call: Call, now: number): void {
    call.sentAt = now;
    if (this.#unsent.delete(call)) this.#sent.add(call);
  }

  /** Returns whether it was not known yet if the call was let through. */
  ended(call: Call): boolean {
    return this.#sent.delete(call) || this.#unsent.delete(call);
  }

  refused(call: Call, now: number): void {
    this.ended(call);
    this.#slowestMs = Math.max(now - (call.sentAt ?? now), memory * this.#slowestMs);
  }

  /** Those that are let through by now, each once. */
  *letThrough(now: number): Generator<Call> {
    for (const call of this.#sent) {
      if (this.#waitMs(call, now) > 0) return;
      this.#sent.delete(call);
      yield call;
    }
  }

  /** Milliseconds until the next is let through; undefined when there is none. */
  nextMs(now: number): number | undefined {
    for (const call of this.#sent) return Math.max(0, this.#waitMs(call, now));
    return undefined;
  }

  #waitMs({ sentAt = 0 }: Call, now: number): number {
    return sentAt + Math.max(shortestMs, timesOfARefusal * this.#slowestMs) - now;
  }
}
