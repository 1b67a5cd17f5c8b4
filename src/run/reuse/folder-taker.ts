import { join } from 'node:path';
import { type PhaseName, phaseNames } from '../../domain/phase-name.ts';
import { JsonlFile } from '../../store/jsonl-file.ts';
import { KeySet } from '../../store/key-set.ts';
import { attributeFiles, recordFile, rubricFile } from '../../store/layout.ts';
import { recordFiles } from '../../store/read-records.ts';
import { recordId } from '../../store/record-line.ts';
import { writeJson } from '../../store/whole-file.ts';
import type { Mapped } from '../trust/basis.ts';
import type { AnyRecord } from '../trust/record-schemas.ts';
import type { Taker } from './take-over.ts';

/** Records that wait for one flush to the disk at most. */
const mostWaiting = 1000;

/** Writes what is taken over into a run's folder, but for what a copy that was cut short left there. */
export class FolderTaker implements Taker, AsyncDisposable {
  readonly #root: string;
  readonly #files = new Map<string, JsonlFile>();
  readonly #there = new KeySet();
  #waiting: Promise<unknown>[] = [];

  private constructor(root: string) {
    this.#root = root;
  }

  static async open(root: string): Promise<FolderTaker> {
    const taker = new FolderTaker(root);
    for (const phase of phaseNames) {
      for (const name of await recordFiles(root, phase)) {
        const note = (id: string | undefined) => taker.#there.add(`${phase}\t${id}`);
        await taker.#file(name).recover((line) => note(recordId(line)));
      }
    }
    return taker;
  }

  async mapped(task: string, { attributes, rubric }: Mapped): Promise<void> {
    for (const kind of ['target', 'nuanced'] as const) {
      const [name = ''] = attributeFiles(task, kind);
      if (attributes) await writeJson(join(this.#root, name), attributes[kind]);
    }
    if (rubric) await writeJson(join(this.#root, rubricFile(task)), rubric);
  }

  async record(phase: PhaseName, { id, ...rest }: AnyRecord): Promise<void> {
    if (!this.#there.add(`${phase}\t${id}`)) return;
    // The name is made of what was checked, not of what the file there is called.
    const file = this.#file(recordFile(phase, rest));
    const written = file.append({ id, ...rest });
    // Told of in the flush; until then nobody listens.
    written.catch(() => undefined);
    this.#waiting.push(written);
    if (this.#waiting.length >= mostWaiting) await this.#flush();
  }

  async #flush(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    await Promise.all(waiting);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    try {
      await this.#flush();
    } finally {
      await Promise.all([...this.#files.values()].map((file) => file.close()));
    }
  }

  #file(name: string): JsonlFile {
    const file = this.#files.get(name) ?? new JsonlFile(join(this.#root, name));
    this.#files.set(name, file);
    return file;
  }
}
