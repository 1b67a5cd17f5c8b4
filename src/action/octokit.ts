export type Octokit = ReturnType<typeof import('@actions/github').getOctokit>;

/** A repository as GitHub's REST interface names it. */
export interface RepositoryName {
  readonly owner: string;
  readonly repo: string;
}

/** How long an answer may take. */
const timeoutMs = 30_000;

/** GitHub's REST interface; loaded only where something is asked of it. */
export async function octokitFor(token: string, apiUrl: string): Promise<Octokit> {
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(token, { baseUrl: apiUrl });
  octokit.hook.before('request', (options) => {
    options.request.signal ??= AbortSignal.timeout(timeoutMs);
  });
  return octokit;
}

/** @param repository `owner/name`; both are empty outside a workflow */
export function repositoryName(repository: string): RepositoryName {
  const [owner = '', repo = ''] = repository.split('/');
  return { owner, repo };
}
