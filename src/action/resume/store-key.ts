import { sha256 } from '../../domain/sha256.ts';
import type { StoreIdentity } from './frozen/frozen-manifest.ts';

/** What tells the entries of one run from all others, and their order in it. */
export interface KeyParts {
  readonly runId: number;
  readonly runAttempt: number;
  readonly sequence: number;
  /** Of the manifest in it, which no other entry has. */
  readonly digest: string;
}

/**
 * With what all keys of an experiment's cell begin. Names may have the separator in them, so a hash
 * ends it: no cell's prefix is the beginning of another's.
 */
export function keyPrefix(prefix: string, { experiment, cell }: StoreIdentity): string {
  const hash = sha256(JSON.stringify([experiment, cell])).slice(0, 12);
  const words = [legal(prefix, 100), legal(experiment, 100), legal(cell, 60)];
  return `${words.join('-')}-${hash}-`;
}

/**
 * A key that was never used: entries cannot be changed, and one whose upload died stays taken. Its
 * end names the content, so that the entry can be held against it.
 */
export function storeKey(prefix: string, parts: KeyParts): string {
  const { runId, runAttempt, sequence, digest } = parts;
  return `${prefix}${runId}-${runAttempt}-${String(sequence).padStart(3, '0')}-${digest}`;
}

/** Undefined for a key that we did not make. */
export function digestIn(key: string): string | undefined {
  return /-\d+-\d+-\d+-([0-9a-f]{16})$/.exec(key)?.[1];
}

/** GitHub allows 512 characters and no comma; what else it does not like, it does not say. */
function legal(text: string, longest: number): string {
  return text.replace(/[^\w.-]/g, '_').slice(0, longest);
}
