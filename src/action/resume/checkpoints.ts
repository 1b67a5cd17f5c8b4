import type { SaveOutcome } from './store-saver.ts';
import type { Voice } from './voice.ts';

/** Every entry is the whole store, and a job of a day would fill the repository's cache with them. */
const mostCheckpoints = 12;

/** So many dollars are worth a checkpoint before its time, when this long has passed. */
const worthwhileUsd = 1;
const shortestMs = 60_000;

/** After 12 checkpoints a quarter apart, a job of five hours has had its last. */
const growth = 1 / 4;

/** How long the end of a run waits for a checkpoint that is under way; the post step saves again. */
const patienceMs = 20_000;

/** From the runner's signal; the step gives up at 4.8 s. */
const graceMs = 4300;

export interface CheckpointOptions {
  readonly save: (signal: AbortSignal) => Promise<SaveOutcome>;
  readonly everyMs: number;
  /** When the runner wants the step to end. */
  readonly stop: AbortSignal;
  readonly voice: Voice;
  /** Milliseconds; the process's own if undefined. */
  readonly now?: () => number;
}

/**
 * Saves a run now and then while it goes on: after a time, or when what was spent since is worth it.
 * Both grow with what there is to lose, so that a long run has checkpoints to its end.
 */
export class Checkpoints {
  readonly #options: CheckpointOptions;
  readonly #now: () => number;
  readonly #startedAt: number;
  readonly #timer: NodeJS.Timeout;
  readonly #breakOff = new AbortController();
  #lastAt: number;
  #stoppedAt: number | undefined;
  #usd = 0;
  #savedUsd = 0;
  #left = mostCheckpoints;
  #running: Promise<void> | undefined;
  #hasWarned = false;

  constructor(options: CheckpointOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
    this.#startedAt = this.#now();
    this.#lastAt = this.#startedAt;
    this.#timer = setInterval(() => this.#tick(), Math.min(5000, options.everyMs / 4));
    this.#timer.unref();
    options.stop.addEventListener('abort', this.#onStop);
  }

  /** Tells of the cost of a call. */
  spent(usd: number | undefined): void {
    this.#usd += usd ?? 0;
  }

  /** Saves at once, unless it is at it or has done so too often. */
  checkpoint(): Promise<void> {
    if (this.#running || this.#left <= 0) return this.#running ?? Promise.resolve();
    const usd = this.#usd;
    const saving = this.#save(usd).finally(() => {
      this.#running = undefined;
      this.#lastAt = this.#now();
    });
    this.#running = saving;
    return saving;
  }

  /** Ends it, in time. What is not saved then is left to the post step. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#options.stop.removeEventListener('abort', this.#onStop);
    this.#left = 0;
    const until =
      this.#stoppedAt === undefined ? this.#now() + patienceMs : this.#stoppedAt + graceMs;
    const late = setTimeout(() => this.#breakOff.abort(), Math.max(0, until - this.#now()));
    await this.#running;
    clearTimeout(late);
  }

  readonly #onStop = (): void => {
    this.#stoppedAt = this.#now();
    void this.checkpoint();
  };

  #tick(): void {
    const now = this.#now();
    const sinceMs = now - this.#lastAt;
    const dueMs = Math.max(this.#options.everyMs, (now - this.#startedAt) * growth);
    const unsavedUsd = this.#usd - this.#savedUsd;
    const isWorth = unsavedUsd >= Math.max(worthwhileUsd, this.#usd * growth);
    if (sinceMs >= dueMs || (isWorth && sinceMs >= shortestMs)) void this.checkpoint();
  }

  async #save(usd: number): Promise<void> {
    const { save, voice } = this.#options;
    const outcome = await save(this.#breakOff.signal).catch(
      (error: unknown): SaveOutcome => ({ type: 'failed', why: String(error), kind: 'broken' }),
    );
    if (outcome.type === 'nothing-new') return;
    this.#left -= 1;
    if (outcome.type === 'saved') {
      this.#savedUsd = usd;
      voice.say('Checkpoint: all that is finished is in the cache');
      return;
    }
    if (outcome.kind !== 'broken') this.#left = 0;
    if (!this.#breakOff.signal.aborted) this.#tellFailure(outcome.why);
  }

  #tellFailure(why: string): void {
    const { voice } = this.#options;
    const message = `A checkpoint could not be saved; the run goes on. ${why}`;
    if (this.#hasWarned) voice.say(message);
    else voice.notice(message);
    this.#hasWarned = true;
  }
}
