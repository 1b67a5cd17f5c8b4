import { createHash } from 'node:crypto';
import type { Clock } from './clock.ts';
import { found } from './rest/api.ts';
import type { Account, Issue, Pull, Repository } from './state.ts';
import { type Commit, type Files, fullNameOf } from './state.ts';

export interface NewPull {
  readonly branch: string;
  /** Changes on the base branch's files; undefined takes a file away. */
  readonly files?: Changes;
  /** The default branch if undefined. */
  readonly base?: string;
  /** `owner/name` of the fork it comes from; none if undefined. */
  readonly fork?: string;
  readonly title?: string;
  readonly author?: string;
  readonly labels?: readonly string[];
}

export type Changes = Readonly<Record<string, string | Buffer | undefined>>;

/** Commits changed files on top of a branch, which is begun where it is not there. */
export class Commits {
  readonly #repository: Repository;
  readonly #clock: Clock;

  constructor(repository: Repository, clock: Clock) {
    this.#repository = repository;
    this.#clock = clock;
  }

  /** Moves the heads of the pull requests of the branch too. */
  push(branch: string, changes: Changes = {}): Commit {
    const { branches, issues } = this.#repository;
    const parent = branches.get(branch) ?? branches.get(this.#repository.defaultBranch);
    const commit = this.#commit(parent === undefined ? [] : [parent], changes);
    branches.set(branch, commit.sha);
    const here = fullNameOf(this.#repository);
    for (const { pull } of issues) {
      if (pull?.headBranch !== branch || pull.headRepository !== here) continue;
      this.#move(pull, commit.sha);
    }
    return commit;
  }

  /** A commit on the head of a pull request, of a fork's as well. */
  pushTo({ pull }: Issue, changes: Changes = {}): Commit {
    const { headRepository, headBranch, headSha } = found(pull);
    if (headRepository === fullNameOf(this.#repository)) return this.push(headBranch, changes);
    const commit = this.#commit([headSha], changes);
    this.#move(found(pull), commit.sha);
    return commit;
  }

  open(number: number, wanted: NewPull): Issue {
    const { branch, base = this.#repository.defaultBranch, fork, files = {} } = wanted;
    const here = fullNameOf(this.#repository);
    const baseSha = found(this.#repository.branches.get(base));
    const head = this.#commit([baseSha], files);
    if (fork === undefined) this.#repository.branches.set(branch, head.sha);
    const pull: Pull = {
      ...{ headBranch: branch, headSha: head.sha, headRepository: fork ?? here },
      ...{ baseBranch: base, mergeSha: '', draft: false },
    };
    this.#move(pull, head.sha);
    const now = this.#clock.now();
    const author: Account = { login: wanted.author ?? 'octocat', type: 'User' };
    const issue: Issue = {
      ...{ number, title: wanted.title ?? `Pull request of ${branch}`, body: '', author, pull },
      ...{ state: 'open', stateReason: null, labels: [...(wanted.labels ?? [])] },
      ...{ createdAt: now, updatedAt: now },
    };
    this.#repository.issues.push(issue);
    return issue;
  }

  /** The merge commit holds the files of the head: no test of ours needs a real merge. */
  #move(pull: Pull, headSha: string): void {
    const baseSha = found(this.#repository.branches.get(pull.baseBranch));
    pull.headSha = headSha;
    pull.mergeSha = this.#commit([baseSha, headSha], this.#filesOf(headSha)).sha;
  }

  #filesOf(sha: string | undefined): Files {
    return this.#repository.commits.get(sha ?? '')?.files ?? {};
  }

  #commit(parents: readonly string[], changes: Changes): Commit {
    const { commits } = this.#repository;
    const kept = Object.entries({ ...this.#filesOf(parents[0]), ...changes });
    const files = Object.fromEntries(
      kept.flatMap(([path, file]) => (file === undefined ? [] : [[path, file]])),
    );
    const createdAt = this.#clock.now();
    const sha = createHash('sha1').update(`${commits.size} ${parents}`).digest('hex');
    const commit = { sha, parents, message: `Commit ${commits.size + 1}`, files, createdAt };
    commits.set(sha, commit);
    return commit;
  }
}
