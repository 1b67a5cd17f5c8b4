import type { VerdictState } from '../../compare/verdict.ts';
import type { Forge, Post } from './forge.ts';
import { isNewer, type Marker, withMarker } from './marker.ts';
import { isSameText, type OwnPost, ownPosts } from './own-posts.ts';
import { refusalInWords, refusalOf, withRetries, withShorter } from './refusal.ts';

/** The issue that an experiment has while it fails. */
export interface RollingIssue {
  readonly verdict: VerdictState;
  readonly marker: Marker & { readonly kind: 'issue' };
  readonly title: string;
  /** As those of a comment. */
  readonly bodies: readonly string[];
  /** In Markdown: what is said beside the new text when another thing fails than before. */
  readonly change: string;
  /** In Markdown: what is said when it is closed. */
  readonly recovery: string;
  readonly retryPauseMs?: number;
}

export interface Rolled {
  readonly as: 'opened' | 'updated' | 'closed' | 'unchanged' | 'outdated' | 'none' | 'refused';
  readonly url: string | undefined;
  readonly notice: string | undefined;
}

/**
 * Opens an issue when the experiment fails, keeps its text up to date while it does, with a comment
 * only when another thing fails, and closes it when the experiment passes. Any other verdict says
 * nothing of the experiment and leaves the issue as it is. It never throws for what GitHub answers.
 */
export async function rollIssue(forge: Forge, issue: RollingIssue): Promise<Rolled> {
  const { verdict } = issue;
  if (verdict !== 'fail' && verdict !== 'pass') return rolled('none', undefined);
  const roll = () => (verdict === 'fail' ? failed(forge, issue) : recovered(forge, issue));
  try {
    return await withRetries(roll, issue.retryPauseMs ?? 2000);
  } catch (error) {
    const notice = refusalInWords(refusalOf(error), 'The issue', 'issues: write');
    return { as: 'refused', url: undefined, notice };
  }
}

async function failed(forge: Forge, issue: RollingIssue): Promise<Rolled> {
  const [oldest] = await ownIssues(forge, issue, await forge.viewer());
  if (oldest) return await refresh(forge, issue, oldest);
  const created = await withShorter(textsOf(issue), (text) => forge.createIssue(issue.title, text));
  const [first] = await ownIssues(forge, issue, created.author);
  if (!first || first.id >= created.id) return rolled('opened', created);
  await forge.createComment(created.id, `Another run had opened #${first.id} for this.`);
  await forge.updateIssue(created.id, { closedAs: 'not_planned' });
  return await refresh(forge, issue, first);
}

async function refresh(forge: Forge, issue: RollingIssue, there: OwnPost): Promise<Rolled> {
  const { marker, title } = issue;
  if (isNewer(there.marker, marker)) return rolled('outdated', there);
  if (textsOf(issue).some((text) => isSameText(text, there.body))) {
    return rolled('unchanged', there);
  }
  await withShorter(textsOf(issue), (body) => forge.updateIssue(there.id, { title, body }));
  if (there.marker.says !== marker.says) await forge.createComment(there.id, issue.change);
  return rolled('updated', there);
}

async function recovered(forge: Forge, issue: RollingIssue): Promise<Rolled> {
  const all = await ownIssues(forge, issue, await forge.viewer());
  const open = all.filter(({ marker }) => !isNewer(marker, issue.marker));
  for (const { id } of open) {
    await forge.createComment(id, issue.recovery);
    await forge.updateIssue(id, { closedAs: 'completed' });
  }
  return rolled(open.length > 0 ? 'closed' : 'none', open[0]);
}

async function ownIssues(
  forge: Forge,
  { marker }: RollingIssue,
  login: string | undefined,
): Promise<OwnPost[]> {
  return ownPosts(await forge.openIssues(), marker, login);
}

function textsOf({ marker, bodies }: RollingIssue): string[] {
  return bodies.map((body) => withMarker(marker, body));
}

function rolled(as: Rolled['as'], post: Post | undefined): Rolled {
  return { as, url: post?.url, notice: undefined };
}
