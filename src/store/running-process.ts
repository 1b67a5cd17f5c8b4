import { readFile } from 'node:fs/promises';

export interface StartedProcess {
  readonly pid: number;
  /** When the process started, where the system tells; a number used again has another. */
  readonly started: string | undefined;
}

/**
 * Whether that very process of this machine is at work. One that was killed and that its parent has
 * not asked after, as in a container whose first process does not, still has its number.
 */
export async function isRunning({ pid, started }: StartedProcess): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  if (started === undefined) return true;
  const { state, start } = await statOf(pid);
  return start === started && state !== 'Z' && state !== 'X';
}

/** Undefined where the system does not tell. */
export async function startOf(pid: number): Promise<string | undefined> {
  return (await statOf(pid)).start;
}

/** Fields 3 and 22 of Linux's `/proc/{pid}/stat`; empty elsewhere. */
async function statOf(pid: number): Promise<{ state?: string; start?: string }> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', start: fields[19] ?? '' };
  } catch {
    return {};
  }
}
