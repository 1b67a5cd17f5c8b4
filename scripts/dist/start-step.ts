import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

interface Ended {
  readonly exitCode: number | null;
  /** All that the step printed. */
  readonly log: string;
}

export interface StepOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Starts a script as a runner starts an action, with nothing in its environment but what is given. */
export async function startStep(
  parameters: readonly string[],
  { environment = {}, cwd = process.cwd() }: StepOptions = {},
): Promise<Ended> {
  const child = spawn(process.execPath, parameters, {
    cwd,
    env: { PATH: process.env['PATH'], HOME: '/nowhere', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  const [out, err, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { exitCode, log: out + err };
}
