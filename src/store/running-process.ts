import { readFile } from 'node:fs/promises';

export interface StartedProcess {
  readonly pid: number;
  /** When the process started, where the system tells; a number used again has another. */
  readonly started: string | undefined;
}

/** Whether that very process of this machine is there. */
export async function isRunning({ pid, started }: StartedProcess): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return started === undefined || (await startOf(pid)) === started;
}

/** Field 22 of Linux's `/proc/{pid}/stat`; undefined elsewhere. */
export async function startOf(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
