import { readFile, stat } from 'node:fs/promises';
import { ConfigError } from '../../errors.ts';

/** Far more than anyone writes by hand. */
const maxBytes = 5_000_000;

/**
 * The text of a file that a user names, as UTF-8.
 *
 * @param shownAs name of the file in messages
 * @throws {ConfigError} when there is no such file, or it cannot be a config
 */
export async function readConfigText(path: string, shownAs = path): Promise<string> {
  const fault = await sizeFault(path);
  const bytes = fault === undefined ? await readFile(path).catch(reasonOf) : fault;
  const text = typeof bytes === 'string' ? undefined : decoded(bytes);
  if (text !== undefined) return text;
  const reason = typeof bytes === 'string' ? bytes : 'it is not UTF-8 text';
  throw new ConfigError(shownAs, [{ message: `Cannot read the file: ${reason}` }]);
}

async function sizeFault(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(reasonOf);
  if (typeof found === 'string') return found;
  if (!found.isFile()) return 'it is not a file';
  return found.size > maxBytes ? `it has more than ${maxBytes / 1_000_000} MB` : undefined;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
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
