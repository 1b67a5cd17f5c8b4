import type { Post } from './forge.ts';
import { type Marker, markerIn } from './marker.ts';

/** A text of ours with what its marker says. */
export interface OwnPost extends Post {
  readonly marker: Marker;
}

/**
 * Those that bear our marker and that we wrote, the oldest first. Anybody may write the marker, so
 * the author counts: our own login or, while that is unknown, any program's.
 */
export function ownPosts(
  posts: readonly Post[],
  sought: Pick<Marker, 'kind' | 'key'>,
  login: string | undefined,
): OwnPost[] {
  return posts
    .flatMap((post) => {
      const isOurs = login === undefined ? post.isBot : post.author === login;
      const marker = isOurs ? markerIn(post.body, sought) : undefined;
      return marker ? [{ ...post, marker }] : [];
    })
    .toSorted((a, b) => a.id - b.id);
}

/** Whether GitHub already has the text; it changes line ends and what is at the end. */
export function isSameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trimEnd();
  return plain(one) === plain(other);
}
