import type { Forge } from '../../../src/action/comment/forge.ts';
import { githubForge } from '../../../src/action/comment/github-forge.ts';
import type { GitHub } from '../../support/services/github.ts';
import { actionsBot, type Permissions } from '../../support/services/tokens.ts';

/** What the example workflows give. */
export const mayWrite: Permissions = {
  ...{ contents: 'read', 'pull-requests': 'write', issues: 'write' },
};

/** The real client, as a job would have it. */
export async function forgeOf(
  github: GitHub,
  permissions: Permissions = mayWrite,
  login: string = actionsBot.login,
): Promise<Forge> {
  const { value } = github.tokenOf(login, permissions);
  const { owner, name } = github.repository;
  const run = github.startRun({ event: 'push' });
  const apiUrl = run.startJob('comment').env['GITHUB_API_URL'] ?? '';
  return await githubForge({ token: value, owner, repo: name, apiUrl });
}
