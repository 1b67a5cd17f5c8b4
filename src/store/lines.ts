import { type FileHandle, open } from 'node:fs/promises';
import { readError } from './file-error.ts';

const chunkBytes = 1 << 18;
/** Longer lines than this cost a copy. */
const headBytes = 1 << 16;
const newline = 10;
const byteOrderMark = Buffer.from('\ufeff');

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

/** Lines that stand together in a file, whole ones only. */
export interface LineChunk {
  /** Only valid until the next chunk is asked for. */
  readonly bytes: Buffer;
  /** Where the first begins in the file, in bytes. */
  readonly offset: number;
}

/**
 * The whole lines between two places of a file, some hundred at a time, or one that is long. While
 * they are looked at, the next are read. A torn tail does not come.
 */
export async function* lineChunks(
  file: FileHandle,
  { from, to }: { readonly from: number; readonly to: number },
): AsyncGenerator<LineChunk> {
  const most = Math.min(chunkBytes, to - from);
  const chunk = () => Buffer.allocUnsafe(headBytes + most);
  const read = (buffer: Buffer, place: number) => {
    const reading = readChunk(file, buffer, { place, to });
    // It may fail before it is awaited; that alone must not end the process.
    reading.catch(() => undefined);
    return reading;
  };
  let position = from;
  let tail: Buffer[] = [];
  let spare: Buffer | undefined;
  let reading = read(chunk(), position);
  try {
    while (position < to) {
      const { buffer, bytesRead } = await reading;
      if (bytesRead === 0) break;
      const fresh = buffer.subarray(headBytes, headBytes + bytesRead);
      const end = fresh.lastIndexOf(newline) + 1;
      if (end === 0) {
        tail.push(fresh);
        reading = read(chunk(), position + bytesRead);
        spare = undefined;
      } else {
        const bytes = joined(tail, buffer, end);
        reading = read(spare ?? chunk(), position + bytesRead);
        yield { bytes, offset: position + end - bytes.length };
        tail = [fresh.subarray(end)];
        spare = buffer;
      }
      position += bytesRead;
    }
  } finally {
    await reading.catch(() => undefined);
  }
}

/**
 * The whole lines that a file has now. A torn tail does not come.
 *
 * @throws {StoreError} when it cannot be read
 */
export async function* fileChunks(path: string): AsyncGenerator<LineChunk> {
  try {
    await using handle = await open(path, 'r');
    const { size } = await handle.stat();
    yield* lineChunks(handle, { from: 0, to: size });
  } catch (error) {
    throw readError(path, error);
  }
}

/**
 * Calls `visit` for every whole line between two places of a file, without making strings.
 *
 * @returns where the last whole line ends: less than `to` when the tail is torn
 */
export async function scanLines(
  file: FileHandle,
  range: { readonly from: number; readonly to: number },
  visit: (line: Line) => void,
): Promise<number> {
  let end = range.from;
  for await (const chunk of lineChunks(file, range)) {
    visitLines(chunk, visit);
    end = chunk.offset + chunk.bytes.length;
  }
  return end;
}

/** Reads behind the space that is left for what the chunk before it ends with. */
async function readChunk(
  file: FileHandle,
  buffer: Buffer,
  { place, to }: { readonly place: number; readonly to: number },
): Promise<{ readonly buffer: Buffer; readonly bytesRead: number }> {
  const wanted = Math.min(buffer.length - headBytes, to - place);
  if (wanted <= 0) return { buffer, bytesRead: 0 };
  return file.read(buffer, headBytes, wanted, place);
}

/** What no line of the chunks before has ended, and so many bytes of the next chunk, as one. */
function joined(tail: readonly Buffer[], buffer: Buffer, length: number): Buffer {
  const end = headBytes + length;
  const start = tail.reduce((place, piece) => place - piece.length, headBytes);
  if (start < 0) return Buffer.concat([...tail, buffer.subarray(headBytes, end)]);
  Buffer.concat(tail).copy(buffer, start);
  return buffer.subarray(start, end);
}

/** The whole lines between two places of a file, as bytes that stay valid. */
export async function readLines(
  file: FileHandle,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<{ readonly lines: readonly Line[]; readonly end: number }> {
  const bytes = Buffer.allocUnsafe(to - from);
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, from + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  const lines: Line[] = [];
  const end = bytes.subarray(0, filled).lastIndexOf(newline) + 1;
  visitLines({ bytes: bytes.subarray(0, end), offset: from }, (line) => lines.push(line));
  return { lines, end: from + end };
}

/** Empty lines are passed over, and the mark that some editors put before the first one. */
export function visitLines({ bytes, offset }: LineChunk, visit: (line: Line) => void): void {
  let start = offset === 0 ? markLength(bytes) : 0;
  for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
    if (end > start) visit({ bytes, start, end, offset: offset + start });
    start = end + 1;
  }
}

function markLength(bytes: Buffer): number {
  const { length } = byteOrderMark;
  return bytes.subarray(0, length).equals(byteOrderMark) ? length : 0;
}
