import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ExecuteOptions } from '../../src/coeval.ts';
import { recordsById } from './crash-experiment.ts';
import { type Ran, runText } from './experiment.ts';
import { type SmallExperiment, smallExperiment } from './small-experiment.ts';
import { tempDir } from './temp-dir.ts';

const priced = { price: { input: 10, output: 40 } };

/** Of the baseline: 4 datapoints, 8 responses, 16 evaluations. */
export const baselineModels = {
  'teacher-a': { roles: ['teacher'], entry: priced },
  'student-a': { roles: ['student'], parameters: { ability: 0.9 }, entry: priced },
  'student-b': { roles: ['student'], parameters: { ability: 0.4 }, entry: priced },
  'judge-a': { roles: ['judge'], entry: priced },
  'judge-b': { roles: ['judge'], parameters: { severity: 0.2 }, entry: priced },
};

type Options = Partial<ExecuteOptions> & {
  /** The folder to reuse, unless it is the baseline's. */
  readonly from?: string;
};

/** A run that others reuse. */
export class BaselineRun implements AsyncDisposable {
  /** Current folder of all runs. */
  readonly home: string;
  readonly first: Ran;
  readonly #dir: AsyncDisposable;
  #number = 0;

  private constructor(dir: AsyncDisposable & { readonly path: string }, first: Ran) {
    this.home = dir.path;
    this.first = first;
    this.#dir = dir;
  }

  static async make(): Promise<BaselineRun> {
    const dir = await tempDir();
    const text = smallExperiment({ id: 'base', models: baselineModels });
    return new BaselineRun(dir, await runText(text, dir.path));
  }

  get folder(): string {
    return join(this.home, 'runs/base');
  }

  /** A run of a config that may be changed. */
  async reuse(
    change: SmallExperiment = {},
    { from = this.folder, ...options }: Options = {},
  ): Promise<Ran & { readonly id: string; readonly folder: string }> {
    this.#number += 1;
    const id = `next-${this.#number}`;
    const text = smallExperiment({ models: baselineModels, ...change, id });
    const ran = await runText(text, this.home, { reuse: from, ...options });
    return { ...ran, id, folder: join(this.home, 'runs', id) };
  }

  async copy(): Promise<string> {
    this.#number += 1;
    const folder = join(this.home, `copy-${this.#number}`);
    await cp(this.folder, folder, { recursive: true });
    return folder;
  }

  /** That the records are those of the baseline, but for so many that hold something else. */
  async isIn(folder: string, changed = 0): Promise<void> {
    const [was, is] = [await recordsById(this.folder), await recordsById(folder)];
    assert.deepEqual([...is.keys()], [...was.keys()]);
    const others = [...is].filter(([id, record]) => !isDeepStrictEqual(record, was.get(id)));
    assert.equal(others.length, changed, others.map(([id]) => id).join(', '));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#dir[Symbol.asyncDispose]();
  }
}

export function warningsOf({ events }: Ran): string[] {
  return events.flatMap((event) => (event.type === 'warning' ? [event.message] : []));
}

/** Calls by phase and model. */
export function callsOf({ events }: Ran): Record<string, number> {
  const calls: Record<string, number> = {};
  for (const event of events) {
    if (event.type !== 'call-finished') continue;
    const key = `${event.phase} ${event.model}`;
    calls[key] = (calls[key] ?? 0) + 1;
  }
  return calls;
}
