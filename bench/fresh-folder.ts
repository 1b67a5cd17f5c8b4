import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';

/** A new folder in another one. */
export function freshFolder(parent: string): Promise<string> {
  return mkdtemp(join(parent, 'trial-'));
}
