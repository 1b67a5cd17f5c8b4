import { endGroup, info, startGroup } from '@actions/core';
import { printable } from '../report/printable.ts';

/** Longer lines are cut; a provider's whole error page is of no use in a log. */
const longestLine = 1000;

/**
 * Text that a model, a provider or a stranger may have written, so that no line of it is a command
 * to the runner. Those are `::name::` at the start of a line, after white space, and the older
 * `##[name]` anywhere.
 */
export function harmless(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => printable(line, longestLine).replace(/^::/, ': :').replaceAll('##[', '## ['))
    .join('\n');
}

/** Prints to the step's log. All that the action prints goes through here or is an annotation. */
export function say(text: string): void {
  info(harmless(text));
}

/** Folds under a title what is printed meanwhile, as by a library. */
export async function inGroup<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  startGroup(harmless(title).replaceAll('\n', ' '));
  try {
    return await work();
  } finally {
    endGroup();
  }
}

/** Prints lines that the log shows folded under a title. */
export function sayGroup(title: string, lines: readonly string[]): void {
  startGroup(harmless(title).replaceAll('\n', ' '));
  for (const line of lines) say(line);
  endGroup();
}
