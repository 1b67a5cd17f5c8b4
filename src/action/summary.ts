import { appendFile } from 'node:fs/promises';
import type { Masks } from './masks.ts';

/** GitHub drops the whole summary of a step that is over 1 MiB. */
const mostBytes = 900 * 1024;

/**
 * Appends to the step's job summary, where the runner has one, as many parts as there is room for.
 * A part that is too long is left out whole, since half a table is none.
 */
export async function writeSummary(parts: readonly string[], masks: Masks): Promise<void> {
  const path = process.env['GITHUB_STEP_SUMMARY'];
  if (path) await appendFile(path, fitting(parts.map((part) => masks.hide(part))));
}

function fitting(parts: readonly string[]): string {
  let room = mostBytes;
  const kept = parts.filter((part) => {
    const bytes = Buffer.byteLength(part) + 2;
    if (bytes > room) return false;
    room -= bytes;
    return true;
  });
  const isCut = kept.length < parts.length;
  const note = 'A part is left out, being too long for a job summary: `results-path` has it all.';
  return `${[...kept, ...(isCut ? [note] : [])].join('\n\n')}\n\n`;
}
