import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CoEvalError, InterruptedError, StoreError } from '../errors.ts';
import { isMissing, writeError } from './file-error.ts';
import { makeFolder, namesIn } from './folder.ts';
import { layout } from './layout.ts';
import { isRunning, type StartedProcess, startOf } from './running-process.ts';
import { readText, writeWhole } from './whole-file.ts';

interface Holder extends StartedProcess {
  readonly host: string;
}

/** How holders show that they live, in milliseconds. */
export interface Rhythm {
  /** A holder touches its files this often. */
  readonly beat: number;
  /** One on another machine that did not touch its file for so long is dead. */
  readonly patience: number;
}

interface LockOptions extends Partial<Rhythm> {
  /** Ends the wait for holders on other machines. */
  readonly signal?: AbortSignal | undefined;
  /** Told when such a wait begins, in a sentence. */
  readonly onWait?: ((message: string) => void) | undefined;
}

export interface RunLock extends AsyncDisposable {
  /** Aborts when another process has taken the lock, because this one seemed dead to it. */
  readonly lost: AbortSignal;
}

/**
 * Keeps other processes out: under `locks/`, one file for each name and holder. A lock whose process
 * is gone is taken over.
 *
 * A process of this machine is looked up. One of another machine cannot be: it lives if its file is
 * touched while we watch. So a folder that was copied, or restored from a cache or an artifact, with
 * a lock in it makes us wait once, whatever times its files have, and no two clocks are compared.
 *
 * A process writes a file of its own and has the lock if it then finds none of another that is
 * alive. So of two that come at once both may step back, but never do both go on; nobody renames or
 * removes the file of one who lives.
 *
 * @param names what is to be had alone; two runs with no name in common do not meet
 * @throws {StoreError} naming the process that holds one of them
 * @throws {InterruptedError} when the signal ended the wait, and not because the time is up
 */
export async function lockRun(
  root: string,
  names: readonly string[],
  { beat: pause = 5000, patience = 20_000, signal, onWait }: LockOptions = {},
): Promise<RunLock> {
  const folder = join(root, layout.locks);
  const held = new Set<string>();
  const lost = new AbortController();
  const beating = setInterval(() => void beat(held, lost), pause).unref();
  const release = async () => {
    clearInterval(beating);
    const paths = [...held];
    held.clear();
    // Where nothing can be written any more, an error of its own would hide the one that tells so.
    await Promise.allSettled(paths.map((path) => rm(path, { force: true })));
  };
  try {
    await makeFolder(folder);
    await watchForeign(folder, names, { patience, signal, onWait });
    const rhythm = { beat: pause, patience };
    for (const name of [...names].sort()) await take(folder, name, { rhythm, held });
  } catch (error) {
    await release();
    throw writeError(root, error);
  }
  return { lost: lost.signal, [Symbol.asyncDispose]: release };
}

/** All at once and before any is taken, so that none is waited for after another. */
async function watchForeign(
  folder: string,
  names: readonly string[],
  { patience, signal, onWait }: Pick<Rhythm, 'patience'> & Pick<LockOptions, 'signal' | 'onWait'>,
): Promise<void> {
  const foreign: (Holder & { readonly path: string })[] = [];
  for (const file of await namesIn(folder)) {
    const path = join(folder, file);
    const isWanted = names.some((name) => isLockOf(name, file));
    const holder = isWanted ? parseHolder(await readText(path)) : undefined;
    if (holder && holder.host !== hostname()) foreign.push({ ...holder, path });
  }
  if (foreign.length === 0) return;
  const hosts = [...new Set(foreign.map(({ host }) => host))].join(', ');
  onWait?.(
    `Locks of another machine (${hosts}) are here: watching for ${patience / 1000} s whether it is still at work`,
  );
  const touched = await Promise.all(foreign.map(({ path }) => isTouched(path, patience, signal)));
  for (const [index, holder] of foreign.entries()) {
    if (touched[index]) throw refusal(holder);
    await rm(holder.path, { force: true });
  }
}

/** Shows other machines that this process lives. */
async function beat(held: ReadonlySet<string>, lost: AbortController): Promise<void> {
  const now = new Date();
  for (const path of held) {
    try {
      await utimes(path, now, now);
    } catch (error) {
      // Anything else is a hiccup of the file system, and passes or is told by the next write.
      if (isMissing(error) && held.has(path))
        lost.abort(new StoreError(`${path} is gone: another process has taken the run over`));
    }
  }
}

