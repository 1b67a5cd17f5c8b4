const shortestMs = 100;
const longestMs = 200;

/** Places of calls that were just refused: held for a moment, as to ask again at once tells nothing new. */
export class HeldPlaces {
  #until: number[] = [];

  hold(now: number): void {
    this.#until.push(now + shortestMs + Math.random() * (longestMs - shortestMs));
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
