import { readFileSync } from 'node:fs';
import { at, numberAt, type Payload, textAt } from './payload.ts';

/** Whom a run stems from, which decides what it may read, write and say. */
export type Trust =
  /** Only who may write to the repository can cause it, and what it runs is the repository's own. */
  | 'trusted'
  /** Anyone can cause it, as by a comment, but it runs the repository's own code. Dependabot too. */
  | 'public'
  /** It has the content of a fork, or has rights while handling what may be a fork's. */
  | 'untrusted';

/** What GitHub says about the run that a step is in. What it does not say is undefined, or empty. */
export interface WorkflowContext {
  /** `owner/name` */
  readonly repository: string;
  readonly runId: number;
  readonly runAttempt: number;
  /** Its key in the workflow, which all jobs of a matrix share. */
  readonly job: string;
  readonly workflow: {
    readonly name: string;
    /** As `.github/workflows/coeval.yml`. */
    readonly path: string;
  };
  /** What is checked out; for a pull request its merge commit, and not its head. */
  readonly sha: string;
  readonly ref: string;
  /** Where the run's caches and stores belong: `pull/7`, `branch/main`, `tag/v1`. */
  readonly scope: string;
  readonly defaultBranch: string | undefined;
  readonly actor: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** Of the run's attempt, for people. */
  readonly runUrl: string;
  readonly event: WorkflowEvent;
  readonly trust: Trust;
}

export interface WorkflowEvent {
  /** As `pull_request`. */
  readonly name: string;
  /** The pull request that the event is about, also when it is only a comment there. */
  readonly pullRequest: PullRequest | undefined;
  /** The run that has ended, of a `workflow_run`. */
  readonly sourceRun: SourceRun | undefined;
}

export interface PullRequest {
  readonly number: number;
  readonly headSha: string | undefined;
  /** `owner/name`; undefined also when a fork was deleted. */
  readonly headRepository: string | undefined;
  /** Undefined when the event does not tell, as for a comment. */
  readonly isFork: boolean | undefined;
}

export interface SourceRun {
  readonly id: number;
  readonly attempt: number;
  readonly event: string;
  readonly workflowName: string;
  readonly headSha: string;
  readonly headBranch: string | undefined;
  readonly headRepository: string | undefined;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the variables and the event file of the runner. Never throws: outside GitHub all is empty. */
export function workflowContext(environment: Environment = process.env): WorkflowContext {
  const variable = (name: string) => environment[`GITHUB_${name}`] ?? '';
  const repository = variable('REPOSITORY');
  const payload = payloadOf(variable('EVENT_PATH'));
  const [runId, runAttempt] = [Number(variable('RUN_ID')), Number(variable('RUN_ATTEMPT')) || 1];
  const serverUrl = variable('SERVER_URL') || 'https://github.com';
  const [ref, actor] = [variable('REF'), variable('ACTOR')];
  const event = eventOf(variable('EVENT_NAME'), payload, { repository, ref });
  return {
    ...{ repository, runId, runAttempt, ref, actor, serverUrl, event },
    job: variable('JOB'),
    workflow: { name: variable('WORKFLOW'), path: pathOf(variable('WORKFLOW_REF')) },
    sha: variable('SHA'),
    scope: scopeOf(ref),
    defaultBranch: textAt(payload, 'repository', 'default_branch'),
    apiUrl: variable('API_URL') || 'https://api.github.com',
    runUrl: `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`,
    trust: trustOf(event, [actor, variable('TRIGGERING_ACTOR')]),
  };
}

function payloadOf(path: string): Payload {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Payload;
  } catch {
    return {};
  }
}

/** `.github/workflows/ci.yml` of `octo/bench/.github/workflows/ci.yml@refs/heads/main`. */
function pathOf(workflowRef: string): string {
  return workflowRef.replace(/@.*$/s, '').split('/').slice(2).join('/');
}

function scopeOf(ref: string): string {
  const [, kind, name] = /^refs\/(heads|tags|pull)\/(.+)$/s.exec(ref) ?? [];
  if (kind === undefined || name === undefined) return ref;
  if (kind === 'pull') return `pull/${name.split('/')[0]}`;
  return `${kind === 'tags' ? 'tag' : 'branch'}/${name}`;
}

interface Place {
  readonly repository: string;
  readonly ref: string;
}

function eventOf(name: string, payload: Payload, place: Place): WorkflowEvent {
  return {
    name,
    pullRequest: pullRequestOf(payload, place),
    sourceRun: sourceRunOf(payload),
  };
}

function pullRequestOf(payload: Payload, { repository, ref }: Place): PullRequest | undefined {
  const pull = at(payload, 'pull_request');
  const isCommented = at(payload, 'issue', 'pull_request') !== undefined;
  const inRef = Number(/^refs\/pull\/(\d+)\//.exec(ref)?.[1]) || undefined;
  const ofIssue = isCommented ? numberAt(payload, 'issue', 'number') : undefined;
  const number = numberAt(pull, 'number') ?? ofIssue ?? inRef;
  if (number === undefined) return undefined;
  const headRepository = textAt(pull, 'head', 'repo', 'full_name');
  const base = textAt(pull, 'base', 'repo', 'full_name') ?? repository;
  return {
    ...{ number, headRepository },
    headSha: textAt(pull, 'head', 'sha'),
    isFork: at(pull, 'head') === undefined ? undefined : headRepository !== base,
  };
}

function sourceRunOf(payload: Payload): SourceRun | undefined {
  const run = at(payload, 'workflow_run');
  const id = numberAt(run, 'id');
  if (id === undefined) return undefined;
  return {
    id,
    headRepository: textAt(run, 'head_repository', 'full_name'),
    attempt: numberAt(run, 'run_attempt') ?? 1,
    event: textAt(run, 'event') ?? '',
    workflowName: textAt(run, 'name') ?? '',
    headSha: textAt(run, 'head_sha') ?? '',
    headBranch: textAt(run, 'head_branch'),
  };
}

/** Events that only somebody with write access, or GitHub's clock, can cause. */
const ownEvents: ReadonlySet<string> = new Set([
  ...['push', 'create', 'release', 'merge_group', 'deployment'],
  ...['schedule', 'workflow_dispatch', 'repository_dispatch'],
]);

const pullEvents: ReadonlySet<string> = new Set([
  ...['pull_request', 'pull_request_review', 'pull_request_review_comment'],
]);

/** In doubt it is the lower one. */
function trustOf({ name, pullRequest }: WorkflowEvent, actors: readonly string[]): Trust {
  if (name === 'pull_request_target' || name === 'workflow_run') return 'untrusted';
  if (pullEvents.has(name) && pullRequest?.isFork !== false) return 'untrusted';
  if (actors.includes('dependabot[bot]')) return 'public';
  return ownEvents.has(name) || name === 'pull_request' ? 'trusted' : 'public';
}
