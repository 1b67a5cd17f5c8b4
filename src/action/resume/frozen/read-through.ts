import type { FileHandle } from 'node:fs/promises';

const chunkBytes = 1 << 20;
const newline = 10;

/**
 * Hands on a stretch of a file, piece after piece; a piece is only valid until the next one.
 *
 * @throws {Error} when the file ends before it
 */
export async function readThrough(
  handle: FileHandle,
  { from, to }: { readonly from: number; readonly to: number },
  take: (piece: Buffer) => Promise<void> | void,
): Promise<void> {
  const buffer = Buffer.allocUnsafe(Math.max(1, Math.min(chunkBytes, to - from)));
  for (let at = from; at < to; ) {
    const wanted = Math.min(buffer.length, to - at);
    const { bytesRead } = await handle.read(buffer, 0, wanted, at);
    if (bytesRead === 0) throw new Error('the file became shorter while it was read');
    await take(buffer.subarray(0, bytesRead));
    at += bytesRead;
  }
}

/** Where the last whole line ends. A line behind it may still be in the making. */
export async function endOfLines(handle: FileHandle): Promise<number> {
  const { size } = await handle.stat();
  const buffer = Buffer.allocUnsafe(Math.min(chunkBytes, Math.max(1, size)));
  for (let end = size; end > 0; ) {
    const start = Math.max(0, end - buffer.length);
    const { bytesRead } = await handle.read(buffer, 0, end - start, start);
    const found = buffer.subarray(0, bytesRead).lastIndexOf(newline);
    if (found >= 0) return start + found + 1;
    end = start;
  }
  return 0;
}
