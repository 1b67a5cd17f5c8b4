export type Octokit = ReturnType<typeof import('@actions/github').getOctokit>;

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
