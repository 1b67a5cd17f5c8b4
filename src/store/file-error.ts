import { StoreError } from '../errors.ts';

const aFileIsThere = 'a file is where a folder should be; move it away';
const aFolderIsThere = 'a folder is where a file should be; move it away';

const meanings: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; free some space',
  EDQUOT: 'the disk quota is used up; free some space',
  EACCES: 'no permission; make the folder writable',
  EPERM: 'no permission; make the folder writable',
  EROFS: 'the file system is read-only; use another storage_folder',
  EIO: 'the disk cannot write it; use another storage_folder',
  // What Node says when it cannot make a folder on a read-only file system.
  ENOENT: 'it cannot be made; use another storage_folder',
  ENOTDIR: aFileIsThere,
  EEXIST: aFileIsThere,
  EISDIR: aFolderIsThere,
  ENOTEMPTY: 'a folder that is not empty is in the way; move it away',
  ELOOP: 'it is a link that leads nowhere; remove it',
  ENAMETOOLONG: 'its name is too long; use shorter names, or another storage_folder',
  EMFILE: 'too many open files; raise the limit (ulimit -n)',
};

const readMeanings: Readonly<Record<string, string>> = {
  EACCES: 'no permission; make it readable',
  EPERM: 'no permission; make it readable',
  ENOENT: 'it is gone, or is a link that leads nowhere; restore or remove it',
  ENOTDIR: aFileIsThere,
  EISDIR: aFolderIsThere,
  ELOOP: 'it is a link that leads nowhere; restore or remove it',
  EMFILE: 'too many open files; raise the limit (ulimit -n)',
  EIO: 'the disk cannot read it; restore or remove it',
};

/** Says in the user's words why a file could not be written; anything unknown is returned as it is. */
export function writeError(path: string, error: unknown): unknown {
  const meaning = meanings[codeOf(error)];
  if (meaning === undefined) return error;
  return new StoreError(
    `Cannot write ${path}: ${meaning}, then try again, a run with --continue. What was written before is safe`,
    { cause: error },
  );
}

/** As {@link writeError}, of a file or folder that could not be read. */
export function readError(path: string, error: unknown): unknown {
  const meaning = readMeanings[codeOf(error)];
  if (meaning === undefined) return error;
  return new StoreError(`Cannot read ${path}: ${meaning}`, { cause: error });
}

/** Whether the error only says that there is no such file, and no folder that it could be in. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
}

/** Whether what {@link writeError} says is that nothing may be written there. */
export function isReadOnly(error: unknown): boolean {
  const { cause } = error as Error;
  return cause instanceof Error && ['EROFS', 'EACCES', 'EPERM'].includes(codeOf(cause));
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
