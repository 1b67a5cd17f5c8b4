import type { FileHandle } from 'node:fs/promises';
import { type Line, visitLines } from './lines.ts';

/**
 * Cuts off what a crash left behind the whole lines of a file. A tail that lacks nothing but its
 * newline gets that.
 *
 * The tail goes from where the whole lines end to where the file does.
 *
 * @returns where the file ends now, and the bytes cut off
 */
export async function mendTail(
  handle: FileHandle,
  { from, to }: { readonly from: number; readonly to: number },
  visit: (line: Line) => void,
): Promise<{ readonly size: number; readonly cut: number }> {
  if (from === to) return { size: to, cut: 0 };
  const bytes = Buffer.alloc(to - from + 1, '\n');
  await handle.read(bytes, 0, to - from, from);
  const whole: Line[] = [];
  visitLines({ bytes, offset: from }, (line) => {
    if (isWhole(line)) whole.push(line);
  });
  if (whole.length === 0) {
    await handle.truncate(from);
    return { size: from, cut: to - from };
  }
  await handle.appendFile('\n');
  await handle.datasync();
  whole.forEach(visit);
  return { size: to + 1, cut: 0 };
}

function isWhole({ bytes, start, end }: Line): boolean {
  try {
    return typeof JSON.parse(bytes.toString('utf8', start, end)) === 'object';
  } catch {
    return false;
  }
}
