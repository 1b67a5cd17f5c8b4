import * as z from 'zod';
import { sha256 } from '../../../domain/sha256.ts';

/** Of the file that says what is in a frozen store; it is written last. */
export const manifestName = 'manifest.json';

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
const bytes = z.int().nonnegative();
const segmentName = z.string().regex(/^segment-\d{4,}$/);

/** A file that never changes. It has parts of many files of the run, one after the other. */
const segment = z.strictObject({ name: segmentName, bytes, sha256: sha256Hex });

/** Where a piece of a file lies. */
const part = z.strictObject({ segment: segmentName, offset: bytes, bytes });

const file = z.strictObject({ path: z.string(), bytes, sha256: sha256Hex, parts: z.array(part) });

const frozenManifest = z.strictObject({
  format: z.literal(1),
  /** Whose run it is; another experiment's is never taken. */
  experiment: z.string(),
  cell: z.string(),
  /** Makes each manifest another one, also those of two jobs that freeze the same. */
  id: z.string(),
  frozen_at: z.string(),
  segments: z.array(segment),
  files: z.array(file),
});

export type FrozenManifest = z.infer<typeof frozenManifest>;
export type FrozenFile = z.infer<typeof file>;
export type FrozenSegment = z.infer<typeof segment>;

/** What a store must be of. */
export type StoreIdentity = Pick<FrozenManifest, 'experiment' | 'cell'>;

/** @throws {Error} when the text is not a manifest */
export function parseFrozenManifest(text: string): FrozenManifest {
  return frozenManifest.parse(JSON.parse(text));
}

/** A short name of a manifest's text, and so of all that is in its store. */
export function digestOf(text: string): string {
  return sha256(text).slice(0, 16);
}
