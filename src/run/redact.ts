/** Shorter values are words, not secrets: redacting them would mangle texts. */
const shortestSecret = 6;

/**
 * Makes a function that takes secrets out of a text, as they are, in base64, and URL-encoded.
 * A text without any is returned as it is.
 */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const forms = [...new Set(secrets.filter((one) => one.length >= shortestSecret).flatMap(formsOf))]
    .filter((form) => form.length >= shortestSecret)
    .sort((a, b) => b.length - a.length);
  return (text) => {
    let clean = text;
    for (const form of forms)
      if (clean.includes(form)) clean = clean.replaceAll(form, '[redacted]');
    return clean;
  };
}

/** Base64 of a secret inside a longer text depends on where it begins: three forms, without the ends. */
function formsOf(secret: string): string[] {
  const shifted = [0, 1, 2].map((shift) => {
    const encoded = Buffer.from(' '.repeat(shift) + secret)
      .toString('base64')
      .replace(/=+$/, '');
    const start = shift === 0 ? 0 : shift + 1;
    const end = (secret.length + shift) % 3 === 0 ? encoded.length : encoded.length - 1;
    return encoded.slice(start, end);
  });
  const url = Buffer.from(secret).toString('base64url');
  return [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), url, ...shifted];
}
