import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { ConfigError } from '../../errors.ts';

/** Far more than anyone writes by hand. */
const maxBytes = 5_000_000;

interface Reading {
  /** Whether it may be a pipe, as `<(sops -d keys.yaml)` is; that can be read only once. */
  readonly allowsPipe?: boolean;
}

/**
 * The text of a file that a user names, as UTF-8. Read at once, without a thread: nothing else is to
 * be done before.
 *
 * @param shownAs name of the file in messages
 * @throws {ConfigError} when there is no such file, or it cannot be a config
 */
export function readConfigText(
  path: string,
  shownAs = path,
  { allowsPipe = false }: Reading = {},
): string {
  const bytes = bytesOf(path, allowsPipe);
  if (typeof bytes !== 'string' && isUtf8(bytes)) {
    return bytes.toString('utf8').replace(/^\uFEFF/, '');
  }
  const reason = typeof bytes === 'string' ? bytes : 'it is not UTF-8 text';
  throw new ConfigError(shownAs, [{ message: `Cannot read the file: ${reason}` }]);
}

/** What is in the file, or why it cannot be read. */
function bytesOf(path: string, allowsPipe: boolean): Buffer | string {
  try {
    const found = statSync(path);
    if (!found.isFile() && !(allowsPipe && found.isFIFO())) return 'it is not a file';
    const bytes = found.size > maxBytes ? undefined : readFileSync(path);
    if (bytes && bytes.length <= maxBytes) return bytes;
    return `it has more than ${maxBytes / 1_000_000} MB`;
  } catch (error) {
    return reasonOf(error);
  }
}

/** Rethrows what is not the file's fault. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) throw error;
  return reasons[code] ?? code;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  ENAMETOOLONG: 'its name is too long',
  ERR_INVALID_ARG_VALUE: 'its name is not valid',
};
