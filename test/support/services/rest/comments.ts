import type { RouteName } from '../route-names.ts';
import type { Comment } from '../state.ts';
import type { Level } from '../tokens.ts';
import {
  type ApiCall,
  type ApiHome,
  type ApiRoute,
  found,
  json,
  noContent,
  textFrom,
} from './api.ts';
import { paged } from './paging.ts';
import { commentShape } from './shapes.ts';

const ofIssue = '/repos/:owner/:repo/issues/:number/comments';
const one = '/repos/:owner/:repo/issues/comments/:id';

/** Comments of issues, which those of pull requests are as well. */
export function commentRoutes(home: ApiHome): ApiRoute[] {
  const { repository, clock } = home;
  const shape = (comment: Comment) => commentShape(repository, comment);
  const commentOf = ({ params }: ApiCall) =>
    found(repository.comments.find(({ id }) => id === Number(params['id'])));
  return [
    route('comments.list', ['GET', ofIssue, 'read'], (call) => {
      const { number } = issueOf(home, call);
      const comments = repository.comments.filter(({ issue }) => issue === number);
      return paged(call, comments.map(shape));
    }),
    route('comments.create', ['POST', ofIssue, 'write'], (call) => {
      const { number } = issueOf(home, call);
      const body = textFrom(call, 'body', 'IssueComment');
      const now = clock.now();
      const dates = { createdAt: now, updatedAt: now };
      const author = call.token.account;
      const comment = { id: home.newId(), issue: number, body, author, ...dates };
      repository.comments.push(comment);
      return json(201, shape(comment));
    }),
    route('comments.get', ['GET', one, 'read'], (call) => json(200, shape(commentOf(call)))),
    route('comments.update', ['PATCH', one, 'write'], (call) => {
      const comment = commentOf(call);
      comment.body = textFrom(call, 'body', 'IssueComment');
      comment.updatedAt = clock.now();
      return json(200, shape(comment));
    }),
    route('comments.delete', ['DELETE', one, 'write'], (call) => {
      repository.comments.splice(repository.comments.indexOf(commentOf(call)), 1);
      return noContent;
    }),
  ];
}

export function issueOf({ repository }: ApiHome, { params }: ApiCall) {
  return found(repository.issues.find(({ number }) => number === Number(params['number'])));
}

function route(
  name: RouteName,
  [method, path, level]: [string, string, Level],
  handle: ApiRoute['handle'],
): ApiRoute {
  return { name, method, path, needs: [['issues', 'pull-requests'], level], handle };
}
