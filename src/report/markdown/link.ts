/**
 * A link, where its address leads to the repository; otherwise only the label. An address is foreign
 * too: it may have been read from a file that someone else wrote.
 *
 * @param label Markdown of our own, or escaped
 * @param repositoryUrl as `https://github.com/owner/name`; undefined: no link is trusted
 */
export function link(
  label: string,
  address: string | null,
  repositoryUrl: string | undefined,
): string {
  const target = address === null ? undefined : trusted(address, repositoryUrl);
  return target === undefined ? label : `[${label}](<${target}>)`;
}

function trusted(address: string, repositoryUrl: string | undefined): string | undefined {
  if (repositoryUrl === undefined || !URL.canParse(address)) return undefined;
  const { href, username, password } = new URL(address);
  const isBelow = href === repositoryUrl || href.startsWith(`${repositoryUrl}/`);
  if (!isBelow || username || password || !/^https?:/.test(href)) return undefined;
  return href.replace(/[^\w\-./:?=&%#~+,;]/g, encodeURIComponent);
}
