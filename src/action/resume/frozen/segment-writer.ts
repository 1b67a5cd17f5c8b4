import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrozenSegment } from './frozen-manifest.ts';

/** Writes one segment. The file is there from the first byte that it has. */
export class SegmentWriter {
  readonly name: string;
  readonly #path: string;
  readonly #hash = createHash('sha256');
  #handle: FileHandle | undefined;
  #bytes = 0;

  /** @param folder of the store */
  constructor(folder: string, name: string) {
    this.name = name;
    this.#path = join(folder, name);
  }

  /** So far. */
  get bytes(): number {
    return this.#bytes;
  }

  async write(piece: Buffer): Promise<void> {
    this.#handle ??= await open(this.#path, 'wx');
    this.#hash.update(piece);
    await this.#handle.writeFile(piece);
    this.#bytes += piece.length;
  }

  /** @returns what was written; undefined when nothing was */
  async close(): Promise<FrozenSegment | undefined> {
    if (!this.#handle) return undefined;
    await this.#handle.close();
    return { name: this.name, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}
