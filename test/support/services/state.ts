/** What the emulated repository holds, shared by all of its runs; a test may read and change all of it. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
  readonly id: number;
  defaultBranch: string;
  readonly branches: Map<string, string>;
  readonly commits: Map<string, Commit>;
  readonly runs: WorkflowRun[];
  readonly jobs: WorkflowJob[];
  readonly artifacts: Artifact[];
  readonly caches: CacheEntry[];
  /** Pull requests are issues too, as on GitHub. */
  readonly issues: Issue[];
  readonly comments: Comment[];
}

/** By path, relative to the root of the repository. */
export type Files = Readonly<Record<string, string | Buffer>>;

export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly files: Files;
  readonly createdAt: Date;
}

export interface Account {
  readonly login: string;
  readonly type: 'Bot' | 'User';
}

export interface WorkflowRun {
  readonly id: number;
  readonly number: number;
  attempt: number;
  readonly workflow: { readonly id: number; readonly name: string; readonly path: string };
  readonly event: string;
  readonly ref: string;
  /** What is checked out: for a pull request its merge commit. */
  readonly sha: string;
  readonly headBranch: string;
  /** For a pull request the head of its branch. */
  readonly headSha: string;
  readonly headRepository: string;
  readonly baseRef: string;
  readonly actor: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly pulls: readonly number[];
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: Conclusion | null;
  readonly createdAt: Date;
}

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

export interface WorkflowJob {
  readonly id: number;
  readonly runId: number;
  readonly attempt: number;
  /** As shown, `bench (gpt-4o, 2)` for a job of a matrix. */
  readonly name: string;
  readonly backendId: string;
  status: 'in_progress' | 'completed';
  conclusion: Conclusion | null;
  readonly startedAt: Date;
}

export interface Artifact {
  readonly id: number;
  readonly runId: number;
  readonly runBackendId: string;
  readonly jobBackendId: string;
  readonly name: string;
  readonly mimeType: string;
  readonly blobPath: string;
  readonly createdAt: Date;
  expiresAt: Date;
  /** Undefined until its upload is finalized. */
  done: { readonly size: number; readonly digest: string } | undefined;
}

export interface CacheEntry {
  readonly id: number;
  readonly key: string;
  readonly version: string;
  /** The ref whose runs may read it, `refs/heads/main` or `refs/pull/7/merge`. */
  readonly scope: string;
  readonly blobPath: string;
  readonly createdAt: Date;
  lastUsedAt: Date;
  /** Undefined while it is only reserved, for ever if its upload died. */
  size: number | undefined;
}

export interface Issue {
  readonly number: number;
  title: string;
  body: string;
  readonly author: Account;
  state: 'open' | 'closed';
  stateReason: string | null;
  readonly labels: string[];
  readonly createdAt: Date;
  updatedAt: Date;
  readonly pull: Pull | undefined;
}

export interface Pull {
  readonly headBranch: string;
  headSha: string;
  /** Another repository than the emulated one for a fork. */
  readonly headRepository: string;
  readonly baseBranch: string;
  mergeSha: string;
  draft: boolean;
}

export interface Comment {
  readonly id: number;
  readonly issue: number;
  body: string;
  readonly author: Account;
  readonly createdAt: Date;
  updatedAt: Date;
}

export function fullNameOf({ owner, name }: Pick<Repository, 'owner' | 'name'>): string {
  return `${owner}/${name}`;
}
