import { type ArtifactOf, attemptOf } from '../artifact/artifact-name.ts';
import type { Octokit } from '../octokit.ts';
import type { BaselineWanted } from './baseline-wanted.ts';

/** Where baselines are looked for. */
export interface BaselinePlace {
  readonly owner: string;
  readonly repo: string;
  /** Of the REST interface. */
  readonly apiUrl: string;
  /** File name of the workflow, as `pr.yml`. */
  readonly workflow: string;
  /** Undefined where the event does not tell: a scheduled one need not. */
  readonly defaultBranch: string | undefined;
  /** This run, which is no baseline of itself. */
  readonly runId: number;
}

/** An artifact that can serve as the baseline. */
export interface FoundBaseline {
  readonly artifactId: number;
  readonly runId: number;
  readonly sha: string;
  readonly branch: string;
  readonly url: string;
  /** UTC. */
  readonly madeAt: string;
  /** In words: why it is this one. */
  readonly chosen: string;
}

/** What was found, and what was passed over and why. */
export interface BaselineSearch {
  readonly found: FoundBaseline | undefined;
  readonly passedOver: readonly string[];
}

type Wanted = Extract<BaselineWanted, { readonly kind: 'auto' | 'run' | 'ref' }>;

interface Run {
  readonly id: number;
  readonly event: string;
  readonly head_sha: string;
  readonly head_branch: string | null;
  readonly html_url: string;
  readonly run_started_at?: string;
  readonly created_at: string;
  readonly head_repository: { readonly full_name: string } | null;
}

/** More runs without an artifact mean that nobody keeps any. */
const mostRuns = 20;

/** Looks through the artifacts of the runs that may serve, the newest first. */
export async function findBaseline(
  octokit: Octokit,
  place: BaselinePlace,
  wanted: Wanted,
  of: ArtifactOf,
): Promise<BaselineSearch> {
  const { runs, chosen } = await candidates(octokit, place, wanted);
  const passedOver: string[] = [];
  for (const run of runs.slice(0, mostRuns)) {
    const artifacts = await artifactsOf(octokit, place, run.id);
    const newest = artifacts
      .flatMap((artifact) => {
        const attempt = attemptOf(artifact.name, of);
        return attempt === undefined ? [] : [{ ...artifact, attempt }];
      })
      .sort((a, b) => b.attempt - a.attempt || b.id - a.id)[0];
    if (newest && !newest.expired) {
      const found = { artifactId: newest.id, chosen, ...factsOf(run) };
      return { found, passedOver };
    }
    const why = newest ? 'its artifact has expired' : 'it has no artifact of this experiment';
    passedOver.push(`run ${run.id}: ${why}`);
  }
  if (runs.length === 0) passedOver.push(`there is no ${chosen.replace(/^the newest /, '')}`);
  return { found: undefined, passedOver };
}

function factsOf(run: Run) {
  return {
    runId: run.id,
    sha: run.head_sha,
    branch: run.head_branch ?? '',
    url: run.html_url,
    madeAt: run.run_started_at ?? run.created_at,
  };
}

async function candidates(
  octokit: Octokit,
  place: BaselinePlace,
  wanted: Wanted,
): Promise<{ readonly runs: readonly Run[]; readonly chosen: string }> {
  const { owner, repo, workflow, runId } = place;
  if (wanted.kind === 'run') {
    const { data } = await octokit.rest.actions.getWorkflowRun({
      owner,
      repo,
      run_id: wanted.runId,
    });
    return { runs: [data], chosen: 'the run that `baseline` names' };
  }
  const branch = wanted.kind === 'auto' ? await defaultBranch(octokit, place) : wanted.ref;
  const isSha = /^[0-9a-f]{40}$/.test(branch);
  const { data } = await octokit.rest.actions.listWorkflowRuns({
    owner,
    repo,
    workflow_id: workflow,
    status: 'success',
    per_page: 100,
    ...(isSha ? { head_sha: branch } : { branch }),
  });
  const own = `${owner}/${repo}`;
  const runs = data.workflow_runs.filter((run) => run.id !== runId && isTrusted(run, own));
  return { runs, chosen: `the newest successful run of ${workflow} on ${branch}` };
}

async function defaultBranch(octokit: Octokit, place: BaselinePlace): Promise<string> {
  if (place.defaultBranch !== undefined) return place.defaultBranch;
  const { data } = await octokit.rest.repos.get({ owner: place.owner, repo: place.repo });
  return data.default_branch;
}

/** A fork may call its branch `main` too; what a pull request's run left is nobody's baseline. */
function isTrusted({ event, head_repository }: Run, repository: string): boolean {
  return !event.startsWith('pull_request') && head_repository?.full_name === repository;
}

async function artifactsOf(octokit: Octokit, { owner, repo }: BaselinePlace, runId: number) {
  return octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts, {
    owner,
    repo,
    run_id: runId,
    per_page: 100,
  });
}
