import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { found } from '../services/rest/api.ts';
import type { Commit } from '../services/state.ts';
import { allows } from '../services/tokens.ts';
import type { Stand } from './stand.ts';

/**
 * Stands in for actions/checkout: puts the files of a commit in place of whatever was there. There is no
 * `.git`.
 *
 * @throws {Error} without `contents: read`, and for a fork's commit where a run has its base's rights
 */
export async function checkout(
  { machine, role }: Stand,
  { ref = '', path = '.', ...rest }: Readonly<Record<string, string>>,
): Promise<void> {
  const { github, run } = role.play;
  if (!allows(machine.job.token, ['contents'], 'read')) {
    throw new Error('checkout: repository not found (the job has no `contents: read`)');
  }
  const { branches, commits, issues } = github.repository;
  const branch = ref.replace(/^refs\/heads\//, '');
  const commit: Commit = found(commits.get((branches.get(branch) ?? ref) || run.record.sha));
  const isTrusted = ['pull_request_target', 'workflow_run'].includes(run.record.event);
  const isHead = issues.some(({ pull }) => [pull?.headSha, pull?.mergeSha].includes(commit.sha));
  if (isTrusted && isHead && rest['allow-unsafe-pr-checkout'] !== 'true') {
    throw new Error('checkout: refuses the code of a pull request in a run with rights');
  }
  const folder = join(machine.workspace, path);
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
  for (const [file, content] of Object.entries(commit.files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
}
