import { createReadStream, createWriteStream } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { PhaseName } from '../../domain/phase-name.ts';
import { sha256 } from '../../domain/sha256.ts';
import { StoreError } from '../../errors.ts';
import { makeFolder, namesIn } from '../../store/folder.ts';
import { KeySet } from '../../store/key-set.ts';
import { layout, phaseFiles } from '../../store/layout.ts';
import { fileChunks, type Line, visitLines } from '../../store/lines.ts';
import { recordFiles } from '../../store/read-records.ts';
import { recordId } from '../../store/record-line.ts';
import { readText, writeWhole } from '../../store/whole-file.ts';

/** The merged attributes or rubrics, which must be the same wherever they are. */
export async function joinMapping(
  folders: readonly string[],
  into: string,
  phase: PhaseName,
): Promise<void> {
  const texts = new Map<string, { readonly text: string; readonly folder: string }>();
  for (const folder of folders) {
    for (const name of await jsonFiles(folder, phaseFiles[phase].folder)) {
      const text = (await readText(join(folder, name))) ?? '';
      const known = texts.get(name);
      if (known && known.text !== text) {
        throw new StoreError(
          `Cannot merge: ${name} is another one in ${known.folder} than in ${folder}`,
        );
      }
      texts.set(name, known ?? { text, folder });
    }
  }
  for (const [name, { text }] of texts) await writeWhole(join(into, name), text);
}

async function jsonFiles(root: string, folder: string): Promise<string[]> {
  const names = await namesIn(join(root, folder));
  const paths = names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name));
  return plain(root, paths);
}

/** Without links: those may lead anywhere. */
async function plain(root: string, names: readonly string[]): Promise<string[]> {
  const kinds = await Promise.all(names.map((name) => lstat(join(root, name))));
  return names.filter((_, index) => kinds[index]?.isFile());
}

/**
 * The records of a phase, line by line as they are. One that two folders have, as both took it over
 * from a third, must be the same in both.
 */
export async function joinRecords(
  folders: readonly string[],
  into: string,
  phase: PhaseName,
): Promise<void> {
  const known = new Known(phase);
  for (const folder of folders) {
    for (const name of await plain(folder, await recordFiles(folder, phase))) {
      await append(join(folder, name), join(into, name), (line) => known.isNew(line, folder));
    }
  }
}

/** The records that were met before. */
class Known {
  readonly #phase: PhaseName;
  readonly #ids = new KeySet();
  /** With its folder, where a record may follow on one that stood for a failure. */
  readonly #placed = new KeySet();
  /** With the hash of its line. */
  readonly #contents = new KeySet();

  constructor(phase: PhaseName) {
    this.#phase = phase;
  }

  isNew(line: Line, folder: string): boolean {
    const id = recordId(line);
    if (id === undefined) {
      throw new StoreError(
        `Cannot merge: a line in ${phaseFiles[this.#phase].folder} of ${folder} is damaged; go on with that run by --continue first`,
      );
    }
    const text = sha256(line.bytes.subarray(line.start, line.end));
    const isNew = this.#contents.add(`${id}\t${text}`);
    const isFirst = this.#ids.add(id);
    const isHere = !this.#placed.add(`${id}\t${folder}`);
    if (isNew && !isFirst && !isHere) {
      throw new StoreError(
        `Cannot merge: record ${id} of ${this.#phase} in ${folder} is another one than in a folder before it`,
      );
    }
    return isNew;
  }
}

/** Appends the lines of one file that are wanted to another one. */
async function append(from: string, to: string, isWanted: (line: Line) => boolean): Promise<void> {
  await makeFolder(dirname(to));
  await using target = await open(to, 'a');
  for await (const chunk of fileChunks(from)) {
    const lines: Buffer[] = [];
    visitLines(chunk, (line) => {
      if (isWanted(line)) lines.push(line.bytes.subarray(line.start, line.end + 1));
    });
    await target.appendFile(Buffer.concat(lines));
  }
  await target.datasync();
}

/** What went wrong, folder by folder. */
export async function joinErrors(folders: readonly string[], into: string): Promise<void> {
  for (const folder of folders) {
    const there = (await namesIn(folder)).filter((name) => name === layout.errors);
    const [name] = await plain(folder, there);
    if (name === undefined) continue;
    const to = createWriteStream(join(into, layout.errors), { flags: 'a' });
    await pipeline(createReadStream(join(folder, name)), to);
  }
}
