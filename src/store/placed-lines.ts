import type { FileHandle } from 'node:fs/promises';
import { fileChunks, type Line, visitLines } from './lines.ts';

/** Where a line lies in its file, in bytes and without its newline. */
export interface Place {
  readonly offset: number;
  readonly bytes: number;
}

/** A line of a file, parsed. */
export interface PlacedLine extends Place {
  /** Undefined when it is not JSON. */
  readonly value: unknown;
}

/** Every whole line of a file, some hundred at a time. A torn tail is passed over. */
export async function* placedLines(path: string): AsyncGenerator<readonly PlacedLine[]> {
  for await (const chunk of fileChunks(path)) {
    const batch: PlacedLine[] = [];
    visitLines(chunk, (line) => batch.push(placed(line)));
    yield batch;
  }
}

function placed({ bytes, start, end, offset }: Line): PlacedLine {
  return { value: parsed(bytes.toString('utf8', start, end)), offset, bytes: end - start };
}

/** One line of a file that is open. */
export async function lineAt(handle: FileHandle, { offset, bytes }: Place): Promise<unknown> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, offset);
  return parsed(buffer.toString('utf8', 0, bytesRead));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
