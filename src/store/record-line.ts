import { type KeyStem, keyStem, quotedStem } from '../domain/key-hash.ts';
import type { Line } from './lines.ts';
import { MarkSearch } from './mark-search.ts';

const space = 32;
const quote = 34;
const backslash = 92;
const brace = 125;
const opening = Buffer.from('{"id":');
const glued = new MarkSearch('{"id":');
/** Without its first quote: to look for a quote is to stop at every one. */
const failed = new MarkSearch('failed"');
/** What a disk that lost a block has in its place; JSON has none. */
const nul = new MarkSearch('\0');

/** What a line says of its record, read without parsing it. */
export interface RecordHead {
  readonly id: string;
  /** `open`: marked as failed by a program that would try again. */
  readonly state: 'present' | 'failed' | 'open';
}

/** What a line says of its record to those who only count. */
export interface RecordKey {
  /** The id's. */
  readonly key: KeyStem;
  readonly state: RecordHead['state'];
}

/** Undefined when the line is not a record at all: damage. It may be damaged all the same. */
export function recordKey(line: Line): RecordKey | undefined {
  const from = idStart(line);
  const key = from < 0 ? undefined : quotedStem(line.bytes, from, line.end);
  if (key) {
    const state = recordState(line);
    return state && { key, state };
  }
  const head = recordHead(line);
  return head && { key: keyStem(head.id), state: head.state };
}

/** As {@link recordKey}, with the id itself. */
export function recordHead(line: Line): RecordHead | undefined {
  const id = plainId(line);
  if (id === undefined) return parsedHead(line);
  const state = recordState(line);
  return state && { id, state };
}

/** Undefined when the line is not a record at all. It may be damaged all the same. */
export function recordId(line: Line): string | undefined {
  return plainId(line) ?? parsedHead(line)?.id;
}

/** Undefined where the id has escapes, or is not where every record has it. */
function plainId(line: Line): string | undefined {
  const { bytes, end } = line;
  const from = idStart(line);
  const to = from < 0 ? -1 : bytes.indexOf(quote, from);
  const isPlain = to >= 0 && to < end && !bytes.subarray(from, to).includes(backslash);
  return isPlain ? bytes.toString('utf8', from, to) : undefined;
}

/** Where the id's text begins, or −1 if the line does not begin as every record does and end as one. */
function idStart({ bytes, start, end }: Line): number {
  if (bytes[end - 1] !== brace) return -1;
  for (let index = 0; index < opening.length; index += 1) {
    if (bytes[start + index] !== opening[index]) return -1;
  }
  const from = start + opening.length;
  const at = bytes[from] === space ? from + 1 : from;
  return bytes[at] === quote ? at + 1 : -1;
}

/**
 * Undefined when the line is damaged. Only a line that holds one of the marks is parsed: an attribute
 * may be called `status`, and a torn line may have another glued to it.
 *
 * A quote inside a JSON string has a backslash before it, so that a mark such as `{"id":` cannot be
 * found in a text; in a nested object it can.
 */
function recordState(line: Line): RecordHead['state'] | undefined {
  const { bytes, start, end } = line;
  const isMarked =
    glued.isIn(bytes, start + 1, end) ||
    failed.isIn(bytes, start, end) ||
    nul.isIn(bytes, start, end);
  return !isMarked ? 'present' : parsedHead(line)?.state;
}

function parsedHead({ bytes, start, end }: Line): RecordHead | undefined {
  try {
    const record = JSON.parse(bytes.toString('utf8', start, end)) as Record<string, unknown> | null;
    if (typeof record?.['id'] !== 'string') return undefined;
    const failed = record['status'] === 'failed';
    const state = failed ? (record['failure'] ? 'failed' : 'open') : 'present';
    return { id: record['id'], state };
  } catch {
    return undefined;
  }
}

/** The value of a text field at the top of a record whose value needs no escapes, as a name. */
export function textField({ bytes, start, end }: Line, field: string): string | undefined {
  const line = bytes.toString('latin1', start, end);
  const at = line.indexOf(`"${field}":`);
  if (at < 0) return undefined;
  const from = line.indexOf('"', at + field.length + 3) + 1;
  return line.slice(from, line.indexOf('"', from));
}
