import assert from 'node:assert/strict';
import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Frozen, freeze } from '../../../src/action/resume/frozen/freeze.ts';
import { thaw, verifyStore } from '../../../src/action/resume/frozen/thaw.ts';
import { tempDir } from '../../support/temp-dir.ts';

export const identity = { experiment: 'demo', cell: 'all' };
export const responses = 'phase4_responses/t.s.responses.jsonl';

/** A run's folder, and a store of it. */
export interface Place extends AsyncDisposable {
  readonly run: string;
  readonly store: string;
  write(path: string, text: string): Promise<void>;
  append(path: string, text: string): Promise<void>;
  freeze(before?: Frozen): Promise<Frozen>;
  /** All files of the run that the store has. */
  thawed(): Promise<Record<string, string>>;
}

export async function frozenPlace(): Promise<Place> {
  const folder = await tempDir();
  const [run, store] = [join(folder.path, 'run'), join(folder.path, 'store')];
  await mkdir(store);
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(run, path)), { recursive: true });
    await writeFile(join(run, path), text);
  };
  await write('meta.json', '{"status":"running"}');
  let times = 0;
  return {
    ...{ run, store, write },
    append: (path, text) => appendFile(join(run, path), text),
    freeze: async (before) => {
      const frozen = await freeze({ runFolder: run, storeFolder: store, identity, before });
      assert.ok(frozen);
      return frozen;
    },
    thawed: async () => {
      times += 1;
      const target = join(folder.path, `thawed-${times}`);
      await thaw(store, (await verifyStore(store, identity)).manifest, target);
      return textsIn(target);
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

async function textsIn(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return Object.fromEntries(
    await Promise.all(
      paths.map(async (path) => [path.slice(root.length + 1), await readFile(path, 'utf8')]),
    ),
  );
}

export function segmentSizes({ manifest }: Frozen): number[] {
  return manifest.segments.map(({ bytes }) => bytes);
}
