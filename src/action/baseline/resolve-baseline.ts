import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { messageOf } from '../../errors.ts';
import type { ArtifactOf } from '../artifact/artifact-name.ts';
import { downloadArtifact } from '../artifact/artifacts.ts';
import { inGroup } from '../log.ts';
import { octokitFor } from '../octokit.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import type { BaselineWanted } from './baseline-wanted.ts';
import { type BaselinePlace, type FoundBaseline, findBaseline } from './find-baseline.ts';

/** A run to compare with, on this machine. */
export interface Baseline {
  /** The run's folder. */
  readonly folder: string;
  /** As people name it. */
  readonly name: string;
  /** In words: why it is this one. */
  readonly chosen: string;
  readonly run_id: number | null;
  readonly sha: string | null;
  readonly url: string | null;
  /** UTC. */
  readonly made_at: string | null;
}

/** Either a baseline or a sentence that says why there is none. Never another one in silence. */
export type Resolved =
  | { readonly baseline: Baseline; readonly passedOver: readonly string[] }
  | { readonly baseline: undefined; readonly why: string };

export interface ResolveOptions {
  readonly of: ArtifactOf;
  readonly place: BaselinePlace | undefined;
  readonly token: string;
  /** Where relative paths begin. */
  readonly workingDirectory: string;
}

/** Finds the run that `baseline` asks for, and brings it onto this machine. */
export async function resolveBaseline(
  wanted: BaselineWanted,
  options: ResolveOptions,
): Promise<Resolved> {
  if (wanted.kind === 'none') return none('`baseline: none` asks for no comparison');
  if (wanted.kind === 'path') return atPath(wanted.path, options.workingDirectory);
  const { place, token, of } = options;
  if (!place) return none('this job is not in a workflow that has earlier runs');
  if (!token) return none('without `github-token` no earlier run can be looked up');
  try {
    const octokit = await octokitFor(token, place.apiUrl);
    const { found, passedOver } = await findBaseline(octokit, place, wanted, of);
    if (!found) return none(passedOver.slice(0, 5).join('; '));
    const title = `Fetching the baseline: run ${found.runId} of ${found.branch}`;
    const baseline = await inGroup(title, () => download(found, place, options));
    return { baseline, passedOver };
  } catch (error) {
    return none(reasonOf(error, wanted));
  }
}

function none(why: string): Resolved {
  return { baseline: undefined, why };
}

async function atPath(path: string, workingDirectory: string): Promise<Resolved> {
  const folder = resolve(workingDirectory, path);
  const meta = await stat(join(folder, 'meta.json')).catch(() => undefined);
  if (!meta?.isFile()) return none(`there is no run in ${path}: it has no meta.json`);
  const baseline = {
    folder,
    name: path,
    chosen: 'the folder that `baseline` names',
    run_id: null,
    sha: null,
    url: null,
    made_at: meta.mtime.toISOString(),
  };
  return { baseline, passedOver: [] };
}

async function download(
  found: FoundBaseline,
  { owner, repo }: BaselinePlace,
  { token }: ResolveOptions,
): Promise<Baseline> {
  const { runId, sha, branch, url, madeAt, chosen } = found;
  const folder = await temporaryFolder('baseline');
  const findBy = { token, workflowRunId: runId, repositoryOwner: owner, repositoryName: repo };
  await downloadArtifact(found.artifactId, folder, findBy);
  const name = `${branch}@${sha.slice(0, 7)}, run ${runId}`;
  return { folder, name, chosen, run_id: runId, sha, url, made_at: madeAt };
}

function reasonOf(error: unknown, { kind }: BaselineWanted): string {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status === 403) {
    return 'the token may not read earlier runs: add `actions: read` to the permissions of the job';
  }
  if (status === 410) return 'its artifact has expired';
  if (status === 404) {
    return kind === 'run'
      ? 'the run that `baseline` names is not there'
      : 'this workflow has no earlier runs that the token may read; a private repository needs `actions: read`';
  }
  return `it could not be fetched: ${messageOf(error)}`;
}
