import { jsonrepair } from 'jsonrepair';
import { ReplyError } from '../domain/failure.ts';
import type { ChatReply } from '../providers/provider.ts';
import { inBraces } from './braces.ts';
import { withoutThought } from './thought.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The JSON object in a reply: the whole text, or the part from the first brace on without the thought,
 * the prose and the fences around it, repaired once where it is not quite JSON, nor too long for that.
 * A list of one object is that object.
 *
 * @throws {ReplyError} `empty`, `filtered`, `truncated` or `unparsed`
 */
export function parseJson(reply: ChatReply): {
  readonly value: JsonObject;
  readonly plain: boolean;
} {
  const text = usableText(reply);
  const exact = tryParse(text, JSON.parse);
  if (exact) return { value: exact, plain: true };
  const answer = withoutThought(text);
  const part = outermost(answer);
  const found = tryParse(part, JSON.parse) ?? tryParse(part, repaired) ?? onlyObject(answer);
  if (found) return { value: found, plain: false };
  if (reply.finish === 'length') {
    throw new ReplyError('truncated', 'it was cut off by the token limit; be much shorter');
  }
  throw new ReplyError('unparsed', 'it is not a JSON object');
}

/**
 * The reply's text, trimmed.
 *
 * @throws {ReplyError} `filtered` or `empty` when there is none
 */
export function usableText(reply: ChatReply): string {
  const text = reply.text.trim();
  if (text !== '') return text;
  if (reply.finish === 'filter') {
    throw new ReplyError('filtered', "the provider's content filter refused it");
  }
  if (reply.finish === 'length') {
    throw new ReplyError('truncated', 'the token limit was reached before any text');
  }
  throw new ReplyError('empty', 'it is empty');
}

/** From the first opening brace to the last closing one, or to the end if torn. */
function outermost(text: string): string {
  const start = text.indexOf('{');
  if (start < 0) return '';
  const end = text.lastIndexOf('}');
  return end > start ? text.slice(start, end + 1) : text.slice(start);
}

/**
 * The one object among pieces in braces, of which the others hold no colon and so are prose. Of two
 * objects nobody knows which is meant, unless one repeats the other; of one that is not quite JSON,
 * nobody knows where it ends.
 */
function onlyObject(text: string): JsonObject | undefined {
  const pieces = inBraces(text)?.pieces.filter((piece) => piece.includes(':'));
  const [piece, ...others] = new Set(pieces);
  return piece === undefined || others.length > 0 ? undefined : tryParse(piece, JSON.parse);
}

/** To repair takes a time that grows with the square of the length; this much, up to a second. */
const longestRepaired = 50_000;

function repaired(text: string): unknown {
  return text.length > longestRepaired ? undefined : JSON.parse(jsonrepair(text));
}

function tryParse(text: string, parse: (text: string) => unknown): JsonObject | undefined {
  try {
    const value = parse(text);
    const object = Array.isArray(value) && value.length === 1 ? value[0] : value;
    return isObject(object) ? object : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
