import { type Summary, summarySchema } from '../../../src/report/summary/summary.ts';

type Field = readonly string[];

/** Paths of all texts in it that may be anything, as the schema has it. */
export function fieldsOf(summary: Summary): Field[] {
  const all = leaves(summary, []);
  return all.filter((field) => summarySchema.safeParse(withText(summary, [field], 'x')).success);
}

/** The same, but for the texts of some fields. */
export function withText(summary: Summary, fields: readonly Field[], text: string): Summary {
  return fields.reduce((made, field) => changed(made, field, text) as Summary, summary);
}

function leaves(value: unknown, path: Field): Field[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function changed(value: unknown, [first, ...rest]: Field, text: string): unknown {
  if (first === undefined) return text;
  const inner = changed((value as Record<string, unknown>)[first], rest, text);
  if (Array.isArray(value)) return value.with(Number(first), inner);
  return { ...(value as object), [first]: inner };
}
