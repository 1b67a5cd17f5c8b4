import type { RouteName } from '../route-names.ts';
import type { Issue } from '../state.ts';
import { type ApiCall, type ApiHome, type ApiRoute, found, json } from './api.ts';
import { issueOf } from './comments.ts';
import { changedFiles, mergeBase } from './compare.ts';
import { paged } from './paging.ts';
import { pullShape, type Shape } from './shapes.ts';

const all = '/repos/:owner/:repo/pulls';

export function pullRoutes(home: ApiHome): ApiRoute[] {
  const { repository } = home;
  const shape = (issue: Issue): Shape => pullShape(repository, issue, found(issue.pull));
  const pulls = () =>
    repository.issues.filter(({ pull }) => pull).toSorted((a, b) => b.number - a.number);
  return [
    route('pulls.list', all, (call) => paged(call, pulls().filter(listFilter(call)).map(shape))),
    route('pulls.get', `${all}/:number`, (call) => json(200, shape(issueOf(home, call)))),
    route('pulls.files', `${all}/:number/files`, (call) => {
      const { baseBranch, headSha } = found(issueOf(home, call).pull);
      const base = mergeBase(repository, found(repository.branches.get(baseBranch)), headSha);
      return paged(call, changedFiles(repository, base, headSha));
    }),
    route('pulls.of-commit', '/repos/:owner/:repo/commits/:sha/pulls', (call) =>
      paged(
        call,
        pulls()
          .filter(({ pull }) => pull?.headSha === call.params['sha'])
          .map(shape),
      ),
    ),
  ];
}

function listFilter({ query }: ApiCall): (issue: Issue) => boolean {
  const state = query.get('state') ?? 'open';
  const head = query.get('head');
  const base = query.get('base');
  return (issue) =>
    (state === 'all' || state === issue.state) &&
    (head === null || head === headOf(issue)) &&
    (base === null || base === issue.pull?.baseBranch);
}

/** As `owner:branch`. */
function headOf({ pull }: Issue): string {
  return `${pull?.headRepository.split('/')[0]}:${pull?.headBranch}`;
}

function route(name: RouteName, path: string, handle: ApiRoute['handle']): ApiRoute {
  return { name, method: 'GET', path, needs: [['pull-requests', 'contents'], 'read'], handle };
}
