import { ReplyError } from '../domain/failure.ts';
import type { EvaluationRecord } from '../domain/records.ts';
import type { ChatReply } from '../providers/provider.ts';
import { isObject, type JsonObject, parseJson, usableText } from './parse-json.ts';
import { withoutThought } from './thought.ts';

/** What a judge may say of one criterion. */
export const levels = ['High', 'Medium', 'Low'] as const;

type Level = (typeof levels)[number];
type Ratings = Pick<EvaluationRecord, 'scores' | 'reason' | 'judge_text'>;

/**
 * A rating for each of `criteria`, whether under `scores` or at the top. Case and punctuation
 * around names and levels do not matter; a criterion without a known level is never guessed.
 *
 * @param shown a criterion as it may stand in the reason, which the judge is told
 * @throws {ReplyError} `incomplete`, naming what is missing
 */
export function parseScores(
  reply: ChatReply,
  criteria: readonly string[],
  shown: (criterion: string) => string,
): Ratings {
  const { value, plain } = parseJson(reply);
  const ratingOf = ratingsIn(value, criteria);
  const scores: Record<string, string> = {};
  const missing: string[] = [];
  for (const criterion of criteria) {
    const level = asLevel(ratingOf(criterion));
    if (level) scores[criterion] = level;
    else missing.push(criterion);
  }
  if (missing.length > 0) {
    throw new ReplyError(
      'incomplete',
      `it lacks a High, Medium or Low for: ${missing.map(shown).join(', ')}`,
    );
  }
  return { scores, ...remarks(reply, value, plain) };
}

/**
 * The rating of one criterion: a JSON object with `rating`, or with the criterion's name, or a
 * level as the only word, a thought before it aside.
 */
export function parseRating(reply: ChatReply, criterion: string): Ratings {
  const text = usableText(reply);
  const answer = withoutThought(text);
  const word = asLevel(answer);
  if (word) {
    return {
      scores: { [criterion]: word },
      ...(answer === text ? {} : { judge_text: reply.text }),
    };
  }
  const { value, plain } = parseJson(reply);
  const ratingOf = ratingsIn(value, [criterion]);
  const level = asLevel(value['rating']) ?? asLevel(value['score']) ?? asLevel(ratingOf(criterion));
  if (!level) throw new ReplyError('incomplete', 'its rating is not High, Medium or Low');
  return { scores: { [criterion]: level }, ...remarks(reply, value, plain) };
}

/** Finds a criterion's rating under its own name, or one that is nearly that and no other's. */
function ratingsIn(value: JsonObject, criteria: readonly string[]): (criterion: string) => unknown {
  const nested = [value['scores'], value['ratings'], value['rating']].find(isObject) ?? value;
  return (criterion) => {
    if (Object.hasOwn(nested, criterion)) return nested[criterion];
    const name = simple(criterion);
    if (criteria.filter((one) => simple(one) === name).length > 1) return undefined;
    return Object.entries(nested).findLast(([given]) => simple(given) === name)?.[1];
  };
}

/** Room for the word and what stands around it; a longer text is prose. */
const longestRating = 100;

/** `**high**` is High; `Not High, Low` is nothing. A rating may be an object that holds one. */
function asLevel(value: unknown): Level | undefined {
  const said = isObject(value) ? (value['rating'] ?? value['score'] ?? value['level']) : value;
  if (typeof said !== 'string' || said.length > longestRating) return undefined;
  const word = said.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return levels.find((level) => level.toLowerCase() === word);
}

/** A name without case, spaces and punctuation, unless it is nothing else. */
function simple(name: string): string {
  const letters = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  return letters || name;
}

function remarks(reply: ChatReply, value: JsonObject, plain: boolean): Partial<Ratings> {
  const reason = value['reason'];
  return {
    ...(typeof reason === 'string' && reason !== '' ? { reason } : {}),
    ...(plain ? {} : { judge_text: reply.text }),
  };
}
