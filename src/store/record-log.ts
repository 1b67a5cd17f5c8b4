import { join } from 'node:path';
import { type KeyStem, keyStem } from '../domain/key-hash.ts';
import { NextTime } from '../domain/next-time.ts';
import { JsonlFile } from './jsonl-file.ts';
import { type Filed, recordFile } from './layout.ts';
import type { Line } from './lines.ts';
import type { PhaseIndex } from './phase-index.ts';
import { quarantine } from './quarantine.ts';
import { recordFiles } from './read-records.ts';
import { goPast, RecentlyUsed, RecentRecords } from './recent-records.ts';
import { recordHead } from './record-line.ts';
import { RecordWindows } from './record-windows.ts';

/** Tells by an id whether a reader has use for the record. */
type Wanted = (id: KeyStem) => boolean;

interface LogOptions {
  /** Whether {@link RecordLog.get} will be used. */
  readonly keepsPlaces?: boolean;
  /** Whether {@link RecordLog.follow} will be, by readers that want little of what is there. */
  readonly isFollowed?: boolean;
  /** Whether opening parses every line: where there are few, and all are needed at once. */
  readonly isParsed?: boolean;
}

/** What opening a log found that was not whole records. */
export interface Damage {
  readonly path: string;
  /** 1-based; undefined for a torn tail, which was cut off. */
  readonly line?: number;
  readonly bytes: number;
}

/**
 * All records of one phase: the keys that are there, a way to add, and a way to read along.
 *
 * Phases hand records to one another through this and nothing else. A reader holds a place in each
 * file and no records, so a slow model costs no memory, and a fast one never waits for it. One that
 * keeps up is handed what was appended; one that fell behind reads it from the disk.
 */
export class RecordLog<T extends { readonly id: string }> {
  readonly index: PhaseIndex;
  readonly #root: string;
  readonly #decode: (value: unknown) => T;
  readonly #files = new Map<string, JsonlFile>();
  readonly #places = new Map<string, Place>();
  readonly #recent = new RecentRecords<T>();
  readonly #used = new RecentlyUsed<T>();
  readonly #windows = new RecordWindows<T>((line) => this.#parse(line));
  readonly #options: LogOptions;
  readonly #grown = new NextTime();
  #ended = false;

  constructor(
    root: string,
    index: PhaseIndex,
    decode: (value: unknown) => T,
    options: LogOptions = {},
  ) {
    this.#root = root;
    this.index = index;
    this.#decode = decode;
    this.#options = options;
  }

