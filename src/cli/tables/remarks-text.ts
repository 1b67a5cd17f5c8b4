import type { Analysis } from '../../coeval.ts';
import { printable } from '../../report/printable.ts';

/** What is to be known beside the figures: what is wrong with the records, then what limits the figures. */
export function remarksText({ warnings, notes }: Pick<Analysis, 'warnings' | 'notes'>): string {
  return [...warnings, ...notes].map((text) => printable(text, 500)).join('\n');
}