/**
 * Removes the locks that came with a folder from another machine. Only for a folder of which it is
 * known that nobody else can have it, as one that was just restored or downloaded.
 */
export async function dropForeignLocks(root: string): Promise<void> {
  const folder = join(root, layout.locks);
  for (const file of await namesIn(folder)) {
    const holder = parseHolder(await readText(join(folder, file)));
    if (holder?.host !== hostname()) await rm(join(folder, file), { force: true });
  }
}

/** A lock of another machine that is older looks dead to one who only looks, in milliseconds. */
const longAgo = 60_000;

/** Whether somebody seems to be at work in a run's folder, told at once and without changing it. */
export async function isHeld(root: string): Promise<boolean> {
  const folder = join(root, layout.locks);
  for (const file of (await namesIn(folder)).filter((name) => name.endsWith(ending))) {
    const path = join(folder, file);
    const holder = parseHolder(await readText(path));
    if (holder?.host === hostname() && (await isRunning(holder))) return true;
    if (holder && holder.host !== hostname() && (await isFresh(path))) return true;
  }
  return false;
}

async function isFresh(path: string): Promise<boolean> {
  const { mtimeMs } = (await stat(path).catch(() => undefined)) ?? { mtimeMs: 0 };
  return Math.abs(Date.now() - mtimeMs) < longAgo;
}

const ending = '.lock';

/** Its file is among those that are touched while it still looks for others, so that they see it. */
async function take(
  folder: string,
  name: string,
  { rhythm, held }: { readonly rhythm: Rhythm; readonly held: Set<string> },
): Promise<void> {
  const path = join(folder, `${name}.${crypto.randomUUID()}${ending}`);
  const me: Holder = { pid: process.pid, host: hostname(), started: await startOf(process.pid) };
  while (true) {
    await refuseIfHeld(folder, name, rhythm);
    await writeWhole(path, JSON.stringify(me));
    held.add(path);
    if (!(await otherHolder(folder, name, { rhythm, mine: path }))) return;
    held.delete(path);
    await rm(path, { force: true });
    await sleep(Math.random() * 100);
  }
}

async function refuseIfHeld(folder: string, name: string, rhythm: Rhythm): Promise<void> {
  const holder = await otherHolder(folder, name, { rhythm });
  if (holder) throw refusal(holder);
}

function refusal({ path, pid, host }: Holder & { readonly path: string }): StoreError {
  const where = host === hostname() ? '' : ` on ${host}`;
  return new StoreError(
    `Cannot take ${path}: process ${pid}${where} is at it. ` +
      'Wait for it, or use --only-models with other models. If that process is gone, remove the file',
  );
}

/** Another holder that is alive; clears away the files of those that are not. */
async function otherHolder(
  folder: string,
  name: string,
  { rhythm, mine }: { readonly rhythm: Rhythm; readonly mine?: string },
): Promise<(Holder & { readonly path: string }) | undefined> {
  for (const file of await readdir(folder)) {
    const path = join(folder, file);
    if (!isLockOf(name, file) || path === mine) continue;
    const text = await readText(path);
    const holder = parseHolder(text);
    if (holder && (await isAlive(holder, path, rhythm))) return { ...holder, path };
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

async function isAlive(holder: Holder, path: string, rhythm: Rhythm): Promise<boolean> {
  return holder.host === hostname() ? isRunning(holder) : isTouched(path, rhythm.patience);
}

/** Watches a file of a holder that cannot be looked up. */
async function isTouched(path: string, patience: number, signal?: AbortSignal): Promise<boolean> {
  const touched = async () => (await stat(path).catch(() => undefined))?.mtimeMs;
  const before = await touched();
  const until = performance.now() + patience;
  while (performance.now() < until) {
    if (signal?.aborted) throw stopped(path, signal);
    await sleep(Math.min(1000, patience / 10));
    const now = await touched();
    if (now !== before) return now !== undefined;
  }
  return false;
}

/** Time that is up is no interruption: then it is the lock that is in the way. */
function stopped(path: string, { reason }: AbortSignal): CoEvalError {
  const message = `Stopped while ${path} was watched, before the first call. If its process is gone, remove the file`;
  return reason === 'time' ? new StoreError(message) : new InterruptedError(message);
}
