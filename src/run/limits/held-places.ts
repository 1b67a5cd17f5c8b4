const longestMs = 200;
/** Of the time that an answer takes: to hold places for longer would slow short calls down. */
const ofAnswer = 0.1;
/** How far one answer moves the time that answers are taken to take. */
const weight = 0.1;

/** Places of calls that were just refused: held for a moment, as to ask again at once tells nothing new. */
export class HeldPlaces {
  #until: number[] = [];
  /** On average; to begin with, of a model that takes its time. */
  #answerMs = 2000;

  answered(inMs: number): void {
    this.#answerMs += weight * (inMs - this.#answerMs);
  }

  hold(now: number): void {
    const mostMs = Math.min(longestMs, ofAnswer * this.#answerMs);
    this.#until.push(now + mostMs * (0.5 + Math.random() / 2));
  }

  count(now: number): number {
    if (this.#until.length > 0) this.#until = this.#until.filter((until) => until > now);
    return this.#until.length;
  }

  /** Milliseconds until one is free; undefined when none is held. */
  nextMs(now: number): number | undefined {
    return this.count(now) === 0 ? undefined : Math.min(...this.#until) - now;
  }
}
