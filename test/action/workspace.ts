import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runStep, type StepResult, type StepUse } from '../support/runner.ts';
import { tempDir } from '../support/temp-dir.ts';

/** A checked out repository with a config in it, and a runner that works on it. */
export interface Workspace extends AsyncDisposable {
  readonly path: string;
  run(use?: Omit<StepUse, 'workspace' | 'temp'>): Promise<StepResult>;
  /** Of all files that the runs left behind, by path. */
  texts(): Promise<Record<string, string>>;
}

/** @param config text of its `coeval.yaml`; none if undefined */
export async function workspaceWith(config: string | undefined): Promise<Workspace> {
  const folder = await tempDir();
  const path = join(folder.path, 'repository');
  const temp = join(folder.path, 'runner');
  await mkdir(path);
  await mkdir(temp);
  if (config !== undefined) await writeFile(join(path, 'coeval.yaml'), config);
  return {
    path,
    run: (use = {}) => runStep({ ...use, workspace: path, temp }),
    texts: () => textsIn(join(path, 'runs')),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

async function textsIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')] as const)),
  );
}
