import { type FileHandle, open } from 'node:fs/promises';
import { type Line, scanLines } from './lines.ts';

const windowBytes = 1 << 20;

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

/** Every whole line of a file, about a megabyte at a time. A torn tail is passed over. */
export async function* placedLines(path: string): AsyncGenerator<readonly PlacedLine[]> {
  await using handle = await open(path, 'r');
  const { size } = await handle.stat();
  let window = windowBytes;
  for (let from = 0; from < size; ) {
    const batch: PlacedLine[] = [];
    const to = Math.min(size, from + window);
    const end = await scanLines(handle, { from, to }, (line) => batch.push(placed(line)));
    yield batch;
    if (end === from && to === size) return;
    window = end === from ? window * 2 : windowBytes;
    from = end;
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
