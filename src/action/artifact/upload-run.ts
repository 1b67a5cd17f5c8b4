import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { ArtifactClient } from '@actions/artifact';
import { messageOf } from '../../errors.ts';
import { inTime } from '../in-time.ts';

export interface UploadOptions {
  readonly name: string;
  readonly retentionDays: number | undefined;
  /** For tests; what the size of the run makes reasonable if undefined. */
  readonly patienceMs?: number;
}

/** How an upload ended; why it could not be made is a sentence, since no run fails for it. */
export type Uploaded =
  | { readonly id: number; readonly name: string }
  | { readonly id: undefined; readonly why: string };

/** Folders that say nothing of the result, or belong to this machine. */
const left: readonly string[] = ['locks', 'discarded'];

/** The client waits without end for a service that does not answer, and would hold up the verdict. */
const patience = { ms: 60_000, msPerMegabyte: 5000 };

/** Uploads a run's folder, so that others can read it, compare with it and go on from it. */
export async function uploadRun(
  folder: string,
  { name, retentionDays, ...given }: UploadOptions,
): Promise<Uploaded> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const client = new DefaultArtifactClient();
  const files = await runFiles(folder);
  const options = { ...(retentionDays !== undefined && { retentionDays }) };
  const patienceMs = given.patienceMs ?? (await patienceFor(files));
  const upload = () => inTime(client.uploadArtifact(name, files, folder, options), patienceMs);
  try {
    const { id } = await replacing(client, name, upload);
    return id === undefined ? { id, why: 'the service gave it no id' } : { id, name };
  } catch (error) {
    return { id: undefined, why: messageOf(error) };
  }
}

/** An attempt that was started again meets its own name: what it left there is of no more use. */
async function replacing<T>(
  client: ArtifactClient,
  name: string,
  upload: () => Promise<T>,
): Promise<T> {
  try {
    return await upload();
  } catch (error) {
    if (!(error instanceof Error && /\b409\b|already exists/i.test(error.message))) throw error;
    await client.deleteArtifact(name);
    return upload();
  }
}

async function runFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !left.includes(path.slice(folder.length + 1).split(sep)[0] ?? ''))
    .sort();
}

async function patienceFor(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (path) => (await stat(path)).size));
  const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1_000_000;
  return patience.ms + megabytes * patience.msPerMegabyte;
}
