import { vendors } from './vendors.ts';

/** Takes secrets out of a text; one without any comes back as it is. */
export type Redact = (text: string) => string;

const shortestSecret = 6;

/**
 * Whether a value can be taken out of texts. Not what is short, one plain word or a vendor's name:
 * such are placeholders, as `EMPTY` or `ollama`, and texts would be mangled.
 */
export function isTelling(secret: string): boolean {
  return (
    secret.length >= shortestSecret &&
    !/^[a-z]{1,11}$/.test(secret) &&
    !Object.hasOwn(vendors, secret)
  );
}

const removed = '[key]';

/**
 * Looks for secrets as they are, in base64 wherever they begin in it, percent-encoded, and with
 * letters written as JSON's escapes. Where one is found in base64 of several lines, these are joined.
 *
 * @param instead what stands in a secret's place
 */
export function redactor(secrets: readonly string[], instead = removed): Redact {
  const known = [...new Set(secrets)].filter(isTelling);
  const forms = [...new Set(known.flatMap(formsOf).filter(isLong))].sort(longestFirst);
  const escaped = known.sort(longestFirst).map(escapedForm);
  const shortest = Math.min(...forms.map(({ length }) => length));
  const redact = (text: string) => {
    let clean = text;
    for (const form of forms) if (clean.includes(form)) clean = clean.replaceAll(form, instead);
    if (/[\\%]/.test(clean)) for (const form of escaped) clean = clean.replace(form, instead);
    return clean;
  };
  return (text) => {
    if (text.length < shortest) return text;
    const joined = text.replace(wrap, '');
    const clean = redact(joined);
    return joined === text || clean !== joined ? clean : redact(text);
  };
}

/** Where base64 goes on in the next line, after 64 or 76 letters; in JSON's escapes too. */
const wrap = /(\r?\n|(?:\\r)?\\n)(?<=[\w+/-]{60}\1)(?=[\w+/-])/g;

/** The same value with every text in it redacted, the names of members too. */
export function redactValue<T>(value: T, redact: Redact): T;
export function redactValue(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((item) => redactValue(item, redact));
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).map(([name, member]) => {
    return [redact(name), redactValue(member, redact)];
  });
  return Object.fromEntries(members);
}

/** Forms of vendors' keys, whole or masked by the vendor as in `sk-ab***yz`. */
const keyForms = [
  // Neither "Bearer token" nor "Basic authentication".
  /\b(?:Bearer|Basic)\s+(?=[\w.~+/=*-]*\d|[\w.~+/=*-]{16})[\w.~+/=*-]+/gi,
  /\b(?:sk-|gsk_|hf_|xai-|gh[ps]_|github_pat_|AIza)[\w.*-]{6,}/g,
];

/** Takes out whatever looks like a key, known or not. */
export function redactKeys(text: string, instead = removed): string {
  return keyForms.reduce((rest, form) => rest.replace(form, instead), text);
}

/** A piece of a short secret in base64 may be a word. */
function isLong(form: string): boolean {
  return form.length >= shortestSecret;
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}

function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const alone = [bytes.toString('base64'), bytes.toString('base64url')];
  const base64 = [...alone, ...[0, 1, 2].flatMap((shift) => base64Form(secret, shift))];
  const percent = base64.map(encodeURIComponent);
  const lower = percent.map((form) => form.replace(/%../g, (code) => code.toLowerCase()));
  return [secret, ...base64, ...percent, ...lower];
}

/**
 * The letters of base64 that a secret alone decides when `shift` bytes stand before it in a group of
 * three, in both alphabets.
 */
function base64Form(secret: string, shift: number): string[] {
  const bytes = Buffer.from(' '.repeat(shift) + secret);
  const start = shift === 0 ? 0 : shift + 1;
  const end = Math.floor((bytes.length * 8) / 6);
  return (['base64', 'base64url'] as const).map((code) => bytes.toString(code).slice(start, end));
}

/** Each letter as it is, behind up to three backslashes, as `\u0041`, or as `%41`. */
function escapedForm(secret: string): RegExp {
  const letters = Array.from(secret, (letter) => {
    const units = letter.split('').map((unit) => `\\\\{1,3}u${hex(unit.charCodeAt(0), 4)}`);
    const bytes = Array.from(Buffer.from(letter), (byte) => `%${hex(byte, 2)}`);
    const plain = letter.replace(
      /[^\p{L}\p{N}]/u,
      (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`,
    );
    return `(?:\\\\{0,3}${plain}|${units.join('')}|${bytes.join('')})`;
  });
  return new RegExp(letters.join(''), 'gu');
}

/** In either case. */
function hex(code: number, digits: number): string {
  const text = code.toString(16).padStart(digits, '0');
  return text.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}
