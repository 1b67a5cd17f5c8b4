import type { JsonlFile } from './jsonl-file.ts';

/** Records kept at most; they bound the memory of readers that keep up. */
const most = 512;

/** A record that was appended, and where its line lies. */
export interface Appended<T> {
  readonly file: JsonlFile;
  readonly offset: number;
  readonly bytes: number;
  readonly record: T;
}

/** Returns whether the record lies beyond what its reader has read, and moves the reader past it. */
export function goPast(
  { file, offset, bytes }: Pick<Appended<unknown>, 'file' | 'offset' | 'bytes'>,
  places: Map<JsonlFile, number>,
): boolean {
  if (offset < (places.get(file) ?? 0)) return false;
  places.set(file, offset + bytes + 1);
  return true;
}

/**
 * The last records that were appended to a log, numbered from 0 in the order of their appends, so
 * that whoever keeps up with the writer need not read them back from the disk.
 */
export class RecentRecords<T> {
  readonly #kept: Appended<T>[] = [];
  #end = 0;

  /** The number that the next one will have. */
  get end(): number {
    return this.#end;
  }

  add(appended: Appended<T>): void {
    this.#kept[this.#end % most] = appended;
    this.#end += 1;
  }

  /** Undefined when it is not kept any more. */
  at(number: number): Appended<T> | undefined {
    return number < this.#end - most ? undefined : this.#kept[number % most];
  }
}

/** What was looked up last, by key, up to a ceiling. */
export class RecentlyUsed<T> {
  readonly #kept = new Map<string, T>();

  get(key: string): T | undefined {
    const value = this.#kept.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  set(key: string, value: T): void {
    this.#kept.delete(key);
    this.#kept.set(key, value);
    if (this.#kept.size <= most) return;
    for (const oldest of this.#kept.keys()) {
      this.#kept.delete(oldest);
      return;
    }
  }
}
