/** Lets any number wait for the next time that something happens; costs nothing while nobody does. */
export class NextTime {
  #waiting: PromiseWithResolvers<void> | undefined;

  wait(): Promise<void> {
    this.#waiting ??= Promise.withResolvers<void>();
    return this.#waiting.promise;
  }

  /** Says that it has happened. */
  tell(): void {
    this.#waiting?.resolve();
    this.#waiting = undefined;
  }
}
