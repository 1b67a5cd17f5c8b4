import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createGitHub, type GitHub, type GitHubOptions } from '../support/services/github.ts';
import type { Job } from '../support/services/job.ts';
import { tempDir } from '../support/temp-dir.ts';

/** The emulation, a workspace, and the environment that the `@actions` libraries read. */
export interface Stage extends AsyncDisposable {
  readonly github: GitHub;
  readonly workspace: string;
  /** Makes this process a step of the job. */
  enter(job: Job): void;
  write(path: string, content: string | Buffer): Promise<string>;
}

/** They read the environment at any time, so a process can play one job at a time. */
export async function stage(options: GitHubOptions = {}): Promise<Stage> {
  const folder = await tempDir();
  const github = await createGitHub(options);
  const workspace = join(folder.path, 'repository');
  const temp = join(folder.path, 'temp');
  await mkdir(workspace);
  await mkdir(temp);
  const home = process.cwd();
  // Where a runner reads the tests' output, what the libraries print is not meant for it.
  const mute = randomUUID();
  process.stdout.write(`::stop-commands::${mute}\n`);
  process.chdir(workspace);
  Object.assign(process.env, { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temp, RUNNER_DEBUG: '' });
  return {
    ...{ github, workspace },
    enter: ({ env }) => {
      delete process.env['ACTIONS_CACHE_MODE'];
      Object.assign(process.env, env);
    },
    write: async (path, content) => {
      const whole = join(workspace, path);
      await mkdir(dirname(whole), { recursive: true });
      await writeFile(whole, content);
      return whole;
    },
    [Symbol.asyncDispose]: async () => {
      process.chdir(home);
      process.stdout.write(`::${mute}::\n`);
      await github[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}
