import { hashAscii, hashText } from './key-set.ts';
import type { Line } from './lines.ts';
import { MarkSearch } from './mark-search.ts';

const quote = 34;
const brace = 125;
const opening = Buffer.from('{"id":');
const marks = ['{"id":', '"failed"'].map((mark) => new MarkSearch(mark));

/** What a line says of its record, read without parsing it. */
export interface RecordHead {
  readonly id: string;
  /** `open`: marked as failed by a program that would try again. */
  readonly state: 'present' | 'failed' | 'open';
}

/**
 * Where the id's text lies, if the line begins as every record does and ends as one.
 *
 * A quote inside a JSON string has a backslash before it, so that a mark such as `"failed"`
 * cannot be found in a text; in a nested object it can.
 */
export function idRange({ bytes, start, end }: Line): readonly [number, number] | undefined {
  if (bytes[end - 1] !== brace) return undefined;
  if (bytes.compare(opening, 0, opening.length, start, start + opening.length) !== 0) {
    return undefined;
  }
  let from = start + opening.length;
  if (bytes[from] === 32) from += 1;
  if (bytes[from] !== quote) return undefined;
  const to = bytes.indexOf(quote, from + 1);
  return to > 0 && to < end ? [from + 1, to] : undefined;
}

/** The hash of a record's id, as {@link hashText} gives it. */
export function idHash(line: Line, range: readonly [number, number]) {
  return hashAscii(line.bytes, ...range) ?? hashText(recordHead(line)?.id ?? '');
}

/** Undefined when the line is not a record at all. It may be damaged all the same. */
export function recordId(line: Line): string | undefined {
  const range = idRange(line);
  const id = range && line.bytes.toString('utf8', ...range);
  return id === undefined || id.includes('\\') ? parsedHead(line)?.id : id;
}

/** Undefined when the line is not a record at all: damage. */
export function recordHead(line: Line): RecordHead | undefined {
  const range = idRange(line);
  if (!range || line.bytes.subarray(...range).includes(92)) return parsedHead(line);
  const state = recordState(line, range[1]);
  return state && { id: line.bytes.toString('utf8', ...range), state };
}

/**
 * Undefined when the line is damaged. Only a line that holds one of the marks is parsed: an attribute
 * may be called `status`, and a torn line may have another glued to it.
 *
 * @param from where the id ends; ours write a status right behind it
 */
export function recordState(line: Line, from: number): RecordHead['state'] | undefined {
  const isPlain = !marks.some((mark) => mark.isIn(line.bytes, from, line.end));
  return isPlain ? 'present' : parsedHead(line)?.state;
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
