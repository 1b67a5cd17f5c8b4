import { StoreError } from '../errors.ts';

const meanings: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; free some space',
  EDQUOT: 'the disk quota is used up; free some space',
  EACCES: 'no permission; make the folder writable',
  EPERM: 'no permission; make the folder writable',
  EROFS: 'the file system is read-only; use another storage_folder',
  // What Node says when it cannot make a folder on a read-only file system.
  ENOENT: 'its folder cannot be made; use another storage_folder',
  ENOTDIR: 'a file is where a folder should be',
  EMFILE: 'too many open files; raise the limit (ulimit -n)',
};

/** Says in the user's words why a file could not be written; anything unknown is returned as it is. */
export function writeError(path: string, error: unknown): unknown {
  const meaning = meanings[(error as NodeJS.ErrnoException).code ?? ''];
  if (meaning === undefined) return error;
  return new StoreError(
    `Cannot write ${path}: ${meaning}, then go on with --continue. What was written before is safe`,
    { cause: error },
  );
}

/** Whether the error only says that there is no such file or folder. */
export function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
