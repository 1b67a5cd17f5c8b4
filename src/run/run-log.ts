import { join } from 'node:path';
import * as z from 'zod';
import { JsonlFile } from '../store/jsonl-file.ts';
import { layout } from '../store/layout.ts';
import { readFile } from '../store/read-records.ts';
import { isMissing } from '../store/write-error.ts';
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
    return { time: now(), phase, model, reason: willRetry ? 'retried' : 'left undone', message };
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

/** The last errors, oldest first. */
export async function recentErrors(root: string, most: number): Promise<RunError[]> {
  const recent: RunError[] = [];
  try {
    const path = join(root, layout.errors);
    for await (const error of readFile(
      path,
      (value) => runError.parse(value),
      () => undefined,
    )) {
      recent.push(error);
      if (recent.length > most) recent.shift();
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return recent;
}
