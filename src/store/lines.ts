import type { FileHandle } from 'node:fs/promises';

const chunkBytes = 1 << 20;
const newline = 10;

/** One line of a file, as bytes that are only valid until the next line is asked for. */
export interface Line {
  /** The chunk of the file that the line lies in; each chunk is another object. */
  readonly bytes: Buffer;
  readonly start: number;
  /** Without the newline. */
  readonly end: number;
  /** Where the line begins in the file, in bytes. */
  readonly offset: number;
}

/**
 * Calls `visit` for every whole line between two places of a file, without making strings.
 *
 * @returns where the last whole line ends: less than `to` when the tail is torn
 */
export async function scanLines(
  file: FileHandle,
  { from, to }: { readonly from: number; readonly to: number },
  visit: (line: Line) => void,
): Promise<number> {
  let buffer: Buffer = Buffer.allocUnsafe(Math.min(chunkBytes, Math.max(1, to - from)));
  let kept = 0;
  let position = from;
  while (position < to) {
    if (kept === buffer.length) buffer = enlarged(buffer);
    const wanted = Math.min(buffer.length - kept, to - position);
    const { bytesRead } = await file.read(buffer, kept, wanted, position);
    if (bytesRead === 0) break;
    const filled = kept + bytesRead;
    const used = visitLines(buffer.subarray(0, filled), position - kept, visit);
    position += bytesRead;
    kept = filled - used;
    buffer.copyWithin(0, used, filled);
  }
  return position - kept;
}

function visitLines(bytes: Buffer, offset: number, visit: (line: Line) => void): number {
  let start = 0;
  for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
    if (end > start) visit({ bytes, start, end, offset: offset + start });
    start = end + 1;
  }
  return start;
}

function enlarged(buffer: Buffer): Buffer {
  const larger = Buffer.allocUnsafe(buffer.length * 2);
  buffer.copy(larger);
  return larger;
}
