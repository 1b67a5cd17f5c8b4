import { glob, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { PhaseName } from '../domain/phase-name.ts';
import { phaseFiles } from './layout.ts';
import { lineChunks, scanLines, visitLines } from './lines.ts';
import type { PhaseIndex } from './phase-index.ts';

/** A line that is no record, found while reading. */
export interface BadLine {
  readonly path: string;
  /** Bytes from the start of the file. */
  readonly offset: number;
}

/** The record files of a phase, sorted, relative to the run's folder. */
export async function recordFiles(root: string, phase: PhaseName): Promise<string[]> {
  const { folder, ending } = phaseFiles[phase];
  return (await Array.fromAsync(glob(join(folder, `*${ending}`), { cwd: root }))).sort();
}

/**
 * Every record of a phase, failed ones too, without changing the folder: a torn tail is passed over,
 * and `onBadLine` is told of damage. Safe while another process writes.
 */
export async function* readRecords<T>(
  root: string,
  phase: PhaseName,
  decode: (value: unknown) => T,
  onBadLine: (bad: BadLine) => void = () => undefined,
): AsyncGenerator<T> {
  for (const name of await recordFiles(root, phase)) {
    yield* readFile(join(root, name), decode, onBadLine);
  }
}

/** As {@link readRecords}, for one file. */
export async function* readFile<T>(
  path: string,
  decode: (value: unknown) => T,
  onBadLine: (bad: BadLine) => void,
): AsyncGenerator<T> {
  await using handle = await open(path, 'r');
  const { size } = await handle.stat();
  for await (const chunk of lineChunks(handle, { from: 0, to: size })) {
    const batch: T[] = [];
    visitLines(chunk, (line) => {
      try {
        batch.push(decode(JSON.parse(line.bytes.toString('utf8', line.start, line.end))));
      } catch {
        onBadLine({ path, offset: line.offset });
      }
    });
    yield* batch;
  }
}

/** Notes every record of a phase, without parsing and without changing the folder. */
export async function indexPhase(root: string, index: PhaseIndex): Promise<PhaseIndex> {
  for (const name of await recordFiles(root, index.phase)) {
    await using handle = await open(join(root, name), 'r');
    const { size } = await handle.stat();
    await scanLines(handle, { from: 0, to: size }, (line) => index.note(line));
  }
  return index;
}
