import { sha256 } from './sha256.ts';

/**
 * Names a value by its content: 16 hexadecimal digits of SHA-256 over its canonical JSON, in which
 * object keys are sorted and undefined members are left out.
 */
export function contentHash(value: unknown): string {
  return sha256(canonicalJson(value)).slice(0, 16);
}

/** A value that is part of many others and never changes, so that its text is made once. */
export class Canonical {
  readonly text: string;

  constructor(value: unknown) {
    this.text = canonicalJson(value);
  }
}

function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (value instanceof Canonical) return value.text;
  if (Array.isArray(value)) {
    return `[${value.map((member) => canonicalJson(member ?? null)).join(',')}]`;
  }
  const object = value as Readonly<Record<string, unknown>>;
  let members = '';
  for (const key of Object.keys(object).sort()) {
    if (object[key] === undefined) continue;
    members += `${members && ','}${JSON.stringify(key)}:${canonicalJson(object[key])}`;
  }
  return `{${members}}`;
}
