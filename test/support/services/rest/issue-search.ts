import { fullNameOf, type Issue, type Repository } from '../state.ts';

type Test = (issue: Issue, value: string) => boolean;

const qualifiers: Readonly<Record<string, Test>> = {
  is: (issue, value) =>
    value === issue.state || value === (issue.pull ? 'pr' : 'issue') || value === 'public',
  type: (issue, value) => value === (issue.pull ? 'pr' : 'issue'),
  state: (issue, value) => value === issue.state,
  label: (issue, value) => issue.labels.includes(value),
  author: (issue, value) =>
    [value, `${value.replace('app/', '')}[bot]`].includes(issue.author.login),
  in: () => true,
};

/** Whether an issue has all that a query of `GET /search/issues` wants; words may be in title or body. */
export function matchesSearch(repository: Repository, issue: Issue, query: string): boolean {
  const inTitle = query.includes('in:title');
  const text = inTitle ? issue.title : `${issue.title}\n${issue.body}`;
  return termsOf(query).every(({ qualifier, value }) => {
    if (qualifier === undefined) return text.toLowerCase().includes(value.toLowerCase());
    if (qualifier === 'repo') return value === fullNameOf(repository);
    const test = qualifiers[qualifier];
    if (!test) throw new Error(`the emulation knows no search by ${qualifier}`);
    return test(issue, value);
  });
}

interface Term {
  readonly qualifier: string | undefined;
  readonly value: string;
}

function termsOf(query: string): Term[] {
  const form = /(?:(?<qualifier>[a-z]+):)?(?:"(?<quoted>[^"]*)"|(?<word>\S+))/g;
  return Array.from(query.matchAll(form), ({ groups = {} }) => ({
    qualifier: groups['qualifier'],
    value: groups['quoted'] ?? groups['word'] ?? '',
  }));
}
