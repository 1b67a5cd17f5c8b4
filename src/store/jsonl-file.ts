import { constants, writeSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isMissing, writeError } from './file-error.ts';
import { makeFolder } from './folder.ts';
import { type Line, readLines, scanLines, visitLines } from './lines.ts';

/** Turns of the event loop that a flush waits for. */
const gatheringTurns = 4;

/** Line separators that other programs split at, though JSON allows them inside a string. */
const separators = /[\u0085\u2028\u2029]/g;

/**
 * An append-only file of records, one JSON object a line.
 *
 * Appends that wait together become one write and one flush to the disk, and each is answered only
 * then, so that neither a kill nor a power cut loses a record that was said to be written. A crash
 * can tear the last line only; opening cuts such a tail off.
 */
export class JsonlFile {
  readonly path: string;
  #handle: FileHandle | undefined;
  /** Whole, flushed lines. */
  #size = 0;
  #waiting: Waiting[] = [];
  #flushing: Promise<void> | undefined;
  #broken: unknown;
  /** Whether lines were written that may not be on the disk. */
  #isCached = false;
  /** Whether a torn tail was looked for, so that lines may be added. */
  #isOurs = false;

  constructor(path: string) {
    this.path = path;
  }

  /** Bytes that can be read. */
  get size(): number {
    return this.#size;
  }

  /**
   * Visits every line of the file as it is and cuts off a torn tail; does nothing without a file. A
   * tail that lacks nothing but its newline gets that.
   *
   * @returns the bytes cut off
   */
  async recover(visit: (line: Line) => void): Promise<number> {
    const handle = await this.#existing();
    return handle ? this.#takeOver(handle, visit) : 0;
  }

  /** As {@link recover}, but leaves a torn tail: another process may be in the middle of a write. */
  async look(visit: (line: Line) => void): Promise<void> {
    const handle = await this.#existing();
    if (!handle) return;
    const { size } = await handle.stat();
    this.#size = await scanLines(handle, { from: 0, to: size }, visit);
  }

  /**
   * The whole lines between a place and about `bytes` further on, at least one if there is one, and
   * where the last one ends.
   */
  async lines(from: number, bytes: number): Promise<{ lines: readonly Line[]; end: number }> {
    const handle = from < this.#size ? await this.#existing() : undefined;
    if (!handle) return { lines: [], end: from };
    const to = Math.min(this.#size, from + bytes);
    const found = await readLines(handle, { from, to });
    const isEnough = found.end > from || to === this.#size;
    return isEnough ? found : this.lines(from, bytes * 2);
  }

  /** The line at a place. */
  async readAt(offset: number, bytes: number): Promise<Line> {
    const handle = await this.#existing();
    if (!handle) throw new Error(`Cannot read ${this.path}: the file is gone`);
    const { buffer } = await handle.read(Buffer.alloc(bytes), 0, bytes, offset);
    return { bytes: buffer, start: 0, end: bytes, offset };
  }

  /**
   * Resolves once the record is on the disk, with the place of its line. After a failed append
   * every later one fails too.
   *
   * @throws {StoreError} when the disk is full or the file cannot be written
   */
  append(
    record: object,
    { isLasting = true, onWritten }: AppendOptions = {},
  ): Promise<{ readonly offset: number; readonly bytes: number }> {
    const text = JSON.stringify(record);
    const safe = separators.test(text) ? text.replace(separators, escaped) : text;
    return new Promise((resolve, reject) => {
      this.#waiting.push({ line: `${safe}\n`, isLasting, onWritten, resolve, reject });
      this.#flushing ??= this.#flush();
    });
  }

  async close(): Promise<void> {
    await this.#flushing;
    if (this.#handle && this.#isCached && this.#broken === undefined) {
      await this.#sync(this.#handle);
    }
    await this.#handle?.close();
    this.#handle = undefined;
  }

  /** Writes until nothing waits. Never rejects: those who wait are told. */
  async #flush(): Promise<void> {
    await gather();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        if (this.#broken !== undefined) throw this.#broken;
        await this.#write(batch);
      } catch (error) {
        this.#broken = error;
        for (const { reject } of batch) reject(error);
        continue;
      }
      for (const { line, resolve } of batch) {
        const bytes = Buffer.byteLength(line);
        resolve({ offset: this.#size, bytes: bytes - 1 });
        this.#size += bytes;
      }
    }
    // Not a tick later: whoever was just answered may append at once, and must start a new one.
    this.#flushing = undefined;
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    const bytes = Buffer.from(batch.map(({ line }) => line).join(''));
    try {
      this.#handle ??= await this.#create();
      if (!this.#isOurs) await this.#takeOver(this.#handle, () => undefined);
      await this.#put(this.#handle, bytes);
      for (const { onWritten } of batch) onWritten?.();
      if (batch.some(({ isLasting }) => isLasting)) await this.#sync(this.#handle);
    } catch (error) {
      throw writeError(this.path, error);
    }
  }

  /** Into the system's cache, which takes less time than to hand it to a thread; the disk may not. */
  async #put(handle: FileHandle, bytes: Buffer): Promise<void> {
    try {
      for (let from = 0; from < bytes.length; ) from += writeSync(handle.fd, bytes, from);
      this.#isCached = true;
    } catch (error) {
      // A write that failed half-way must not leave half a line for the next reader.
      await handle.truncate(this.#size).catch(() => undefined);
      throw error;
    }
  }

  async #sync(handle: FileHandle): Promise<void> {
    await handle.datasync();
    this.#isCached = false;
  }

  async #existing(): Promise<FileHandle | undefined> {
    if (this.#handle) return this.#handle;
    try {
      this.#handle = await openExisting(this.path);
    } catch (error) {
      if (!isMissing(error)) throw writeError(this.path, error);
    }
    return this.#handle;
  }

  async #create(): Promise<FileHandle> {
    await makeFolder(dirname(this.path));
    return open(this.path, 'a+');
  }

