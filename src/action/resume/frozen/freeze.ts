import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type FileHandle, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  digestOf,
  type FrozenFile,
  type FrozenManifest,
  type FrozenSegment,
  manifestName,
  type StoreIdentity,
} from './frozen-manifest.ts';
import { endOfLines, readThrough } from './read-through.ts';
import { runFilesIn, runMark } from './run-files.ts';
import { SegmentWriter } from './segment-writer.ts';

/** A store as it lies in its folder. */
export interface Frozen {
  readonly manifest: FrozenManifest;
  /** Names its content. */
  readonly digest: string;
}

/** What is frozen, and where to. */
export interface Freezing {
  readonly runFolder: string;
  /** Of the store; nothing but a store is in it. */
  readonly storeFolder: string;
  readonly identity: StoreIdentity;
  /** What lies in the store's folder now; undefined when it is empty. */
  readonly before: Frozen | undefined;
}

/** More would cost more files than they save bytes. */
const mostSegments = 50;

/** Bytes of no use that are not worth a copy of the rest. */
const toleratedWaste = 1 << 20;

/**
 * Freezes a run's folder while it is being written to. What was frozen before stays where it is, and
 * one new segment takes what has come since: whole lines at the ends of the record files, and whatever
 * else has changed. A file that does not begin any more with what was frozen of it is taken anew.
 *
 * @returns `before` when nothing has changed, undefined when the folder holds no run
 */
export async function freeze(freezing: Freezing): Promise<Frozen | undefined> {
  const { before, runFolder } = freezing;
  if (!existsSync(join(runFolder, runMark))) return undefined;
  const old = before?.manifest.segments ?? [];
  const manifest = await nextManifest(freezing, old);
  if (isSame(manifest, before)) return before;
  if (!isWasteful(manifest)) return put(freezing.storeFolder, manifest, old);
  const all = [...old, ...manifest.segments];
  const compact = await nextManifest({ ...freezing, before: undefined }, all);
  return put(freezing.storeFolder, compact, all);
}

/** @param existing segments whose names are taken */
async function nextManifest(
  { runFolder, storeFolder, identity, before }: Freezing,
  existing: readonly FrozenSegment[],
): Promise<FrozenManifest> {
  const segment = new SegmentWriter(storeFolder, nextName(existing));
  const known = new Map(before?.manifest.files.map((file) => [file.path, file]));
  const files: FrozenFile[] = [];
  try {
    for await (const path of runFilesIn(runFolder)) {
      const file = await freezeFile({ root: runFolder, path, segment }, known.get(path));
      if (file) files.push(file);
    }
  } catch (error) {
    await segment.close();
    await rm(join(storeFolder, segment.name), { force: true });
    throw error;
  }
  const written = await segment.close();
  const used = new Set(files.flatMap(({ parts }) => parts.map((part) => part.segment)));
  const segments = [...(before?.manifest.segments ?? []), ...(written ? [written] : [])];
  return {
    ...{ format: 1, ...identity, id: randomUUID(), frozen_at: new Date().toISOString() },
    segments: segments.filter(({ name }) => used.has(name)),
    files,
  };
}

function nextName(existing: readonly FrozenSegment[]): string {
  const last = existing.reduce((most, { name }) => Math.max(most, Number(name.split('-')[1])), 0);
  return `segment-${String(last + 1).padStart(4, '0')}`;
}

interface Source {
  readonly root: string;
  readonly path: string;
  readonly segment: SegmentWriter;
}

/** Undefined when the file has just gone. */
async function freezeFile(
  { root, path, segment }: Source,
  known: FrozenFile | undefined,
): Promise<FrozenFile | undefined> {
  const handle = await openIfThere(join(root, path));
  if (!handle) return undefined;
  try {
    const isLog = path.endsWith('.jsonl');
    const to = isLog ? await endOfLines(handle) : (await handle.stat()).size;
    const hash = createHash('sha256');
    const kept = await stillBegins(handle, known, { to, hash });
    if (kept?.bytes === to) return kept;
    const whole = kept ? hash : createHash('sha256');
    const from = kept?.bytes ?? 0;
    const part = { segment: segment.name, offset: segment.bytes, bytes: to - from };
    await readThrough(handle, { from, to }, (piece) => {
      whole.update(piece);
      return segment.write(piece);
    });
    const parts = [...(kept?.parts ?? []), ...(part.bytes > 0 ? [part] : [])];
    return { path, bytes: to, sha256: whole.digest('hex'), parts };
  } finally {
    await handle.close();
  }
}

/** What was frozen of the file, if that is how it still begins; `hash` has then taken it in. */
async function stillBegins(
  handle: FileHandle,
  known: FrozenFile | undefined,
  { to, hash }: { readonly to: number; readonly hash: ReturnType<typeof createHash> },
): Promise<FrozenFile | undefined> {
  if (!known || known.bytes > to) return undefined;
  await readThrough(handle, { from: 0, to: known.bytes }, (piece) => void hash.update(piece));
  return hash.copy().digest('hex') === known.sha256 ? known : undefined;
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function isSame({ files }: FrozenManifest, before: Frozen | undefined): boolean {
  const contents = (of: readonly FrozenFile[]) => of.map(({ path, sha256 }) => `${sha256} ${path}`);
  return before !== undefined && `${contents(files)}` === `${contents(before.manifest.files)}`;
}

function isWasteful({ segments, files }: FrozenManifest): boolean {
  const sum = (of: readonly { readonly bytes: number }[]) =>
    of.reduce((total, { bytes }) => total + bytes, 0);
  return segments.length > mostSegments || sum(segments) > 2 * sum(files) + toleratedWaste;
}

/**
 * The manifest goes last, and only then are segments removed that it does not name.
 *
 * @param existing segments that may have become useless
 */
async function put(
  storeFolder: string,
  manifest: FrozenManifest,
  existing: readonly FrozenSegment[],
): Promise<Frozen> {
  const text = JSON.stringify(manifest);
  const temporary = join(storeFolder, `${manifestName}.new`);
  await writeFile(temporary, text);
  await rename(temporary, join(storeFolder, manifestName));
  const kept = new Set(manifest.segments.map(({ name }) => name));
  const useless = existing.filter(({ name }) => !kept.has(name));
  await Promise.all(useless.map(({ name }) => rm(join(storeFolder, name), { force: true })));
  return { manifest, digest: digestOf(text) };
}
