import { basename } from 'node:path';
import { artifactOf } from '../concluding/keep.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { repositoryName } from '../octokit.ts';
import type { Step } from '../step.ts';
import type { BaselinePlace } from './find-baseline.ts';
import { type Resolved, resolveBaseline } from './resolve-baseline.ts';

/** The baseline of an experiment, as the inputs ask for it; that of a part is the whole run. */
export async function baselineOf(
  experimentId: string,
  step: Step,
  inputs: Inputs,
): Promise<Resolved> {
  return resolveBaseline(inputs.baseline, {
    of: { ...artifactOf(experimentId, inputs), shard: undefined },
    place: baselinePlace(step),
    token: inputs['github-token'],
    workingDirectory: inputs['working-directory'],
  });
}

/** Where earlier runs of this workflow are looked for; undefined outside a workflow. */
export function baselinePlace({ context }: Pick<Step, 'context'>): BaselinePlace | undefined {
  const { repository, workflow, runId, defaultBranch, apiUrl } = context;
  const { owner, repo } = repositoryName(repository);
  const file = basename(workflow.path);
  if (owner === '' || repo === '' || file === '') return undefined;
  return { owner, repo, workflow: file, defaultBranch, runId, apiUrl };
}
