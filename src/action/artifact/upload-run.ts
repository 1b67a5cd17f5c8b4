import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { ArtifactClient } from '@actions/artifact';

export interface UploadOptions {
  readonly name: string;
  readonly retentionDays: number | undefined;
}

/** How an upload ended; why it could not be made is a sentence, since no run fails for it. */
export type Uploaded =
  | { readonly id: number; readonly name: string }
  | { readonly id: undefined; readonly why: string };

/** Folders that say nothing of the result, or belong to this machine. */
const left: readonly string[] = ['locks', 'discarded'];

/** An upload that stands still must not hold up the verdict for ever. */
const patienceMs = 10 * 60_000;

/** Uploads a run's folder, so that others can read it, compare with it and go on from it. */
export async function uploadRun(
  folder: string,
  { name, retentionDays }: UploadOptions,
): Promise<Uploaded> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const client = new DefaultArtifactClient();
  const files = await runFiles(folder);
  const options = { ...(retentionDays !== undefined && { retentionDays }) };
  const upload = () => inTime(client.uploadArtifact(name, files, folder, options));
  try {
    const { id } = await replacing(client, name, upload);
    return id === undefined ? { id, why: 'the service gave it no id' } : { id, name };
  } catch (error) {
    return { id: undefined, why: error instanceof Error ? error.message : String(error) };
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

/** The client waits without end for a service that does not answer. */
async function inTime<T>(upload: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer in ${patienceMs / 60_000} minutes`));
    }, patienceMs);
  });
  try {
    return await Promise.race([upload, late]);
  } finally {
    clearTimeout(timer);
  }
}
