import { setTimeout as sleep } from 'node:timers/promises';
import { createLogUpdate } from 'log-update';
import type { Status } from '../../coeval.ts';
import { output } from '../output.ts';
import { statusText } from '../tables/status-text.ts';

const everyMs = 2000;

/** Shows the status again and again until the run is no longer in progress, or nobody reads on. */
export async function watchStatus(look: () => Promise<Status>): Promise<void> {
  const picture = process.stdout.isTTY ? createLogUpdate(process.stdout) : undefined;
  while (true) {
    const status = await look();
    const text = statusText(status, Date.now());
    if (picture) picture(text);
    else output.line(`${text}\n`);
    if (status.manifest.status !== 'in_progress' || !process.stdout.writable) break;
    await sleep(everyMs);
  }
  picture?.done();
}
