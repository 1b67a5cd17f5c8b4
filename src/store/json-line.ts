/** Line separators that other programs split at, though JSON allows them inside a string. */
const separators = /[\u0085\u2028\u2029]/g;

/** A record as one line of JSON, for whatever program splits the file into lines. */
export function jsonLine(record: object): string {
  const text = JSON.stringify(record);
  const safe = separators.test(text) ? text.replace(separators, escaped) : text;
  return `${safe}\n`;
}

function escaped(separator: string): string {
  return `\\u${separator.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
