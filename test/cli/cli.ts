import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../src/cli/main.ts');

/** How the program ended, and what it printed. */
export interface CliEnd {
  /** Null when a signal killed it. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface CliOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Told of every piece of output as it comes. */
  readonly seen?: (text: string, child: ChildProcess) => void;
}

/** Runs the real program in a folder, without any key and without a terminal. */
export async function cli(
  cwd: string,
  args: readonly string[],
  { env = {}, seen }: CliOptions = {},
): Promise<CliEnd> {
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
  const child = spawn(process.execPath, [main, ...args], {
    cwd,
    env: { PATH, HOME: cwd, ...(NODE_COMPILE_CACHE ? { NODE_COMPILE_CACHE } : {}), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
      seen?.(text, child);
    });
  }
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { exitCode, ...texts };
}

/** Writes a config into a folder and returns its arguments. */
export async function config(folder: string, text: string): Promise<readonly ['--config', string]> {
  await writeFile(join(folder, 'my.yaml'), text);
  return ['--config', 'my.yaml'];
}

/** Standard output as the one JSON object it must be. */
export function parsed(end: CliEnd): Readonly<Record<string, unknown>> {
  return JSON.parse(end.stdout) as Readonly<Record<string, unknown>>;
}
