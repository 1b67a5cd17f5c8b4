import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeError } from './file-error.ts';
import { makeFolder } from './folder.ts';
import { fileChunks, visitLines } from './lines.ts';

type HeadOf = (offset: number) => string | undefined;

/**
 * Moves lines of a record file to a file of the same name under another folder, however large it
 * is. They are there before they are gone here.
 *
 * @param gone where each of the lines begins, in bytes
 */
export async function setLinesAside(
  root: string,
  name: string,
  into: string,
  gone: ReadonlySet<number>,
): Promise<void> {
  await moveLines(root, name, into, (offset) => (gone.has(offset) ? '' : undefined));
}

/**
 * As {@link setLinesAside}.
 *
 * @param headOf what a line that begins at a place gets before it there; undefined for one that stays
 */
export async function moveLines(
  root: string,
  name: string,
  into: string,
  headOf: HeadOf,
): Promise<void> {
  const path = join(root, name);
  const temporary = join(dirname(path), `${crypto.randomUUID()}.tmp`);
  await makeFolder(dirname(join(into, name)));
  try {
    await using refuge = await open(join(into, name), 'a');
    await using kept = await open(temporary, 'w');
    await split(path, headOf, { kept, refuge });
    await Promise.all([refuge.datasync(), kept.datasync()]);
  } catch (error) {
    await rm(temporary, { force: true });
    throw writeError(path, error);
  }
  await rename(temporary, path);
}

async function split(
  path: string,
  headOf: HeadOf,
  { kept, refuge }: Readonly<Record<'kept' | 'refuge', FileHandle>>,
): Promise<void> {
  for await (const chunk of fileChunks(path)) {
    const lines: Readonly<Record<'good' | 'bad', Buffer[]>> = { good: [], bad: [] };
    visitLines(chunk, ({ bytes, start, end, offset }) => {
      const line = bytes.subarray(start, end + 1);
      const head = headOf(offset);
      if (head === undefined) lines.good.push(line);
      else lines.bad.push(Buffer.from(head), line);
    });
    await kept.appendFile(Buffer.concat(lines.good));
    await refuge.appendFile(Buffer.concat(lines.bad));
  }
}
