import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isMissing, readError, writeError } from './file-error.ts';
import { makeFolder } from './folder.ts';
import { jsonLine } from './json-line.ts';
import { type Line, readLines, scanLines } from './lines.ts';
import { putLines } from './put-lines.ts';
import { mendTail } from './torn-tail.ts';
import type { AppendOptions, WaitingAppend } from './waiting-append.ts';

/** Turns of the event loop that a flush waits for. */
const gatheringTurns = 4;

/** Lines of a file that may wait for a flush before the next is written: where the disk hangs. */
const mostUnflushed = 64;

/**
 * An append-only file of records, one JSON object a line.
 *
 * Appends that wait together become one write and one flush to the disk, and each is answered only
 * then, so that neither a kill nor a power cut loses a record that was said to be written. A crash
 * can tear the last line only; opening cuts such a tail off.
 */
export class JsonlFile {
  readonly path: string;
  readonly #takesBack: boolean;
  #handle: FileHandle | undefined;
  /** Bytes of whole, flushed lines. */
  #size = 0;
  /** Bytes of whole lines, those that are being flushed too. */
  #end = 0;
  readonly #unwritten: WaitingAppend[] = [];
  #unflushed: WaitingAppend[] = [];
  #flushing: Promise<void> | undefined;
  #broken: unknown;
  /** Whether lines were written that may not be on the disk. */
  #isCached = false;
  /** Whether a torn tail was looked for, so that lines may be added. */
  #isOurs = false;

  /**
   * @param takesBack whether nothing stays of a write that fails half-way: where a line says that
   * something is about to be done, which then is not
   */
  constructor(path: string, { takesBack = false }: { readonly takesBack?: boolean } = {}) {
    this.path = path;
    this.#takesBack = takesBack;
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
   * @throws {StoreError} when it cannot be read or mended
   */
  async recover(visit: (line: Line) => void): Promise<number> {
    const handle = await this.#existing();
    return handle ? this.#takeOver(handle, visit) : 0;
  }

  /** As {@link recover}, but leaves a torn tail: another process may be in the middle of a write. */
  async look(visit: (line: Line) => void): Promise<void> {
    const handle = await this.#existing();
    if (!handle) return;
    const { wholeTo } = await this.#scan(handle, visit);
    this.#size = wholeTo;
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
    const line = jsonLine(record);
    return new Promise((resolve, reject) => {
      this.#unwritten.push({ line, isLasting, onWritten, resolve, reject });
      if (this.#unwritten.length === 1) setImmediate(this.#writeBehind);
      this.#flushing ??= this.#flush();
    });
  }

  /** @throws {StoreError} when what was written cannot be flushed */
  async close(): Promise<void> {
    await this.#flushing;
    try {
      if (this.#isCached && this.#broken === undefined) await this.#sync();
    } catch (error) {
      throw writeError(this.path, error);
    } finally {
      await this.#handle?.close();
      this.#handle = undefined;
    }
  }

  /** Flushes until nothing waits. Never rejects: those who wait are told. */
  async #flush(): Promise<void> {
    await this.#begin();
    while (this.#unwritten.length + this.#unflushed.length > 0) {
      await gather();
      this.#write();
      const batch = this.#unflushed;
      this.#unflushed = [];
      try {
        if (this.#broken !== undefined) throw this.#broken;
        if (batch.some(({ isLasting }) => isLasting)) await this.#sync();
      } catch (error) {
        this.#fail(batch, error);
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

  /** Makes the file, or looks through the one that is there, before the first line. */
  async #begin(): Promise<void> {
    if (this.#broken !== undefined) return;
    try {
      this.#handle ??= await this.#create();
      if (!this.#isOurs) await this.#takeOver(this.#handle, () => undefined);
    } catch (error) {
      this.#fail([], error);
    }
  }

  /** Writes what was appended in this turn of the event loop, while a flush is under way too. */
  readonly #writeBehind = (): void => this.#write(mostUnflushed - this.#unflushed.length);

  /**
   * Into the system's cache, which takes less time than to hand it to a thread; the disk may not.
   *
   * @param most lines at most; all that wait, unless said
   */
  #write(most?: number): void {
    const handle = this.#isOurs ? this.#handle : undefined;
    if (!handle && this.#broken === undefined) return;
    const batch = this.#unwritten.splice(0, most ?? this.#unwritten.length);
    try {
      if (this.#broken !== undefined) throw this.#broken;
      if (handle && batch.length > 0) this.#put(handle.fd, batch);
    } catch (error) {
      this.#fail(batch, error);
      return;
    }
    this.#unflushed.push(...batch);
    for (const { onWritten } of batch) onWritten?.();
  }

  #put(fd: number, batch: readonly WaitingAppend[]): void {
    const text = batch.map(({ line }) => line).join('');
    this.#end = putLines({ fd, end: this.#end, takesBack: this.#takesBack }, text);
    this.#isCached = true;
  }

  #fail(batch: readonly WaitingAppend[], error: unknown): void {
    this.#broken ??= writeError(this.path, error);
    for (const { reject } of batch) reject(this.#broken);
  }

  async #sync(): Promise<void> {
    this.#isCached = false;
    await this.#handle?.datasync();
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

  /** Returns where the whole lines end, and where the file does. */
  async #scan(handle: FileHandle, visit: (line: Line) => void) {
    try {
      const { size } = await handle.stat();
      return { wholeTo: await scanLines(handle, { from: 0, to: size }, visit), size };
    } catch (error) {
      throw readError(this.path, error);
    }
  }

  async #takeOver(handle: FileHandle, visit: (line: Line) => void): Promise<number> {
    const { wholeTo: from, size: to } = await this.#scan(handle, visit);
    const { size, cut } = await mendTail(handle, { from, to }, visit).catch((error) => {
      throw writeError(this.path, error);
    });
    this.#size = size;
    this.#end = size;
    this.#isOurs = true;
    return cut;
  }
}

/**
 * Lets other appends come to a flush. It passes at once when there is little to do; when there is
 * much, more records share a flush, which is what an append costs.
 */
async function gather(): Promise<void> {
  for (let turn = 0; turn < gatheringTurns; turn += 1) await new Promise(setImmediate);
}

/** For reading and appending; unlike the flag `a+` alone it does not create the file. */
function openExisting(path: string): Promise<FileHandle> {
  return open(path, constants.O_RDWR | constants.O_APPEND);
}
