/**
 * Looks for a mark in one line of a chunk after another. It searches the chunk, not the line, and
 * remembers what it found: to begin a search costs more than to get through a line.
 */
export class MarkSearch {
  readonly #mark: Buffer;
  #chunk: Buffer | undefined;
  #from = 0;
  /** Where the mark comes first from `#from` on; infinite when it does not. */
  #at = 0;

  constructor(mark: string) {
    this.#mark = Buffer.from(mark);
  }

  /** @param chunk what has changed must come as another object */
  isIn(chunk: Buffer, from: number, end: number): boolean {
    if (chunk !== this.#chunk || from < this.#from || from > this.#at) {
      const found = chunk.indexOf(this.#mark, from);
      this.#chunk = chunk;
      this.#from = from;
      this.#at = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.#at + this.#mark.length <= end;
  }
}