  /**
   * Takes over the files that are there: cuts torn tails, moves damaged lines to quarantine, and
   * notes every key. Call it once, before anything else.
   * @param own the only files that may be mended, where other processes write the others
   */
  async open(own?: ReadonlySet<string>): Promise<readonly Damage[]> {
    const found: Damage[] = [];
    for (const name of await recordFiles(this.#root, this.index.phase)) {
      const file = this.#file(name);
      if (own?.has(name) === false) await file.look((line) => this.#note(file, line));
      else found.push(...(await this.#takeOver(name)));
    }
    return found;
  }

  /**
   * Resolves when the record is on the disk.
   *
   * @param onWritten called somewhat earlier, when no kill can lose it any more
   */
  async append(record: T & Filed, onWritten?: () => void): Promise<void> {
    const name = recordFile(this.index.phase, record);
    const file = this.#file(name);
    const place = await file.append(record, { onWritten });
    const isGood = !('status' in record);
    this.index.noteAdded(record, isGood ? 'present' : 'failed');
    if (this.#options.keepsPlaces) {
      this.#places.set(record.id, { file, ...place });
      this.#used.set(record.id, record);
    }
    if (isGood) this.#recent.add({ file, ...place, record });
    this.#grown.tell();
  }

  /** The record of an id, if it can be read. Needs {@link LogOptions.keepsPlaces}. */
  async get(id: string): Promise<T | undefined> {
    const used = this.#used.get(id);
    if (used) return used;
    const place = this.#places.get(id);
    if (!place) return undefined;
    const record = this.#parse(await place.file.readAt(place.offset, place.bytes));
    if (record) this.#used.set(id, record);
    return record;
  }

  /**
   * What is on the disk, then what is appended, until {@link end} or the signal. Failed records are
   * left out, and those that turn out to be damaged; so are those that `wanted` refuses by their id,
   * which costs no parsing.
   */
  async *follow(wanted: Wanted, signal: AbortSignal): AsyncGenerator<T> {
    const places = new Map<JsonlFile, number>();
    signal.addEventListener('abort', () => this.#grown.tell(), { once: true });
    while (!signal.aborted) {
      const next = this.#recent.end;
      const ended = this.#ended;
      const behind = [...this.#files.values()].filter(
        (file) => (places.get(file) ?? 0) < file.size,
      );
      for (const file of behind) yield* await this.#readOn(file, places, wanted);
      if (behind.length > 0) continue;
      if (ended) return;
      yield* this.#keepUp(next, places, wanted, signal);
    }
  }

  /** What is appended, without the disk, until there is no more or the reader has fallen behind. */
  async *#keepUp(
    from: number,
    places: Map<JsonlFile, number>,
    wanted: Wanted,
    signal: AbortSignal,
  ): AsyncGenerator<T> {
    for (let next = from; await this.#hasAppended(next, signal); next += 1) {
      const appended = this.#recent.at(next);
      if (!appended) return;
      if (goPast(appended, places) && wanted(keyStem(appended.record.id))) yield appended.record;
    }
  }

  /** Waits for the record of a number. False when the log ends before, or the signal aborts. */
  async #hasAppended(number: number, signal: AbortSignal): Promise<boolean> {
    while (number === this.#recent.end && !this.#ended && !signal.aborted) {
      await this.#grown.wait();
    }
    return number < this.#recent.end && !signal.aborted;
  }

  /** The good records on the disk now that `selects` accepts. */
  async select(selects: (record: T) => boolean): Promise<T[]> {
    const selected: T[] = [];
    for (const file of this.#files.values()) {
      const places = new Map<JsonlFile, number>();
      while ((places.get(file) ?? 0) < file.size) {
        const batch = await this.#readOn(file, places, () => true);
        selected.push(...batch.filter(selects));
      }
    }
    return selected;
  }

  /** Says that nothing more will be appended, so that readers come to an end. */
  end(): void {
    this.#ended = true;
    this.#grown.tell();
  }

  async close(): Promise<void> {
    this.end();
    await Promise.all([...this.#files.values()].map((file) => file.close()));
  }

  /** The records of the next window of a file, of which `places` takes note. */
  async #readOn(
    file: JsonlFile,
    places: Map<JsonlFile, number>,
    wanted: Wanted,
  ): Promise<readonly T[]> {
    const { records, end } = await this.#windows.next(file, places.get(file) ?? 0, wanted);
    places.set(file, end);
    return records;
  }

  /** Undefined for a line that only looked like a record. */
  #parse(line: Line): T | undefined {
    try {
      return this.#decode(JSON.parse(line.bytes.toString('utf8', line.start, line.end)));
    } catch {
      return undefined;
    }
  }

  async #takeOver(name: string): Promise<Damage[]> {
    const file = this.#file(name);
    const found: Damage[] = [];
    const damaged = new Map<number, number>();
    let number = 0;
    const cut = await file.recover((line) => {
      number += 1;
      if (this.#note(file, line)) return;
      damaged.set(line.offset, number);
      found.push({ path: file.path, line: number, bytes: line.end - line.start });
    });
    if (cut > 0) found.push({ path: file.path, bytes: cut });
    if (damaged.size > 0) {
      await file.close();
      await quarantine(this.#root, name, damaged);
      this.#files.delete(name);
      await this.#takeOver(name);
    }
    return found;
  }

  /** Returns false for a line that is no record. */
  #note(file: JsonlFile, line: Line): boolean {
    if (this.#options.isParsed && !this.#parse(line)) return false;
    const noted = this.index.note(line);
    if (noted?.state === 'present') this.#notePlace(file, line, noted.key);
    return noted !== undefined;
  }

  #notePlace(file: JsonlFile, line: Line, key: KeyStem): void {
    const { keepsPlaces, isFollowed } = this.#options;
    if (isFollowed) this.#windows.note(file, line, key);
    const id = keepsPlaces && recordHead(line)?.id;
    if (id) this.#places.set(id, { file, offset: line.offset, bytes: line.end - line.start });
  }

  #file(name: string): JsonlFile {
    let file = this.#files.get(name);
    if (!file) {
      file = new JsonlFile(join(this.#root, name));
      this.#files.set(name, file);
    }
    return file;
  }
}

interface Place {
  readonly file: JsonlFile;
  readonly offset: number;
  readonly bytes: number;
}
