import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createGitHub, type GitHub } from '../support/services/github.ts';
import { tempDir } from '../support/temp-dir.ts';
import { type Performance, playWorkflow } from '../support/workflow/play-workflow.ts';
import type { WorkflowResult } from '../support/workflow/result.ts';
import { manifestOf, prelude, type Scripts } from './small-action.ts';

/** An emulated GitHub, and a folder in which its machines work. */
export interface Theatre extends AsyncDisposable {
  readonly github: GitHub;
  /** On a push of main if nothing is said. */
  play(workflow: string, more?: Partial<Performance>): Promise<WorkflowResult>;
  /** @returns the folder of an action of a few lines */
  action(scripts: Scripts): Promise<string>;
}

export async function theatre(): Promise<Theatre> {
  const folder = await tempDir();
  const github = await createGitHub({ files: { 'a.txt': 'of main\n', 'b/c.txt': 'c' } });
  let actions = 0;
  return {
    github,
    play: (workflow, more = {}) =>
      playWorkflow(github, { trigger: { event: 'push' }, ...more, workflow, folder: folder.path }),
    action: async (scripts) => {
      actions += 1;
      const path = join(folder.path, `action-${actions}`);
      await mkdir(path);
      await writeFile(join(path, 'action.yml'), manifestOf(scripts));
      await writeFile(join(path, 'main.mjs'), prelude + scripts.main);
      await writeFile(join(path, 'post.mjs'), prelude + (scripts.post ?? ''));
      return path;
    },
    [Symbol.asyncDispose]: async () => {
      await github[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

/** A workflow of these jobs, on all that our tests cause. */
export function workflowOf(jobs: string): string {
  const on = '{ push: {}, pull_request: {}, workflow_run: { workflows: [CoEval] } }';
  return `name: CoEval\non: ${on}\npermissions: {}\njobs:\n${jobs}`;
}
