import { unescape as percentDecoded } from 'node:querystring';

const secretQuery = /key|token|secret|sig|auth|pass|pwd|code|cred/i;

/** The password of an address, or its user name where there is none, and its keys; as written and decoded. */
export function secretsInAddress(address: string | undefined): string[] {
  const url = address === undefined ? null : URL.parse(address);
  if (!url) return [];
  const written = [url.password || url.username, ...secretParameters(url)];
  return written.filter((one) => one !== '').flatMap((one) => [one, percentDecoded(one)]);
}

/** The address without what {@link secretsInAddress} finds, and without its user name. */
export function withoutSecrets(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  const names = [...url.searchParams.keys()].filter((name) => secretQuery.test(name));
  if (!url.username && !url.password && names.length === 0) return address;
  url.username = '';
  url.password = '';
  for (const name of names) url.searchParams.delete(name);
  return url.href;
}

/** As they stand in the query, so that their own encoding is known too. */
function secretParameters({ search }: URL): string[] {
  return search
    .slice(1)
    .split('&')
    .map((part) => part.split(/=(.*)/s, 2))
    .filter(([name = '']) => secretQuery.test(percentDecoded(name)))
    .map(([, value = '']) => value);
}
