import type { Commit, Issue, Pull, Repository, WorkflowJob, WorkflowRun } from '../state.ts';
import { type Account, type Artifact, type Comment, fullNameOf } from '../state.ts';

/** What the REST API and the events of workflows say of the things in the state. */
export type Shape = Readonly<Record<string, unknown>>;

const web = 'https://github.com';

export function accountShape({ login, type }: Account): Shape {
  const page = `${web}/${type === 'Bot' ? `apps/${login.replace('[bot]', '')}` : login}`;
  return { login, id: idOf(login), type, html_url: page };
}

/** GitHub Actions has the first; the others are made up, always the same for a name. */
function idOf(login: string): number {
  if (login === 'github-actions[bot]') return 41_898_282;
  return (
    Array.from(login).reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7) % 1e6
  );
}

export function repositoryShape(repository: Repository, fullName = fullNameOf(repository)): Shape {
  const [owner = '', name = ''] = fullName.split('/');
  const isFork = fullName !== fullNameOf(repository);
  return {
    id: isFork ? idOf(fullName) : repository.id,
    name,
    full_name: fullName,
    private: false,
    fork: isFork,
    owner: accountShape({ login: owner, type: 'User' }),
    html_url: `${web}/${fullName}`,
    default_branch: repository.defaultBranch,
  };
}

export function commentShape(repository: Repository, comment: Comment): Shape {
  const { id, issue, body, author, createdAt, updatedAt } = comment;
  const kind = repository.issues.find(({ number }) => number === issue)?.pull ? 'pull' : 'issues';
  const app = { slug: 'github-actions', id: 15_368 };
  return {
    id,
    body,
    user: accountShape(author),
    html_url: `${web}/${fullNameOf(repository)}/${kind}/${issue}#issuecomment-${id}`,
    created_at: createdAt.toISOString(),
    updated_at: updatedAt.toISOString(),
    performed_via_github_app: author.type === 'Bot' ? app : null,
  };
}

export function issueShape(repository: Repository, issue: Issue): Shape {
  const { number, title, body, author, state, stateReason, labels, createdAt, updatedAt } = issue;
  const kind = issue.pull ? 'pull' : 'issues';
  const page = `${web}/${fullNameOf(repository)}/${kind}/${number}`;
  return {
    ...{ id: 1_000_000 + number, number, title, body, state, state_reason: stateReason },
    user: accountShape(author),
    labels: labels.map((name) => ({ id: idOf(name), name, color: 'ededed' })),
    comments: repository.comments.filter((one) => one.issue === number).length,
    html_url: page,
    created_at: createdAt.toISOString(),
    updated_at: updatedAt.toISOString(),
    ...(issue.pull ? { pull_request: { html_url: page } } : {}),
  };
}

export function pullShape(repository: Repository, issue: Issue, pull: Pull): Shape {
  const { pull_request: _, ...common } = issueShape(repository, issue);
  const base = fullNameOf(repository);
  const baseSha = repository.branches.get(pull.baseBranch) ?? '';
  return {
    ...common,
    draft: pull.draft,
    merged: false,
    merge_commit_sha: pull.mergeSha,
    head: endShape(repository, pull.headRepository, [pull.headBranch, pull.headSha]),
    base: endShape(repository, base, [pull.baseBranch, baseSha]),
  };
}

function endShape(repository: Repository, fullName: string, [ref, sha]: [string, string]): Shape {
  const [owner = ''] = fullName.split('/');
  const shape = repositoryShape(repository, fullName);
  return { label: `${owner}:${ref}`, ref, sha, user: shape['owner'], repo: shape };
}

export function runShape(repository: Repository, run: WorkflowRun): Shape {
  const { id, number, attempt, workflow, event, headBranch, headSha, headRepository } = run;
  const isFork = headRepository !== fullNameOf(repository);
  const pulls = repository.issues.filter((issue) => run.pulls.includes(issue.number));
  return {
    ...{ id, run_number: number, run_attempt: attempt, event, name: workflow.name },
    ...{ path: workflow.path, workflow_id: workflow.id, display_title: workflow.name },
    ...{ head_branch: headBranch, head_sha: headSha, status: run.status },
    conclusion: run.conclusion,
    actor: accountShape({ login: run.actor, type: 'User' }),
    html_url: `${web}/${fullNameOf(repository)}/actions/runs/${id}`,
    created_at: run.createdAt.toISOString(),
    updated_at: run.createdAt.toISOString(),
    repository: repositoryShape(repository),
    head_repository: repositoryShape(repository, headRepository),
    // GitHub leaves it empty for pull requests of forks.
    pull_requests: isFork ? [] : pulls.map((issue) => runPullShape(repository, issue)),
  };
}

function runPullShape(repository: Repository, { number, pull }: Issue): Shape {
  const head = { ref: pull?.headBranch, sha: pull?.headSha };
  const base = { ref: pull?.baseBranch, sha: repository.branches.get(pull?.baseBranch ?? '') };
  return { number, head, base };
}

export function jobShape(repository: Repository, job: WorkflowJob): Shape {
  const { id, runId, attempt, name, status, conclusion, startedAt } = job;
  return {
    ...{ id, run_id: runId, run_attempt: attempt, name, status, conclusion },
    html_url: `${web}/${fullNameOf(repository)}/actions/runs/${runId}/job/${id}`,
    started_at: startedAt.toISOString(),
  };
}

export function artifactShape(artifact: Artifact, run: WorkflowRun, now: Date): Shape {
  const { id, name, createdAt, expiresAt, done } = artifact;
  const { headBranch: head_branch, headSha: head_sha } = run;
  return {
    ...{ id, name, size_in_bytes: done?.size, digest: done?.digest },
    expired: expiresAt <= now,
    created_at: createdAt.toISOString(),
    expires_at: expiresAt.toISOString(),
    workflow_run: { id: run.id, head_branch, head_sha },
  };
}

export function commitShape({ sha, parents, message, createdAt }: Commit): Shape {
  const author = { name: 'Octo', email: 'octo@example.com', date: createdAt.toISOString() };
  return {
    sha,
    commit: { message, author, committer: author },
    parents: parents.map((parent) => ({ sha: parent })),
  };
}
