import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { StepLog } from '../workflow-commands.ts';

/** What a step starts. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** What happens to it from outside. */
export interface Disturbance {
  /** Cancels the job when a line of the log satisfies it. */
  readonly cancelWhen?: ((line: string) => boolean) | undefined;
  /** Cancels the job when it resolves. */
  readonly cancelAfter?: Promise<unknown> | undefined;
  /** Kills the whole runner, as when its machine is lost: nothing runs after that, no post either. */
  readonly loseRunnerWhen?: ((line: string) => boolean) | undefined;
  readonly loseRunnerAfter?: Promise<unknown> | undefined;
  /** Kills it when it has not ended by then. */
  readonly killAfterMs?: number | undefined;
  /** Kills the process, as when there is no memory left; its post is run all the same. */
  readonly killAfter?: Promise<unknown> | undefined;
}

export interface Ended {
  readonly exitCode: number | null;
  /** What the runner had to kill it with, if it did not end by itself. */
  readonly signal: NodeJS.Signals | null;
  readonly isCancelled: boolean;
  readonly isRunnerLost: boolean;
}

/** The runner's patience with a cancelled step, in milliseconds after the cancellation. */
const termAfterMs = 7500;
const killAfterMs = 10_000;

/** Runs a command to its end, however that comes, with its lines in the log. */
export async function runProcess(
  command: Command,
  log: StepLog,
  disturbance: Disturbance,
): Promise<Ended> {
  const { file, args, cwd, env } = command;
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const control = new Control(child);
  if (disturbance.killAfterMs !== undefined) control.killIn(disturbance.killAfterMs);
  void disturbance.killAfter?.then(() => control.killIn(0));
  void disturbance.cancelAfter?.then(() => control.cancel());
  void disturbance.loseRunnerAfter?.then(() => control.lose());
  const lines = [child.stdout, child.stderr].map(async (stream) => {
    for await (const line of createInterface({ input: stream })) {
      log.take(line);
      if (disturbance.cancelWhen?.(line)) control.cancel();
      if (disturbance.loseRunnerWhen?.(line)) control.lose();
    }
  });
  const [exitCode, signal] = await new Promise<[number | null, NodeJS.Signals | null]>(
    (resolve, reject) =>
      child.once('error', reject).once('close', (code, by) => resolve([code, by])),
  );
  await Promise.all(lines);
  return { exitCode, signal, ...control.end() };
}

/** Cancels and kills one process. */
class Control {
  readonly #child: ChildProcess;
  readonly #timers: NodeJS.Timeout[] = [];
  #isCancelled = false;
  #isLost = false;

  constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** SIGINT, SIGTERM and SIGKILL when that does not help. */
  cancel(): void {
    if (this.#isCancelled || this.#child.exitCode !== null) return;
    this.#isCancelled = true;
    this.#child.kill('SIGINT');
    const term = () => {
      this.#child.kill('SIGTERM');
      // From then on, lest both come at once where this process was held up.
      this.killIn(killAfterMs - termAfterMs);
    };
    this.#timers.push(setTimeout(term, termAfterMs));
  }

  lose(): void {
    if (this.#child.exitCode !== null) return;
    this.#isLost = true;
    this.#child.kill('SIGKILL');
  }

  killIn(ms: number): void {
    this.#timers.push(setTimeout(() => this.#child.kill('SIGKILL'), ms));
  }

  end(): Pick<Ended, 'isCancelled' | 'isRunnerLost'> {
    for (const timer of this.#timers) clearTimeout(timer);
    return { isCancelled: this.#isCancelled, isRunnerLost: this.#isLost };
  }
}
