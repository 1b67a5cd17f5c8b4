import { createHash } from 'node:crypto';
import { printable } from '../printable.ts';
import { head } from './head.ts';
import type { Summary } from './summary.ts';

/** For an issue, whose title is plain text; the name in it does no more than name. */
export function issueTitle({ experiment_id }: Summary): string {
  const name = printable(experiment_id.slice(0, 400), 80).replace(/[@#]/g, '$&\u200c');
  return `CoEval: regression in ${name}`;
}

/** Says what fails, in short: the same for two runs in which the same fails. */
export function failureKey({ verdict }: Summary): string {
  const failing = verdict.findings
    .filter(({ state }) => state === 'fail')
    .map(({ rule, student = '', task = '' }) => JSON.stringify([rule, student, task]))
    .sort();
  const hash = createHash('sha256').update(failing.join('\n')).digest('hex');
  return `${verdict.state}.${hash.slice(0, 12)}`;
}

/** A comment on the issue when something else fails than before. */
export function issueChange(summary: Summary): string {
  return `What fails has changed, and the text of this issue with it.\n\n${head(summary)}`;
}

/** A comment on the issue when it is closed. */
export function issueRecovery(summary: Summary): string {
  return `The experiment passes again, so this issue is closed.\n\n${head(summary)}`;
}
