import type { KeyStem } from '../domain/key-hash.ts';
import type { JsonlFile } from './jsonl-file.ts';
import { KeyRuns } from './key-runs.ts';
import type { Line } from './lines.ts';
import { recordKey } from './record-line.ts';

/** How much of a file a reader takes at a time; bounds what it holds in memory. */
const windowBytes = 256 * 1024;
/** Readers that go through a file together need one; those that have drifted apart, one each. */
const mostWindows = 4;

/** The good records of some lines that stand together in a file. */
interface RecordWindow<T> {
  readonly lines: readonly WindowLine<T>[];
  /** Where the last line ends. */
  readonly end: number;
}

interface WindowLine<T> {
  /** Of the record's id. */
  readonly key: KeyStem;
  /** Parses the line the first time. */
  readonly record: () => T | undefined;
}

/**
 * Reads files a window at a time, once for all readers that come by while a window is kept. Those
 * whose keys were noted and of which a reader wants none are not read at all.
 */
export class RecordWindows<T> {
  readonly #parse: (line: Line) => T | undefined;
  readonly #kept = new Map<string, Promise<RecordWindow<T>>>();
  readonly #noted = new Map<JsonlFile, KeyRuns>();

  /** @param parse undefined for a line that is damaged */
  constructor(parse: (line: Line) => T | undefined) {
    this.#parse = parse;
  }

  /** Notes a good record. Every one of a file must be noted, in their order, or none. */
  note(file: JsonlFile, line: Line, key: KeyStem): void {
    let runs = this.#noted.get(file);
    if (!runs) {
      runs = new KeyRuns(windowBytes);
      this.#noted.set(file, runs);
    }
    runs.add(key, { from: line.offset, bytes: line.end - line.start + 1 });
  }

  /** Returns the records of the next window that may have any that is wanted, and where that ends. */
  async next(
    file: JsonlFile,
    from: number,
    wanted: (id: KeyStem) => boolean,
  ): Promise<{ readonly records: readonly T[]; readonly end: number }> {
    const run = this.#noted.get(file)?.next(from, wanted);
    const start = run?.from ?? from;
    if (start >= file.size) return { records: [], end: start };
    const { lines, end } = await this.#at(file, start, run?.bytes ?? windowBytes);
    const records = lines.filter(({ key }) => wanted(key)).flatMap((line) => line.record() ?? []);
    return { records, end };
  }

  /** The window that begins at a place; files only grow, so that one that is kept stays true. */
  #at(file: JsonlFile, from: number, bytes: number): Promise<RecordWindow<T>> {
    const name = `${from} ${file.path}`;
    const known = this.#kept.get(name);
    if (known) return known;
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size < mostWindows) break;
      this.#kept.delete(oldest);
    }
    const window = this.#read(file, from, bytes);
    this.#kept.set(name, window);
    return window;
  }

  async #read(file: JsonlFile, from: number, bytes: number): Promise<RecordWindow<T>> {
    const { lines, end } = await file.lines(from, bytes);
    return { lines: lines.flatMap((line) => this.#line(line) ?? []), end };
  }

  #line(line: Line): WindowLine<T> | undefined {
    const head = recordKey(line);
    if (head?.state !== 'present') return undefined;
    let parsed: T | undefined;
    const record = () => {
      parsed ??= this.#parse(line);
      return parsed;
    };
    return { key: head.key, record };
  }
}
