import { join } from 'node:path';
import type { PhaseName } from '../domain/phase-name.ts';
import { namesIn } from './folder.ts';
import { phaseFiles } from './layout.ts';
import { fileChunks, visitLines } from './lines.ts';
import type { PhaseIndex } from './phase-index.ts';
import { recordId } from './record-line.ts';

/** A line that is no record, found while reading. */
export interface BadLine {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** As far as it can be told. */
  readonly id: string | undefined;
  /** Bytes from the start of the file. */
  readonly offset: number;
}

/** The record files of a phase, sorted, relative to the run's folder. */
export async function recordFiles(root: string, phase: PhaseName): Promise<string[]> {
  const { folder, ending } = phaseFiles[phase];
  const names = (await namesIn(join(root, folder))).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => join(folder, name));
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
  let number = 0;
  for await (const chunk of fileChunks(path)) {
    const batch: T[] = [];
    visitLines(chunk, (line) => {
      number += 1;
      try {
        batch.push(decode(JSON.parse(line.bytes.toString('utf8', line.start, line.end))));
      } catch {
        onBadLine({ path, line: number, offset: line.offset, id: recordId(line) });
      }
    });
    yield* batch;
  }
}

/** Notes every record of a phase, without parsing and without changing the folder. */
export async function indexPhase(root: string, index: PhaseIndex): Promise<PhaseIndex> {
  for (const name of await recordFiles(root, index.phase)) {
    for await (const chunk of fileChunks(join(root, name))) {
      visitLines(chunk, (line) => index.note(line));
    }
  }
  return index;
}
