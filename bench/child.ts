import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a process that does one thing and ends tells of itself. */
export interface Measured {
  /** User and system time, in milliseconds, of the work without loading the program. */
  readonly cpuMs: number;
  readonly wallMs: number;
  /** Peak resident memory of the whole process. */
  readonly peakMb: number;
}

/** Runs one of the programs beside this file in a process of its own. */
export async function measure(
  program: string,
  ...parameters: readonly string[]
): Promise<Measured> {
  const path = join(import.meta.dirname, program);
  const { stdout } = await run(process.execPath, [path, ...parameters], { maxBuffer: 1 << 26 });
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Measured;
}

/** Starts to measure the process that calls it; the result ends the measurement. */
export function stopwatch(): () => Measured {
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return {
      cpuMs: (user + system) / 1000,
      wallMs: performance.now() - startedAt,
      peakMb: process.resourceUsage().maxRSS / 1024,
    };
  };
}
