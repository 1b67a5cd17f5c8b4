import { ftruncateSync, writeSync } from 'node:fs';

/** A file that is open for appending. */
interface Target {
  readonly fd: number;
  /** Bytes that it has. */
  readonly end: number;
  /** Whether nothing stays of a write that fails half-way, and not only no half line. */
  readonly takesBack: boolean;
}

/**
 * Adds whole lines, with their newlines, to what the system has of a file.
 *
 * @returns where the file ends then
 * @throws the system's error, on which no half line is left for the next reader
 */
export function putLines({ fd, end, takesBack }: Target, text: string): number {
  const bytes = Buffer.from(text);
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(fd, bytes, written);
  } catch (error) {
    cutTo(fd, takesBack ? end : end + wholeLines(bytes.subarray(0, written)));
    throw error;
  }
  return end + bytes.length;
}

function cutTo(fd: number, size: number): void {
  try {
    ftruncateSync(fd, size);
  } catch {
    // The next reader cuts it off.
  }
}

/** How many of the bytes are whole lines. */
function wholeLines(bytes: Buffer): number {
  return bytes.lastIndexOf('\n') + 1;
}
