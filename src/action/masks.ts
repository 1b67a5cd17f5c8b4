import { setSecret } from '@actions/core';
import { isTelling } from '../domain/redact.ts';

/**
 * Tells the runner to hide secrets in the log, and hides them in what the runner does not look at:
 * outputs, and a summary that is read as a file.
 */
export class Masks {
  readonly #forms = new Set<string>();

  /** Placeholders, and lines that are words, as the braces of a key in JSON, would spoil the log. */
  add(secrets: readonly string[]): void {
    for (const form of secrets.flatMap(formsOf)) {
      if (this.#forms.has(form)) continue;
      this.#forms.add(form);
      setSecret(form);
    }
  }

  hide(text: string): string {
    const longestFirst = [...this.#forms].sort((a, b) => b.length - a.length);
    return longestFirst.reduce((rest, form) => rest.replaceAll(form, '***'), text);
  }
}

/** The secret, each of its lines, and both in base64, in JSON and as a part of a URL. */
function formsOf(secret: string): string[] {
  const lines = secret.split(/\r?\n/).map((line) => line.trim());
  return [secret, ...lines].filter(isTelling).flatMap((text) => {
    const base64 = Buffer.from(text).toString('base64');
    const unpadded = base64.replace(/=+$/, '');
    const url = Buffer.from(text).toString('base64url');
    const json = JSON.stringify(text).slice(1, -1);
    return [text, base64, unpadded, url, json, encodeURIComponent(text)];
  });
}
