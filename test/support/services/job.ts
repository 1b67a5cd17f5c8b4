import { type CacheScope, runtimeToken } from './runtime-token.ts';
import type { WorkflowJob, WorkflowRun } from './state.ts';
import { type Conclusion, fullNameOf, type Repository } from './state.ts';
import type { Token } from './tokens.ts';

/** A job that runs: what its steps get, and its end. */
export interface Job {
  readonly record: WorkflowJob;
  /** Its key in the workflow, which all jobs of a matrix share. */
  readonly key: string;
  readonly run: WorkflowRun;
  /** `${{ github.token }}`; it ends with the job. */
  readonly token: Token;
  /** `GITHUB_*` that GitHub knows, for all steps; the runner adds paths and files. */
  readonly variables: Readonly<Record<string, string>>;
  /** What steps of JavaScript actions get above that: `ACTIONS_*`. */
  readonly actionVariables: Readonly<Record<string, string>>;
  /** Both of them; enough for a test that calls the `@actions` libraries itself. */
  readonly env: Readonly<Record<string, string>>;
  /** The contexts of the same names, which defaults of an action's inputs may use. */
  readonly strategy: Strategy;
  readonly matrix: Readonly<Record<string, unknown>> | null;
  finish(conclusion?: Conclusion): void;
}

export interface Strategy {
  readonly 'fail-fast': boolean;
  readonly 'job-index': number;
  readonly 'job-total': number;
  readonly 'max-parallel': number;
}

/** Of a job that is not one of a matrix. */
export const noStrategy: Strategy = {
  ...{ 'fail-fast': true, 'job-index': 0, 'job-total': 1, 'max-parallel': 1 },
};

export interface Hosts {
  readonly results: string;
  readonly api: string;
}

export interface CacheRights {
  /** Overrides what the event gives. */
  readonly cacheScopes?: readonly CacheScope[];
  readonly cacheMode?: 'none' | 'read' | 'write' | 'write-only';
}

const full = 3;
const readOnly = 1;

/** The run's own ref, then the base of its pull request, then the default branch. */
export function cacheScopesOf(repository: Repository, run: WorkflowRun): CacheScope[] {
  const mergeGroup = (run.payload['merge_group'] ?? {}) as { readonly base_ref?: string };
  const bases = [
    run.baseRef === '' ? undefined : `refs/heads/${run.baseRef}`,
    mergeGroup.base_ref,
    `refs/heads/${repository.defaultBranch}`,
  ].filter((ref) => ref !== undefined);
  const own = {
    Scope: run.ref,
    Permission: isTriggeredByOthers(run, repository) ? readOnly : full,
  };
  return [
    own,
    ...[...new Set(bases)]
      .filter((ref) => ref !== run.ref)
      .map((Scope) => ({ Scope, Permission: readOnly })),
  ];
}

/** Events that anyone can cause and that run on the default branch: since June 2026 they cannot write. */
function isTriggeredByOthers(run: WorkflowRun, repository: Repository): boolean {
  if (run.event !== 'workflow_run') {
    return ['pull_request_target', 'issue_comment'].includes(run.event);
  }
  const origin = (run.payload['workflow_run'] as { head_repository: { full_name: string } })
    .head_repository.full_name;
  return origin !== fullNameOf(repository);
}

/** The same for all attempts if names of artifacts are to be unique in the whole run. */
export function runBackendId(run: WorkflowRun, perAttempt: boolean): string {
  return `run-${run.id}${perAttempt ? `-${run.attempt}` : ''}`;
}

export function gitHubVariables(
  repository: Repository,
  run: WorkflowRun,
  { jobKey, api }: { readonly jobKey: string; readonly api: string },
): Record<string, string> {
  const { id, number, attempt, workflow, event, ref, sha, actor, baseRef, headBranch } = run;
  const [, kind = '', name = ref] = /^refs\/(heads|tags|pull)\/(.*)$/.exec(ref) ?? [];
  const fullName = fullNameOf(repository);
  const source = `${fullName}/${workflow.path}@${ref}`;
  return {
    ...{ GITHUB_ACTOR: actor, GITHUB_ACTOR_ID: '583231', GITHUB_TRIGGERING_ACTOR: actor },
    ...{ GITHUB_API_URL: api, GITHUB_GRAPHQL_URL: `${api}/graphql` },
    GITHUB_SERVER_URL: 'https://github.com',
    ...{ GITHUB_BASE_REF: baseRef, GITHUB_HEAD_REF: baseRef === '' ? '' : headBranch },
    ...{ GITHUB_EVENT_NAME: event, GITHUB_JOB: jobKey, GITHUB_SHA: sha },
    ...{ GITHUB_REF: ref, GITHUB_REF_NAME: name, GITHUB_REF_PROTECTED: 'false' },
    GITHUB_REF_TYPE: kind === 'tags' ? 'tag' : 'branch',
    ...{ GITHUB_REPOSITORY: fullName, GITHUB_REPOSITORY_ID: String(repository.id) },
    ...{ GITHUB_REPOSITORY_OWNER: repository.owner, GITHUB_REPOSITORY_OWNER_ID: '9919' },
    ...{ GITHUB_RETENTION_DAYS: '90', GITHUB_RUN_ID: String(id) },
    ...{ GITHUB_RUN_NUMBER: String(number), GITHUB_RUN_ATTEMPT: String(attempt) },
    ...{ GITHUB_WORKFLOW: workflow.name, GITHUB_WORKFLOW_REF: source, GITHUB_WORKFLOW_SHA: sha },
  };
}

export function actionVariables(
  { results }: Pick<Hosts, 'results'>,
  ids: { readonly runBackendId: string; readonly jobBackendId: string },
  { cacheScopes = [], cacheMode }: CacheRights,
): Record<string, string> {
  return {
    ACTIONS_RUNTIME_URL: `${results}/`,
    ACTIONS_RESULTS_URL: `${results}/`,
    ACTIONS_CACHE_URL: `${results}/`,
    ACTIONS_CACHE_SERVICE_V2: 'True',
    ACTIONS_RUNTIME_TOKEN: runtimeToken({ ...ids, cacheScopes }),
    ...(cacheMode === undefined ? {} : { ACTIONS_CACHE_MODE: cacheMode }),
  };
}
