import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StoreError } from '../errors.ts';
import { layout } from './layout.ts';
import { readText } from './whole-file.ts';
import { isMissing, writeError } from './write-error.ts';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, where the system tells; a number used again has another. */
  readonly started: string | undefined;
}

/**
 * Keeps other processes out: one file under `locks/` for each name. A lock whose process is gone is
 * taken over.
 *
 * @param names what is to be had alone; two runs with no name in common do not meet
 * @throws {StoreError} naming the process that holds one of them
 */
export async function lockRun(root: string, names: readonly string[]): Promise<AsyncDisposable> {
  const held: string[] = [];
  const release = async () => {
    await Promise.all(held.map((path) => rm(path, { force: true })));
  };
  try {
    await mkdir(join(root, layout.locks), { recursive: true });
    for (const name of [...names].sort()) {
      const path = join(root, layout.locks, `${name}.lock`);
      await take(path);
      held.push(path);
    }
  } catch (error) {
    await release();
    throw writeError(root, error);
  }
  return { [Symbol.asyncDispose]: release };
}

async function take(path: string): Promise<void> {
  const me: Holder = { pid: process.pid, host: hostname(), started: await startOf(process.pid) };
  while (true) {
    try {
      const handle = await open(path, 'wx');
      await handle.writeFile(JSON.stringify(me));
      await handle.close();
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    await removeIfStale(path);
  }
}

/** Renames first, so that of two processes that find the same stale lock only one removes it. */
async function removeIfStale(path: string): Promise<void> {
  const holder = parseHolder(await readText(path));
  if (holder && (await isAlive(holder))) {
    const where = holder.host === hostname() ? '' : ` on ${holder.host}`;
    throw new StoreError(
      `Cannot take ${path}: process ${holder.pid}${where} is at it. ` +
        'Wait for it, or use --only-models with other models. If that process is gone, remove the file',
    );
  }
  const stale = `${path}.${process.pid}.stale`;
  try {
    await rename(path, stale);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  await rm(stale, { force: true });
}

/** Undefined for a file that a crash left empty or torn. */
function parseHolder(text: string | undefined): Holder | undefined {
  try {
    return text ? (JSON.parse(text) as Holder) : undefined;
  } catch {
    return undefined;
  }
}

/** A process of another machine cannot be seen, and counts as alive. */
async function isAlive({ pid, host, started }: Holder): Promise<boolean> {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return started === undefined || (await startOf(pid)) === started;
}

/** Field 22 of Linux's `/proc/{pid}/stat`; undefined elsewhere. */
async function startOf(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
