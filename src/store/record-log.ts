import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../errors.ts';
import { JsonlFile } from './jsonl-file.ts';
import { type Filed, phaseFiles, recordFile } from './layout.ts';
import type { Line } from './lines.ts';
import type { PhaseIndex } from './phase-index.ts';
import { quarantine } from './quarantine.ts';
import { recordHead } from './record-line.ts';

/** How much of a file a reader takes at a time; bounds what it holds in memory. */
const windowBytes = 256 * 1024;

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
 * file and no records, so a slow model costs no memory, and a fast one never waits for it.
 */
export class RecordLog<T extends { readonly id: string }> {
  readonly index: PhaseIndex;
  readonly #root: string;
  readonly #decode: (value: unknown) => T;
  readonly #files = new Map<string, JsonlFile>();
  readonly #places = new Map<string, Place>();
  readonly #keepsPlaces: boolean;
  #grown = Promise.withResolvers<void>();
  #ended = false;

  /** @param keepsPlaces whether {@link get} will be used */
  constructor(
    root: string,
    index: PhaseIndex,
    decode: (value: unknown) => T,
    { keepsPlaces = false } = {},
  ) {
    this.#root = root;
    this.index = index;
    this.#decode = decode;
    this.#keepsPlaces = keepsPlaces;
  }

  /**
   * Takes over the files that are there: cuts torn tails, moves damaged lines to quarantine, and
   * notes every key. Call it once, before anything else, as the folder's only writer.
   */
  async open(): Promise<readonly Damage[]> {
    const { folder, ending } = phaseFiles[this.index.phase];
    const found: Damage[] = [];
    for await (const name of glob(join(folder, `*${ending}`), { cwd: this.#root })) {
      found.push(...(await this.#takeOver(name)));
    }
    return found;
  }

  /** Resolves when the record is on the disk. */
  async append(record: T & Filed): Promise<void> {
    const name = recordFile(this.index.phase, record);
    const file = this.#file(name);
    const place = await file.append(record);
    this.index.done.add(record.id);
    if (this.#keepsPlaces) this.#places.set(record.id, { file, ...place });
    this.#wake();
  }

  /** The record of an id, read from the disk. Needs `keepsPlaces`. */
  async get(id: string): Promise<T | undefined> {
    const place = this.#places.get(id);
    if (!place) return undefined;
    return this.#decode(await place.file.readAt(place.offset, place.bytes));
  }

  /**
   * What is on the disk, then what is appended, until {@link end} or the signal. Failed records are
   * left out; so are those that `wanted` refuses, which costs no parsing.
   */
  async *follow(wanted: (id: string) => boolean, signal: AbortSignal): AsyncGenerator<T> {
    const places = new Map<JsonlFile, number>();
    signal.addEventListener('abort', () => this.#wake(), { once: true });
    while (!signal.aborted) {
      const grown = this.#grown.promise;
      const ended = this.#ended;
      const behind = [...this.#files.values()].filter(
        (file) => (places.get(file) ?? 0) < file.size,
      );
      for (const file of behind) yield* await this.#readOn(file, places, wanted);
      if (behind.length > 0) continue;
      if (ended) return;
      await grown;
    }
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
    this.#wake();
  }

  async close(): Promise<void> {
    this.end();
    await Promise.all([...this.#files.values()].map((file) => file.close()));
  }

  /** The records of the next window of a file, of which `places` takes note. */
  async #readOn(
    file: JsonlFile,
    places: Map<JsonlFile, number>,
    wanted: (id: string) => boolean,
  ): Promise<readonly T[]> {
    const batch: T[] = [];
    const end = await file.scan(places.get(file) ?? 0, windowBytes, (line) => {
      const record = this.#record(file, line, wanted);
      if (record) batch.push(record);
    });
    places.set(file, end);
    return batch;
  }

  #record(file: JsonlFile, line: Line, wanted: (id: string) => boolean): T | undefined {
    const head = recordHead(line);
    if (head?.state !== 'present' || !wanted(head.id)) return undefined;
    try {
      return this.#decode(JSON.parse(line.bytes.toString('utf8', line.start, line.end)));
    } catch (cause) {
      throw new StoreError(
        `Cannot read record "${head.id}" in ${file.path}: its line is damaged; remove the line and go on with --continue`,
        { cause },
      );
    }
  }

  async #takeOver(name: string): Promise<Damage[]> {
    const file = this.#file(name);
    const found: Damage[] = [];
    let number = 0;
    const cut = await file.recover((line) => {
      number += 1;
      if (!this.#note(file, line)) {
        found.push({ path: file.path, line: number, bytes: line.end - line.start });
      }
    });
    if (cut > 0) found.push({ path: file.path, bytes: cut });
    const lines = found.flatMap(({ line }) => line ?? []);
    if (lines.length > 0) {
      await file.close();
      await quarantine(this.#root, name, new Set(lines));
      this.#files.delete(name);
      await this.#takeOver(name);
    }
    return found;
  }

  /** Returns false for a line that is no record. */
  #note(file: JsonlFile, line: Line): boolean {
    if (this.#keepsPlaces) {
      const head = recordHead(line);
      const place = { file, offset: line.offset, bytes: line.end - line.start };
      if (head?.state === 'present') this.#places.set(head.id, place);
    }
    return this.index.note(line);
  }

  #file(name: string): JsonlFile {
    let file = this.#files.get(name);
    if (!file) {
      file = new JsonlFile(join(this.#root, name));
      this.#files.set(name, file);
    }
    return file;
  }

  #wake(): void {
    this.#grown.resolve();
    this.#grown = Promise.withResolvers<void>();
  }
}

interface Place {
  readonly file: JsonlFile;
  readonly offset: number;
  readonly bytes: number;
}
