import { join } from 'node:path';
import * as z from 'zod';
import { namesIn } from '../store/folder.ts';
import { JsonlFile } from '../store/jsonl-file.ts';
import { layout } from '../store/layout.ts';
import { readFile } from '../store/read-records.ts';
import type { RunEvent } from './events.ts';

const runError = z.looseObject({
  time: z.string(),
  phase: z.string().optional(),
  model: z.string().optional(),
  reason: z.string(),
  message: z.string(),
});

/** Something that went wrong, as `run_errors.jsonl` keeps it for `status`. */
export type RunError = z.infer<typeof runError>;

/** The reason of a call that is not tried again. */
const leftUndone = 'left undone';

/** Longer messages of providers are cut. */
const longestMessage = 300;

/** Keeps what goes wrong in a run. Never fails the run: the errors are already told elsewhere. */
export function openErrorLog(root: string): {
  readonly note: (event: RunEvent) => void;
  readonly close: () => Promise<void>;
} {
  const file = new JsonlFile(join(root, layout.errors));
  return {
    note(event) {
      const error = asError(event);
      if (error) file.append(error).catch(() => undefined);
    },
    close: () => file.close(),
  };
}

function asError(event: RunEvent): RunError | undefined {
  if (event.type === 'call-failed') {
    const { phase, model, reason, willRetry } = event;
    const message = reason.slice(0, longestMessage);
    return { time: now(), phase, model, reason: willRetry ? 'retried' : leftUndone, message };
  }
  if (event.type === 'model-stopped') {
    const { model, gap } = event;
    return {
      time: now(),
      model,
      reason: gap.reason,
      message: gap.message.slice(0, longestMessage),
    };
  }
  return undefined;
}

function now(): string {
  return new Date().toISOString();
}

/** What went wrong in a run, over all its continuations. */
export interface RunErrors {
  /** The last ones, oldest first. */
  readonly recent: readonly RunError[];
  /** Why the last call of a phase to a model that was left undone failed; undefined when none was. */
  readonly lastOf: (phase: string, model: string) => string | undefined;
}

/** @param most how many recent ones are wanted */
export async function readErrors(root: string, most: number): Promise<RunErrors> {
  const recent: RunError[] = [];
  const last = new Map<string, string>();
  const lastOf: RunErrors['lastOf'] = (phase, model) => last.get(`${phase}\t${model}`);
  if (!(await namesIn(root)).includes(layout.errors)) return { recent, lastOf };
  for await (const error of readFile(
    join(root, layout.errors),
    (value) => runError.parse(value),
    () => undefined,
  )) {
    recent.push(error);
    if (recent.length > most) recent.shift();
    if (error.reason === leftUndone) last.set(`${error.phase}\t${error.model}`, error.message);
  }
  return { recent, lastOf };
}