  async #takeOver(handle: FileHandle, visit: (line: Line) => void): Promise<number> {
    const { size } = await handle.stat();
    this.#size = await scanLines(handle, { from: 0, to: size }, visit);
    const cut = await this.#mendTail(handle, size, visit);
    this.#isOurs = true;
    return cut;
  }

  /** @returns the bytes cut off */
  async #mendTail(handle: FileHandle, end: number, visit: (line: Line) => void): Promise<number> {
    const from = this.#size;
    if (from === end) return 0;
    const bytes = Buffer.alloc(end - from + 1, '\n');
    await handle.read(bytes, 0, end - from, from);
    const whole: Line[] = [];
    visitLines({ bytes, offset: from }, (line) => {
      if (isWhole(line)) whole.push(line);
    });
    if (whole.length === 0) {
      await handle.truncate(from);
      return end - from;
    }
    await handle.appendFile('\n');
    await handle.datasync();
    this.#size = end + 1;
    whole.forEach(visit);
    return 0;
  }
}

/**
 * Lets other appends come to a flush. It passes at once when there is little to do; when there is
 * much, more records share a flush, which is what an append costs.
 */
async function gather(): Promise<void> {
  for (let turn = 0; turn < gatheringTurns; turn += 1) await new Promise(setImmediate);
}

export interface AppendOptions {
  /**
   * False where the system's cache is enough, which outlives a kill but no power cut; the line reaches
   * the disk with the next one that is to last, or when the file is closed.
   */
  readonly isLasting?: boolean;
  /** Called when the line is in the system's cache. */
  readonly onWritten?: (() => void) | undefined;
}

interface Waiting extends AppendOptions {
  readonly line: string;
  readonly resolve: (place: { offset: number; bytes: number }) => void;
  readonly reject: (error: unknown) => void;
}

function isWhole({ bytes, start, end }: Line): boolean {
  try {
    return typeof JSON.parse(bytes.toString('utf8', start, end)) === 'object';
  } catch {
    return false;
  }
}

function escaped(separator: string): string {
  return `\\u${separator.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** For reading and appending; unlike the flag `a+` alone it does not create the file. */
function openExisting(path: string): Promise<FileHandle> {
  return open(path, constants.O_RDWR | constants.O_APPEND);
}
