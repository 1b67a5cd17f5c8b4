import { type Octokit, octokitFor, type RepositoryName } from '../octokit.ts';
import type { Forge, IssueChanges, Post } from './forge.ts';

/** What of a comment or an issue is read. */
interface Written {
  readonly user: { readonly login: string; readonly type: string } | null;
  readonly body?: string | null | undefined;
  readonly html_url: string;
}

/** Where to write, and as whom. */
export interface Access extends RepositoryName {
  readonly token: string;
  /** Of the REST interface, as a job has it in `GITHUB_API_URL`. */
  readonly apiUrl: string;
}

const perPage = 100;

/** GitHub, through its REST interface; loaded only where there is something to write. */
export async function githubForge({ token, apiUrl, owner, repo }: Access): Promise<Forge> {
  const repository = { owner, repo };
  const octokit = await octokitFor(token, apiUrl);
  return {
    viewer: () => viewerOf(octokit),
    headOf: async (pull) => {
      const { data } = await octokit.rest.pulls.get({ ...repository, pull_number: pull });
      return data.head.sha;
    },
    ...commentsOf(octokit, repository),
    ...issuesOf(octokit, repository),
  };
}

/** By GraphQL, as a job's token may not ask REST who it is. */
async function viewerOf(octokit: Octokit): Promise<string | undefined> {
  try {
    const answer = await octokit.graphql<{ viewer?: { login?: string } }>('{ viewer { login } }');
    return answer.viewer?.login;
  } catch {
    return undefined;
  }
}

type CommentMethods = Pick<Forge, 'comments' | 'createComment' | 'updateComment' | 'deleteComment'>;

function commentsOf({ rest, paginate }: Octokit, repository: RepositoryName): CommentMethods {
  return {
    comments: async (issue) => {
      const where = { ...repository, issue_number: issue, per_page: perPage };
      const all = await paginate(rest.issues.listComments, where);
      return all.map((comment) => postOf(comment.id, comment));
    },
    createComment: async (issue, body) => {
      const where = { ...repository, issue_number: issue };
      const { data } = await rest.issues.createComment({ ...where, body });
      return postOf(data.id, data);
    },
    updateComment: async (id, body) => {
      const { data } = await rest.issues.updateComment({ ...repository, comment_id: id, body });
      return postOf(data.id, data);
    },
    deleteComment: async (id) => {
      await rest.issues.deleteComment({ ...repository, comment_id: id });
    },
  };
}

function issuesOf(
  { rest, paginate }: Octokit,
  repository: RepositoryName,
): Pick<Forge, 'openIssues' | 'createIssue' | 'updateIssue'> {
  return {
    openIssues: async () => {
      const where = { ...repository, state: 'open' as const, per_page: perPage };
      const all = await paginate(rest.issues.listForRepo, where);
      const issues = all.filter((issue) => !issue.pull_request);
      return issues.map((issue) => postOf(issue.number, issue));
    },
    createIssue: async (title, body) => {
      const { data } = await rest.issues.create({ ...repository, title, body });
      return postOf(data.number, data);
    },
    updateIssue: async (number, { closedAs, ...changes }: IssueChanges) => {
      const { data } = await rest.issues.update({
        ...{ ...repository, issue_number: number, ...changes },
        ...(closedAs && { state: 'closed', state_reason: closedAs }),
      });
      return postOf(data.number, data);
    },
  };
}

function postOf(id: number, { user, body, html_url }: Written): Post {
  return {
    ...{ id, url: html_url, body: body ?? '' },
    ...{ author: user?.login ?? '', isBot: user?.type === 'Bot' },
  };
}
