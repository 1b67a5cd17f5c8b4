import type { KeyStem } from '../domain/key-hash.ts';

/** A part of a file: where it begins, how long it is, and two words for the key of each record. */
interface KeyRun {
  readonly from: number;
  readonly bytes: number;
  readonly keys: Int32Array;
}

/**
 * The keys of a file's records in the order of their lines, eight bytes each: enough for a reader to
 * tell which parts of the file it can pass over.
 */
export class KeyRuns {
  readonly #most: number;
  readonly #runs: KeyRun[] = [];
  /** By where a run begins. */
  readonly #numbers = new Map<number, number>();
  #keys: number[] = [];
  #from = 0;
  #end = 0;

  /** @param most how much of the file a run is about, in bytes */
  constructor(most: number) {
    this.#most = most;
  }

  /** @param line where the record's line begins, and how long it is */
  add({ first, second }: KeyStem, line: Pick<KeyRun, 'from' | 'bytes'>): void {
    if (line.from + line.bytes - this.#from > this.#most) this.#close();
    this.#keys.push(first, second);
    this.#end = line.from + line.bytes;
  }

  /**
   * The next part that holds a key which is wanted, from a place at which one begins; what comes
   * behind all keys if none does. Undefined when the place lies behind them.
   */
  next(
    from: number,
    wanted: (key: KeyStem) => boolean,
  ): { readonly from: number; readonly bytes: number | undefined } | undefined {
    this.#close();
    const number = this.#numbers.get(from);
    if (number === undefined) return undefined;
    for (let at = number; at < this.#runs.length; at += 1) {
      const run = this.#runs[at] as KeyRun;
      if (holds(run, wanted)) return run;
    }
    return { from: this.#end, bytes: undefined };
  }

  #close(): void {
    if (this.#keys.length === 0) return;
    const [from, bytes] = [this.#from, this.#end - this.#from];
    this.#numbers.set(from, this.#runs.length);
    this.#runs.push({ from, bytes, keys: Int32Array.from(this.#keys) });
    this.#keys = [];
    this.#from = this.#end;
  }
}

function holds({ keys }: KeyRun, wanted: (key: KeyStem) => boolean): boolean {
  for (let at = 0; at < keys.length; at += 2) {
    if (wanted({ first: keys[at] as number, second: keys[at + 1] as number })) return true;
  }
  return false;
}
