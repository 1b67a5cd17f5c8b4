import type { RouteName } from '../route-names.ts';
import type { Commit } from '../state.ts';
import { ApiError, type ApiHome, type ApiRoute, found, json } from './api.ts';
import { changedFiles, history, mergeBase } from './compare.ts';
import { accountShape, commitShape, repositoryShape } from './shapes.ts';

const root = '/repos/:owner/:repo';

/** The repository, what is in it, and who asks. */
export function repositoryRoutes({ repository }: ApiHome): ApiRoute[] {
  const commitAt = (name: string): Commit => {
    const branch = name.replace(/^(?:refs\/)?heads\//, '');
    return found(repository.commits.get(repository.branches.get(branch) ?? name));
  };
  return [
    route('repository.get', root, () => json(200, repositoryShape(repository))),
    route('repository.branch', `${root}/branches/:name*`, ({ params }) => {
      const commit = commitShape(commitAt(found(params['name'])));
      return json(200, { name: params['name'], commit, protected: false });
    }),
    route('repository.ref', `${root}/git/ref/:name*`, ({ params }) => {
      const { sha } = commitAt(found(params['name']));
      return json(200, { ref: `refs/${params['name']}`, object: { type: 'commit', sha } });
    }),
    route('repository.commit', `${root}/commits/:name*`, ({ params }) =>
      json(200, commitShape(commitAt(found(params['name'])))),
    ),
    route('repository.compare', `${root}/compare/:range`, ({ params }) => {
      const [base = '', head = ''] = (params['range'] ?? '').split('...');
      const [from, to] = [commitAt(base).sha, commitAt(head).sha];
      const common = mergeBase(repository, from, to);
      const isNew = (sha: string, than: string) => !history(repository, than).includes(sha);
      const ahead = history(repository, to)
        .filter((sha) => isNew(sha, from))
        .reverse();
      const behind = history(repository, from).filter((sha) => isNew(sha, to));
      return json(200, {
        status: statusOf(ahead.length, behind.length),
        ...{ ahead_by: ahead.length, behind_by: behind.length, total_commits: ahead.length },
        base_commit: commitShape(commitAt(from)),
        merge_base_commit: commitShape(commitAt(common)),
        commits: ahead.map((sha) => commitShape(commitAt(sha))),
        files: changedFiles(repository, common, to),
      });
    }),
    route('repository.contents', `${root}/contents/:path*`, ({ params, query, headers }) => {
      const { files } = commitAt(query.get('ref') ?? repository.defaultBranch);
      const path = found(params['path']);
      const bytes = Buffer.from(found(files[path]));
      if (headers['accept']?.includes('raw')) return { status: 200, body: bytes };
      const name = path.split('/').at(-1);
      const content = bytes.toString('base64');
      const facts = { type: 'file', name, path, size: bytes.length };
      return json(200, { ...facts, encoding: 'base64', content });
    }),
    route('user.get', '/user', ({ token }) => {
      if (token.account.type === 'User') return json(200, accountShape(token.account));
      throw new ApiError(403, 'Resource not accessible by integration');
    }),
    {
      ...{ name: 'graphql', method: 'POST', path: '/graphql', needs: [['metadata'], 'read'] },
      handle: ({ body, token }) => {
        const { query } = JSON.parse(body.toString()) as { query: string };
        if (!query.includes('viewer'))
          throw new ApiError(501, `no GraphQL here but viewer: ${query}`);
        return json(200, { data: { viewer: accountShape(token.account) } });
      },
    },
  ];

  function route(name: RouteName, path: string, handle: ApiRoute['handle']): ApiRoute {
    const isOpen = ['repository.get', 'user.get'].includes(name);
    const needs: ApiRoute['needs'] = [[isOpen ? 'metadata' : 'contents'], 'read'];
    return { name, method: 'GET', path, needs, handle };
  }
}

function statusOf(ahead: number, behind: number): string {
  if (ahead === 0) return behind === 0 ? 'identical' : 'behind';
  return behind === 0 ? 'ahead' : 'diverged';
}
