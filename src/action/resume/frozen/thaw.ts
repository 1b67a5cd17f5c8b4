import { createHash } from 'node:crypto';
import { lstat, mkdir, open, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Frozen } from './freeze.ts';
import {
  digestOf,
  type FrozenFile,
  type FrozenManifest,
  type FrozenSegment,
  manifestName,
  parseFrozenManifest,
  type StoreIdentity,
} from './frozen-manifest.ts';
import { readThrough } from './read-through.ts';
import { isRunFile, runMark } from './run-files.ts';

/** A store that must not be used; the message says why. */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused';
}

export interface Expected extends StoreIdentity {
  /** That the manifest must have; any if undefined. */
  readonly digest?: string | undefined;
}

const largestManifest = 64 << 20;

/**
 * Checks all of a store before anything of it is used: whoever can write to the cache may have
 * written it, and a job that was cancelled may have left half of it.
 *
 * @throws {StoreRefused} unless it is whole, of this run, and has nothing else in it
 */
export async function verifyStore(folder: string, expected: Expected): Promise<Frozen> {
  const text = await manifestText(folder);
  const digest = digestOf(text);
  if (digest !== (expected.digest ?? digest)) {
    throw new StoreRefused('its manifest is not the one that its key names');
  }
  const manifest = parse(text);
  if (manifest.experiment !== expected.experiment || manifest.cell !== expected.cell) {
    throw new StoreRefused(`it is of ${manifest.experiment}, ${manifest.cell}`);
  }
  checkFiles(manifest);
  await checkEntries(folder, manifest);
  for (const segment of manifest.segments) await checkSegment(folder, segment);
  return { manifest, digest };
}

async function manifestText(folder: string): Promise<string> {
  const path = join(folder, manifestName);
  const found = await lstat(path).catch(() => undefined);
  if (!found?.isFile()) throw new StoreRefused('it has no manifest');
  if (found.size > largestManifest) throw new StoreRefused('its manifest is too large');
  return readFile(path, 'utf8');
}

function parse(text: string): FrozenManifest {
  try {
    return parseFrozenManifest(text);
  } catch (cause) {
    throw new StoreRefused('its manifest cannot be read', { cause });
  }
}

/** Every path is one that we write, occurs once, and has parts that lie within their segments. */
function checkFiles({ files, segments }: FrozenManifest): void {
  const sizes = new Map(segments.map(({ name, bytes }) => [name, bytes]));
  if (sizes.size < segments.length) throw new StoreRefused('it names a segment twice');
  const paths = new Set<string>();
  for (const { path, bytes, parts } of files) {
    if (!isRunFile(path)) throw new StoreRefused(`${JSON.stringify(path)} is no file of a run`);
    // Folders that do not tell upper from lower case would make one file of two.
    if (paths.has(path.toLowerCase())) throw new StoreRefused(`it has ${path} twice`);
    paths.add(path.toLowerCase());
    const isWithin = parts.every((one) => one.offset + one.bytes <= (sizes.get(one.segment) ?? -1));
    const sum = parts.reduce((total, one) => total + one.bytes, 0);
    if (!isWithin || sum !== bytes) throw new StoreRefused(`${path} is not where it should be`);
  }
  if (!paths.has(runMark)) throw new StoreRefused('there is no run in it');
}

/** Plain files that the manifest names, each with one name only, and nothing else. */
async function checkEntries(folder: string, { segments }: FrozenManifest): Promise<void> {
  const named = new Set([manifestName, ...segments.map(({ name }) => name)]);
  for (const name of await readdir(folder)) {
    if (!named.has(name)) throw new StoreRefused(`${JSON.stringify(name)} does not belong there`);
    const found = await lstat(join(folder, name));
    if (!found.isFile() || found.nlink !== 1) throw new StoreRefused(`${name} is no plain file`);
    named.delete(name);
  }
  for (const name of named) throw new StoreRefused(`${name} is missing`);
}

async function checkSegment(folder: string, { name, bytes, sha256 }: FrozenSegment): Promise<void> {
  const handle = await open(join(folder, name));
  try {
    const hash = createHash('sha256');
    const { size } = await handle.stat();
    if (size === bytes) {
      await readThrough(handle, { from: 0, to: bytes }, (piece) => void hash.update(piece));
    }
    if (size !== bytes || hash.digest('hex') !== sha256) {
      throw new StoreRefused(`${name} is damaged`);
    }
  } finally {
    await handle.close();
  }
}

/**
 * Puts a verified store's run into a folder that is not there yet.
 *
 * @throws {StoreRefused} when a file is not what the manifest says
 */
export async function thaw(
  storeFolder: string,
  { files }: FrozenManifest,
  target: string,
): Promise<void> {
  await mkdir(target);
  for (const file of files) {
    await mkdir(dirname(join(target, file.path)), { recursive: true });
    await thawFile(storeFolder, file, join(target, file.path));
  }
}

async function thawFile(storeFolder: string, file: FrozenFile, path: string): Promise<void> {
  const hash = createHash('sha256');
  const out = await open(path, 'wx');
  try {
    for (const { segment, offset, bytes } of file.parts) {
      const from = await open(join(storeFolder, segment));
      try {
        await readThrough(from, { from: offset, to: offset + bytes }, (piece) => {
          hash.update(piece);
          return out.writeFile(piece);
        });
      } finally {
        await from.close();
      }
    }
  } finally {
    await out.close();
  }
  if (hash.digest('hex') !== file.sha256) throw new StoreRefused(`${file.path} is damaged`);
}
