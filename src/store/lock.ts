import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from '../errors.ts';
import { layout } from './layout.ts';
import { readText, writeWhole } from './whole-file.ts';
import { writeError } from './write-error.ts';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, where the system tells; a number used again has another. */
  readonly started: string | undefined;
}

/**
 * Keeps other processes out: under `locks/`, one file for each name and holder. A lock whose process
 * is gone is taken over.
 *
 * A process writes a file of its own and has the lock if it then finds none of another that is
 * alive. So of two that come at once both may step back, but never do both go on; nobody renames or
 * removes the file of one who lives.
 *
 * @param names what is to be had alone; two runs with no name in common do not meet
 * @throws {StoreError} naming the process that holds one of them
 */
export async function lockRun(root: string, names: readonly string[]): Promise<AsyncDisposable> {
  const folder = join(root, layout.locks);
  const held: string[] = [];
  const release = async () => {
    await Promise.all(held.map((path) => rm(path, { force: true })));
  };
  try {
    await mkdir(folder, { recursive: true });
    for (const name of [...names].sort()) held.push(await take(folder, name));
  } catch (error) {
    await release();
    throw writeError(root, error);
  }
  return { [Symbol.asyncDispose]: release };
}

const ending = '.lock';

/** Returns the path of the file that was written. */
async function take(folder: string, name: string): Promise<string> {
  const path = join(folder, `${name}.${randomUUID()}${ending}`);
  const me: Holder = { pid: process.pid, host: hostname(), started: await startOf(process.pid) };
  while (true) {
    await refuseIfHeld(folder, name);
    await writeWhole(path, JSON.stringify(me));
    if (!(await otherHolder(folder, name, path))) return path;
    await rm(path, { force: true });
    await sleep(Math.random() * 100);
  }
}

async function refuseIfHeld(folder: string, name: string): Promise<void> {
  const holder = await otherHolder(folder, name);
  if (!holder) return;
  const where = holder.host === hostname() ? '' : ` on ${holder.host}`;
  throw new StoreError(
    `Cannot take ${holder.path}: process ${holder.pid}${where} is at it. ` +
      'Wait for it, or use --only-models with other models. If that process is gone, remove the file',
  );
}

/** Another holder that is alive; clears away the files of those that are not. */
async function otherHolder(
  folder: string,
  name: string,
  mine?: string,
): Promise<(Holder & { readonly path: string }) | undefined> {
  for (const file of await readdir(folder)) {
    const path = join(folder, file);
    if (!isLockOf(name, file) || path === mine) continue;
    const text = await readText(path);
    const holder = parseHolder(text);
    if (holder && (await isAlive(holder))) return { ...holder, path };
    if (text !== undefined) await rm(path, { force: true });
  }
  return undefined;
}

/** Names may have dots in them; the part of a holder has none. */
function isLockOf(name: string, file: string): boolean {
  if (!file.endsWith(ending)) return false;
  return file.slice(0, file.lastIndexOf('.', file.length - ending.length - 1)) === name;
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
