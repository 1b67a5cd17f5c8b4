import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const script = join(import.meta.dirname, 'run-child.ts');
/** Shared by all, so that children start in half the time. */
const compileCache = join(tmpdir(), 'coeval-test-compile-cache');

interface Watching {
  readonly onStart?: (child: ChildProcess) => void;
  /** Told of each line that the child prints; the next one waits. */
  readonly onLine?: (line: string, child: ChildProcess) => Promise<void> | void;
  /** Of Node, before the script. */
  readonly options?: readonly string[];
  /** Folder of a run to reuse. */
  readonly reuse?: string;
}

/** What a child process that ran `experiment.yaml` of a folder printed until it ended or was killed. */
export async function runChild(
  cwd: string,
  { onStart, onLine, options = [], reuse }: Watching = {},
): Promise<{ readonly lines: readonly string[]; readonly killed: boolean }> {
  const child = spawn(process.execPath, [...options, script, cwd, ...(reuse ? [reuse] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
  });
  const ended = once(child, 'exit');
  onStart?.(child);
  const lines: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    await onLine?.(line, child);
  }
  const [, signal] = await ended;
  return { lines, killed: signal === 'SIGKILL' };
}
