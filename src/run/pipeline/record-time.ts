/** Now, in UTC and whole seconds, as records and the manifest have it. */
export function recordTime(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
