import type { RouteName } from '../route-names.ts';
import type { Issue } from '../state.ts';
import type { Level } from '../tokens.ts';
import { type ApiCall, type ApiHome, type ApiRoute, bodyOf, found, json, textFrom } from './api.ts';
import { issueOf } from './comments.ts';
import { matchesSearch } from './issue-search.ts';
import { paged } from './paging.ts';
import { issueShape } from './shapes.ts';

const all = '/repos/:owner/:repo/issues';
const one = `${all}/:number`;

export function issueRoutes(home: ApiHome): ApiRoute[] {
  const { repository } = home;
  const shape = (issue: Issue) => issueShape(repository, issue);
  const newestFirst = () => repository.issues.toSorted((a, b) => b.number - a.number);
  return [
    route('issues.search', ['GET', '/search/issues', 'read'], (call) => {
      const terms = call.query.get('q') ?? '';
      const items = newestFirst().filter((issue) => matchesSearch(repository, issue, terms));
      return paged(call, items.map(shape), (page, total) => ({
        ...{ total_count: total, incomplete_results: false },
        items: page,
      }));
    }),
    route('issues.list', ['GET', all, 'read'], (call) =>
      paged(call, newestFirst().filter(listFilter(call)).map(shape)),
    ),
    route('issues.create', ['POST', all, 'write'], (call) => {
      const now = home.clock.now();
      const issue: Issue = {
        number: nextNumber(home),
        title: textFrom(call, 'title', 'Issue'),
        body: String(bodyOf(call)['body'] ?? ''),
        author: call.token.account,
        ...{ state: 'open', stateReason: null, pull: undefined },
        labels: (bodyOf(call)['labels'] as string[] | undefined) ?? [],
        ...{ createdAt: now, updatedAt: now },
      };
      repository.issues.push(issue);
      return json(201, shape(issue));
    }),
    route('issues.get', ['GET', one, 'read'], (call) => json(200, shape(issueOf(home, call)))),
    route('issues.update', ['PATCH', one, 'write'], (call) => {
      const issue = issueOf(home, call);
      change(issue, bodyOf(call));
      issue.updatedAt = home.clock.now();
      return json(200, shape(issue));
    }),
    route('issues.add-labels', ['POST', `${one}/labels`, 'write'], (call) => {
      const issue = issueOf(home, call);
      const labels = (bodyOf(call)['labels'] as string[] | undefined) ?? [];
      issue.labels.push(...labels.filter((label) => !issue.labels.includes(label)));
      return json(200, shape(issue)['labels']);
    }),
    route('issues.remove-label', ['DELETE', `${one}/labels/:label`, 'write'], (call) => {
      const issue = issueOf(home, call);
      const label = found(issue.labels.find((name) => name === call.params['label']));
      issue.labels.splice(issue.labels.indexOf(label), 1);
      return json(200, shape(issue)['labels']);
    }),
  ];
}

/** Issues and pull requests are numbered together. */
export function nextNumber({ repository }: Pick<ApiHome, 'repository'>): number {
  return Math.max(0, ...repository.issues.map(({ number }) => number)) + 1;
}

function listFilter({ query }: ApiCall): (issue: Issue) => boolean {
  const state = query.get('state') ?? 'open';
  const creator = query.get('creator');
  const labels = (query.get('labels') ?? '').split(',').filter(Boolean);
  return (issue) =>
    (state === 'all' || state === issue.state) &&
    (creator === null || creator === issue.author.login) &&
    labels.every((label) => issue.labels.includes(label));
}

function change(issue: Issue, changes: Readonly<Record<string, unknown>>): void {
  const { title, body, state, state_reason: reason, labels } = changes;
  if (typeof title === 'string') issue.title = title;
  if (typeof body === 'string') issue.body = body;
  if (state === 'open' || state === 'closed') {
    issue.state = state;
    issue.stateReason = state === 'closed' ? String(reason ?? 'completed') : null;
  }
  if (Array.isArray(labels))
    issue.labels.splice(0, Number.POSITIVE_INFINITY, ...labels.map(String));
}

function route(
  name: RouteName,
  [method, path, level]: [string, string, Level],
  handle: ApiRoute['handle'],
): ApiRoute {
  const isOfPulls = path.includes('/labels');
  const anyOf = isOfPulls ? ['issues', 'pull-requests'] : ['issues'];
  return { name, method, path, needs: [anyOf, level], handle };
}
