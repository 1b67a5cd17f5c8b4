import { type ChildProcess, fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import { isDebug } from '@actions/core';
import { type CacheReply, type CacheRequest, cacheProcessMark } from './cache-work.ts';

export interface Asking {
  /** The program whose `main` starts `serveCache()` for {@link cacheProcessMark}. */
  readonly program: string;
  /** What the library takes for the workspace: its paths are relative to it. */
  readonly root: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** How long to wait for each reply; the last one holds for all that follow. */
  readonly limitsMs: readonly number[];
  /** Gives up. */
  readonly signal?: AbortSignal | undefined;
}

export interface CacheAnswer {
  readonly replies: readonly CacheReply[];
  /** What the library had to say, its warnings and errors. */
  readonly remarks: readonly string[];
  /** The limit that was passed, if one was. */
  readonly lateAfterMs: number | undefined;
}

/** Has a piece of work with the cache done by a process of its own, which ends in time. */
export function askCache(request: CacheRequest, asking: Asking): Promise<CacheAnswer> {
  if (process.argv[2] === cacheProcessMark) {
    // Else processes would start processes without an end.
    throw new Error(`The program must call serveCache() for the argument ${cacheProcessMark}`);
  }
  const { program, root, environment, limitsMs, signal } = asking;
  const child = fork(program, [cacheProcessMark], {
    cwd: root,
    env: { ...process.env, ...environment, GITHUB_WORKSPACE: root },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A group of its own, so that its children can be ended with it.
    detached: process.platform !== 'win32',
  });
  const replies: CacheReply[] = [];
  const remarks: string[] = [];
  let lateAfterMs: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  const wait = () => {
    clearTimeout(timer);
    const limit = limitsMs[Math.min(replies.length, limitsMs.length - 1)];
    timer = setTimeout(() => {
      lateAfterMs = limit;
      end(child);
    }, limit);
  };
  const giveUp = () => end(child);
  signal?.addEventListener('abort', giveUp);
  child.on('message', (reply) => {
    replies.push(reply as CacheReply);
    wait();
  });
  listen(child, remarks);
  wait();
  child.send(request, () => undefined);
  if (signal?.aborted) giveUp();
  return new Promise((resolve) => {
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      resolve({ replies, remarks, lateAfterMs });
    };
    child.once('close', settle);
    child.once('error', (error) => {
      remarks.push(error.message);
      if (child.pid === undefined) settle();
    });
  });
}

function end(child: ChildProcess): void {
  try {
    if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

function listen(child: ChildProcess, remarks: string[]): void {
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      // The runner must know the former, and somebody has asked for the latter.
      const isForRunner =
        line.startsWith('::add-mask::') || (isDebug() && line.startsWith('::debug::'));
      if (isForRunner) process.stdout.write(`${line}\n`);
      const remark = remarkOf(line);
      if (remark) remarks.push(remark);
    });
  }
}

/** Signed addresses are cut: who has one, has the entry. */
function remarkOf(line: string): string | undefined {
  const [, command] = /^::(?:warning|error)[^:]*::(.*)$/.exec(line) ?? [];
  const told = command ?? /^(?:Failed to|Cache (?:save|restore) skipped).*/.exec(line)?.[0];
  return told?.replace(/%0[AD].*$/s, '').replace(/\?\S*/g, '?…');
}
