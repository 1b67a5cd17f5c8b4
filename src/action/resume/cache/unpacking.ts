/**
 * Options for GNU tar, which takes them from `TAR_OPTIONS`. The cache's library unpacks with `-P`: an
 * entry could write to absolute paths and through `..`, and so anywhere that the job may write.
 * With these only plain names directly in the store's folder are unpacked, and nothing is replaced.
 *
 * @param path of the store's folder in the archive, as `.coeval/store`
 */
export function tarGuards(path: string): string {
  const prefix = `${path}/`;
  // Patterns cannot say "all but": so each says which names leave the prefix at one of its letters.
  const elsewhere = Array.from(prefix, (letter, at) => `${prefix.slice(0, at)}[!${letter}]*`);
  const excluded = [...elsewhere, `${prefix}*/*`].map((pattern) => `--exclude=${pattern}`);
  const matching = ['--anchored', '--wildcards', '--wildcards-match-slash'];
  return [...matching, ...excluded, '--keep-old-files', '--no-same-owner'].join(' ');
}
