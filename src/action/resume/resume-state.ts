import { getState, saveState } from '@actions/core';
import type { StoreIdentity } from './frozen/frozen-manifest.ts';

/** What the post step must know, whatever became of the main step. There is no secret in it. */
export interface ResumeState {
  /** Of the store, under the runner's folder for temporary files. */
  readonly root: string;
  readonly runFolder: string;
  readonly identity: StoreIdentity;
  /** Of all keys of the identity. */
  readonly keyPrefix: string;
  /** Of the next key. */
  readonly sequence: number;
  /** Of what the cache has already. */
  readonly savedDigest: string | undefined;
  /** Why nothing is saved; undefined when it is. */
  readonly refusal: string | undefined;
}

const name = 'coeval-resume';

/** Of what is remembered more than once, the runner keeps the last. */
export function rememberState(state: ResumeState): void {
  saveState(name, JSON.stringify(state));
}

/** Undefined when the main step did not come so far. */
export function recallState(): ResumeState | undefined {
  const text = getState(name);
  return text ? (JSON.parse(text) as ResumeState) : undefined;
}
