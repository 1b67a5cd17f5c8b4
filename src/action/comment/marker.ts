import { contentHash } from '../../domain/content-hash.ts';

/*
 * First line of a comment or an issue of ours, by which it is found again. GitHub shows nothing of it.
 */

/** What kind of text it marks. */
export type MarkedKind = 'comment' | 'issue';

export interface Marker {
  readonly kind: MarkedKind;
  /** Tells the comments of several experiments apart. */
  readonly key: string;
  readonly runId: number;
  readonly runAttempt: number;
  /** Head of the pull request, or the commit that was checked. */
  readonly sha: string;
  /** What the text says, in short: another one is worth telling. */
  readonly says: string;
}

/** Longest field in characters, so that the marker takes no room from the text. */
const longest = 100;

export function withMarker(marker: Marker, text: string): string {
  const { kind, key, runId, runAttempt, sha, says } = marker;
  const fields = `v=1 key=${encodedKey(key)} run=${runId} attempt=${runAttempt} sha=${encoded(sha)} says=${encoded(says)}`;
  return `<!-- coeval:${kind} ${fields} -->\n${text}`;
}

/** Undefined where the text is not ours, or of another kind or experiment. */
export function markerIn(
  text: string,
  { kind, key }: Pick<Marker, 'kind' | 'key'>,
): Marker | undefined {
  const [first = ''] = text.split(/\r?\n/, 1);
  const form =
    /^<!-- coeval:(?<kind>\w+) v=1 key=(?<key>\S*) run=(?<run>\d+) attempt=(?<attempt>\d+) sha=(?<sha>\S*) says=(?<says>\S*) -->$/;
  const { groups } = form.exec(first) ?? {};
  if (groups?.['kind'] !== kind || groups['key'] !== encodedKey(key)) return undefined;
  return {
    ...{ kind, key, sha: decoded(groups['sha']), says: decoded(groups['says']) },
    runId: Number(groups['run']),
    runAttempt: Number(groups['attempt']),
  };
}

/** Whether the first was made by a later run, or by a later attempt of the same run. */
export function isNewer(
  one: Pick<Marker, 'runId' | 'runAttempt'>,
  other: Pick<Marker, 'runId' | 'runAttempt'>,
): boolean {
  return one.runId === other.runId ? one.runAttempt > other.runAttempt : one.runId > other.runId;
}

/** Two keys that differ do so when they are cut, too. */
function encodedKey(key: string): string {
  const characters = Array.from(key);
  if (characters.length <= longest) return encoded(key);
  return encoded(`${characters.slice(0, 80).join('')}-${contentHash(key).slice(0, 16)}`);
}

/** Without anything that ends a comment of HTML. */
function encoded(text: string): string {
  const short = Array.from(text.toWellFormed()).slice(0, longest).join('');
  return encodeURIComponent(short).replaceAll('-', '%2D');
}

function decoded(text = ''): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
