import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runStep, type StepResult, type StepUse } from '../support/runner.ts';
import { tempDir } from '../support/temp-dir.ts';

/** An action of a few lines, and a runner that plays it. */
export interface SmallAction extends AsyncDisposable {
  run(use?: Partial<StepUse>): Promise<StepResult>;
}

export interface Scripts {
  readonly main: string;
  readonly post?: string;
  /** In `runs:` and `inputs:` of the manifest, as YAML. */
  readonly runs?: string;
  readonly inputs?: string;
}

export const manifestOf = ({ post, runs = '', inputs = '' }: Omit<Scripts, 'main'>) => `
runs:
  using: node24
  main: main.mjs
  ${post === undefined ? '' : 'post: post.mjs'}
  ${runs}
inputs:
  ${inputs}
`;

/** Gives a script what it needs to talk to the runner. */
export const prelude = `
import { appendFileSync } from 'node:fs';
const append = (name, text) => appendFileSync(process.env[name], text + '\\n');
`;

export async function smallAction(scripts: Scripts): Promise<SmallAction> {
  const folder = await tempDir();
  const [action, workspace, temp] = ['action', 'repository', 'runner'].map((name) =>
    join(folder.path, name),
  ) as [string, string, string];
  for (const one of [action, workspace, temp]) await mkdir(one);
  await writeFile(join(action, 'action.yml'), manifestOf(scripts));
  await writeFile(join(action, 'main.mjs'), prelude + scripts.main);
  await writeFile(join(action, 'post.mjs'), prelude + (scripts.post ?? ''));
  return {
    run: (use = {}) => runStep({ ...use, action, workspace, temp }),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}
