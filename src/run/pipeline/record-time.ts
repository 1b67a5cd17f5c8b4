let second = 0;
let text = '';

/** Now, in UTC and whole seconds, as records and the manifest have it. Made once a second. */
export function recordTime(): string {
  const now = Math.floor(Date.now() / 1000);
  if (now !== second) text = `${new Date(now * 1000).toISOString().slice(0, 19)}Z`;
  second = now;
  return text;
}
