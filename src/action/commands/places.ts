import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import type { BaselinePlace } from '../baseline/find-baseline.ts';
import type { Step } from '../step.ts';

/** Where earlier runs of this workflow are looked for; undefined outside a workflow. */
export function baselinePlace({ context }: Step): BaselinePlace | undefined {
  const { repository, workflow, runId, defaultBranch, apiUrl } = context;
  const [owner, repo] = repository.split('/');
  const file = basename(workflow.path);
  if (!owner || !repo || file === '') return undefined;
  return { owner, repo, workflow: file, defaultBranch, runId, apiUrl };
}

/** The runner empties it after the job. */
export function temporaryFolder(): string {
  return process.env['RUNNER_TEMP'] || tmpdir();
}
