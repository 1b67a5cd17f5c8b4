import type { Forge, Post } from './forge.ts';
import { isNewer, type Marker, withMarker } from './marker.ts';
import { isSameText, type OwnPost, ownPosts } from './own-posts.ts';
import { refusalInWords, refusalOf, withRetries, withShorter } from './refusal.ts';

/** The comment that an experiment has on a pull request. */
export interface StickyComment {
  readonly pull: number;
  readonly marker: Marker & { readonly kind: 'comment' };
  /** Without marker and with secrets masked; the next is tried where one is too long. At least one. */
  readonly bodies: readonly string[];
  /** Before a failed call is made again, times the number of tries. */
  readonly retryPauseMs?: number;
}

/** `outdated`: there is a comment of a newer run, or about a newer commit, and it was left alone. */
export type PostedAs = 'created' | 'updated' | 'unchanged' | 'outdated' | 'refused';

export interface Posted {
  readonly as: PostedAs;
  readonly url: string | undefined;
  /** A sentence for the log, where there is something to mend. */
  readonly notice: string | undefined;
}

/**
 * Writes the comment, or brings the one that is there up to date. Several jobs may do it at once: the
 * oldest comment stays, and each job takes back its own once the oldest says what it had to say. It
 * never throws for what GitHub answers: a comment is not worth a failed step.
 */
export async function stickComment(forge: Forge, comment: StickyComment): Promise<Posted> {
  try {
    return await withRetries(() => stick(forge, comment), comment.retryPauseMs ?? 2000);
  } catch (error) {
    const what = `The comment on pull request ${comment.pull}`;
    const notice = refusalInWords(refusalOf(error), what, 'pull-requests: write');
    return { as: 'refused', url: undefined, notice };
  }
}

async function stick(forge: Forge, comment: StickyComment): Promise<Posted> {
  const login = await forge.viewer();
  const [oldest] = await ownComments(forge, comment, login);
  if (oldest) return await refresh(forge, comment, { oldest, login });
  const created = await withShorter(textsOf(comment), (text) =>
    forge.createComment(comment.pull, text),
  );
  return await settle(forge, comment, created);
}

interface Known {
  readonly oldest: OwnPost;
  readonly login: string | undefined;
}

/** Brings the oldest comment up to date and takes away others that do not say more. */
async function refresh(
  forge: Forge,
  comment: StickyComment,
  { oldest, login }: Known,
): Promise<Posted> {
  if (await isOutdated(forge, comment, oldest.marker)) return posted('outdated', oldest);
  if (textsOf(comment).some((text) => isSameText(text, oldest.body))) {
    return posted('unchanged', oldest);
  }
  const updated = await withShorter(textsOf(comment), (text) =>
    forge.updateComment(oldest.id, text),
  );
  await removeCopies(forge, comment, { oldest, login: login ?? updated.author });
  return posted('updated', updated);
}

/** After a comment was made: had another job made one before? */
async function settle(forge: Forge, comment: StickyComment, created: Post): Promise<Posted> {
  const login = created.author;
  const [oldest] = await ownComments(forge, comment, login);
  if (!oldest || oldest.id >= created.id) return posted('created', created);
  const { as } = await refresh(forge, comment, { oldest, login });
  if (as !== 'updated') await remove(forge, created.id);
  return posted(as, oldest);
}

async function removeCopies(
  forge: Forge,
  comment: StickyComment,
  { oldest, login }: Known,
): Promise<void> {
  const all = await ownComments(forge, comment, login);
  for (const { id, marker } of all) {
    if (id > oldest.id && !isNewer(marker, comment.marker)) await remove(forge, id);
  }
}

/** Another job may have been quicker. */
async function remove(forge: Forge, id: number): Promise<void> {
  try {
    await forge.deleteComment(id);
  } catch (error) {
    if (refusalOf(error).status !== 404) throw error;
  }
}

async function isOutdated(
  forge: Forge,
  { pull, marker }: StickyComment,
  there: Marker,
): Promise<boolean> {
  if (there.sha === marker.sha) return isNewer(there, marker);
  const head = await headOf(forge, pull);
  if (head === marker.sha) return false;
  return head === there.sha || isNewer(there, marker);
}

/** Undefined where it may not be read; the numbers of the runs decide then. */
async function headOf(forge: Forge, pull: number): Promise<string | undefined> {
  try {
    return await forge.headOf(pull);
  } catch (error) {
    if (refusalOf(error).kind === 'permission') return undefined;
    throw error;
  }
}

async function ownComments(
  forge: Forge,
  { pull, marker }: StickyComment,
  login: string | undefined,
): Promise<OwnPost[]> {
  return ownPosts(await forge.comments(pull), marker, login);
}

function textsOf({ marker, bodies }: StickyComment): string[] {
  return bodies.map((body) => withMarker(marker, body));
}

function posted(as: PostedAs, { url }: Post): Posted {
  return { as, url, notice: undefined };
}
