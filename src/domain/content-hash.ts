import { hash } from 'node:crypto';

/**
 * Names a value by its content: 16 hexadecimal digits of SHA-256 over its canonical JSON, in which
 * object keys are sorted and undefined members are left out.
 */
export function contentHash(value: unknown): string {
  return hash('sha256', canonicalJson(value)).slice(0, 16);
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map((member) => canonicalJson(member ?? null)).join(',')}]`;
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const texts = members
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${texts.join(',')}}`;
}
