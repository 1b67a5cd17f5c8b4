import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expectedRecords, readRunRecords } from './run-records.ts';

const cli = join(import.meta.dirname, '../../src/cli/main.ts');

/** How a run of the CLI ended. */
export interface CliEnd {
  /** Null when it was killed. */
  readonly exitCode: number | null;
  /** What it printed, standard error included. */
  readonly output: string;
  readonly seconds: number;
}

/** Runs CoEval's CLI as a child, from its sources. @param signal kills it with SIGKILL */
export async function runCli(parameters: readonly string[], signal?: AbortSignal): Promise<CliEnd> {
  const started = performance.now();
  const child = spawn(process.execPath, [cli, ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => child.kill('SIGKILL');
  signal?.addEventListener('abort', kill, { once: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [exitCode] = (await once(child, 'close')) as [number | null];
  signal?.removeEventListener('abort', kill);
  return { exitCode, output, seconds: (performance.now() - started) / 1000 };
}

/**
 * Runs the CLI and kills it as soon as half of the responses and evaluations are on disk.
 *
 * @param folder of the run
 * @param onKill called right before the kill
 */
export async function runCliUntilHalf(
  parameters: readonly string[],
  folder: string,
  onKill: () => void,
): Promise<CliEnd> {
  const kill = new AbortController();
  const end = runCli(parameters, kill.signal);
  const over = new AbortController();
  void end.finally(() => over.abort());
  while (!over.signal.aborted && !(await isHalfDone(folder))) await sleep(50);
  if (!over.signal.aborted) onKill();
  kill.abort();
  return await end;
}

async function isHalfDone(folder: string): Promise<boolean> {
  const records = await readRunRecords(folder);
  const { responses, evaluations } = records;
  return responses.length + evaluations.length >= expectedRecords(records) / 2;
}
