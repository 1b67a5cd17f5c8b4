import type * as z from 'zod';
import type { Problem } from '../errors.ts';
import { error, type Finding } from './rules/finding.ts';
import { nearest, suggestion } from './rules/suggest.ts';
import { configJsonSchema } from './schema.ts';
import type { Path, YamlSource } from './yaml/yaml-source.ts';

/**
 * What is wrong with a value, as the end of a sentence that begins with its path. Given to zod as
 * its error map, so that no message of zod's own is ever shown.
 */
export function explainIssue(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${typeNames[issue.expected] ?? issue.expected}, not ${shown(issue.input)}`;
    case 'invalid_value':
      return unknownWord(String(issue.input), issue.values.map(String));
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    default:
      return 'is not valid';
  }
}

/** Says where an issue is and what would be right; an unknown key is a finding of its own each. */
export function findingsOf(issue: z.core.$ZodIssue, above: Path = []): Finding[] {
  const path = [...above, ...issue.path.filter((part) => typeof part !== 'symbol')];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, mostShown).map((key) => unknownKey(path, key));
  }
  if (issue.code === 'invalid_union') {
    const nearer = issue.errors.find((branch) => branch.some((inner) => inner.path.length > 0));
    if (nearer) return nearer.flatMap((inner) => findingsOf(inner, path));
  }
  if (issue.message === 'is missing') return [missing(path)];
  return [error(path, `${pathText(path)} ${issue.message}`)];
}

/** More would not be read, and finding each one's place takes time. */
const mostShown = 100;

/** The findings as problems with their places, in the order of the file. */
export function locate(findings: readonly Finding[], source: YamlSource): Problem[] {
  const problems: Problem[] = findings
    .slice(0, mostShown)
    .map(({ path, part, message }) => ({ message, ...source.place(path, part) }))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  const more = findings.length - problems.length;
  return more > 0 ? [...problems, { message: `There are ${more} more problems` }] : problems;
}

/** A path as it is read aloud: `models[0].parameters.max_tokens`. */
export function pathText(path: Path): string {
  const text = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${keyText(part)}`))
    .join('');
  return text.replace(/^\./, '') || 'The file';
}

/** A value in a message: short, and never more than a word or a number of it. */
export function shown(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  }
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : String(value);
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
};

function unknownWord(written: string, known: readonly string[]): string {
  const fault = `cannot be ${shown(written)}`;
  if (known.length > 8) return `${fault}: ${suggestion(written, known)}`;
  const meant = nearest(written, known);
  const hint = meant === undefined ? '' : ` (did you mean ${JSON.stringify(meant)}?)`;
  return `${fault}: use ${known.slice(0, -1).join(', ')} or ${known.at(-1)}${hint}`;
}

type TooSmall = Pick<z.core.$ZodIssueTooSmall, 'minimum' | 'origin' | 'input'>;

function tooSmall({ minimum, origin, input }: TooSmall): string {
  if (minimum === 1 && origin !== 'number' && origin !== 'int') return 'must not be empty';
  return `must be at least ${sized(minimum, origin)}, not ${shown(input)}`;
}

function tooBig({
  maximum,
  origin,
  input,
}: Pick<z.core.$ZodIssueTooBig, 'maximum' | 'origin' | 'input'>): string {
  const count = Array.isArray(input) ? input.length : shown(input);
  return `must be at most ${sized(maximum, origin)}, not ${count}`;
}

function sized(bound: number | bigint, origin: string): string {
  if (origin === 'string') return `${bound} characters`;
  return origin === 'array' ? `${bound} items` : String(bound);
}

function unknownKey(path: Path, key: string): Finding {
  const known = Object.keys(fieldAt(path)?.properties ?? {});
  const where = path.length > 0 ? ` in ${pathText(path)}` : '';
  const message = `Unknown key ${shown(key)}${where}: ${suggestion(key, known)}`;
  return error([...path, key], message, 'key');
}

function missing(path: Path): Finding {
  const { description, required = [] } = fieldAt(path) ?? {};
  const meaning = description?.replace(/\.$/, '');
  const members = required.length > 0 ? `; write it with ${required.join(' and ')}` : '';
  const message = `${pathText(path)} is missing${meaning ? `: ${lowerFirst(meaning)}` : ''}`;
  return error(path, `${message}${members}`);
}

type Field = z.core.JSONSchema.BaseSchema;

/** Made when the first fault is found, as it takes longer than reading a config. */
let wholeSchema: Field | undefined;

/** The JSON Schema of what may stand at a path; undefined below what the user names. */
function fieldAt(path: Path): Field | undefined {
  wholeSchema ??= configJsonSchema();
  let field: Field | undefined = wholeSchema;
  for (const part of path) {
    field = (typeof part === 'number' ? field?.items : field?.properties?.[part]) as
      | Field
      | undefined;
  }
  return field;
}

function keyText(key: string): string {
  return /^[\w.-]+$/.test(key) ? key : shown(key);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
