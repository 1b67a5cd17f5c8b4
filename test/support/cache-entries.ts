import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GitHub } from './services/github.ts';
import type { Job } from './services/job.ts';
import { tempDir } from './temp-dir.ts';

/** Something that changes an unpacked archive; gives the names to be packed. */
export type Tamper = (folder: string) => Promise<readonly string[]>;

/**
 * Puts an entry into the cache as somebody could who may write to it: the newest one, changed, under
 * a key of its own. Paths are packed as they are given, absolute and with `..` too.
 */
export async function tamperWithNewest(github: GitHub, job: Job, tamper: Tamper): Promise<string> {
  const newest = github.repository.caches.findLast(({ size }) => size !== undefined);
  if (!newest) throw new Error('there is no entry');
  const { version } = newest;
  const found = await twirp(job, 'GetCacheEntryDownloadURL', { key: newest.key, version });
  const bytes = Buffer.from(await (await fetch(`${found['signed_download_url']}`)).arrayBuffer());
  await using folder = await tempDir();
  const packed = await packedAgain(bytes, folder.path, tamper);
  // A later run, as it were.
  const key = newest.key.replace(/-\d+(-\d+-\d+-[0-9a-f]+)$/, '-999999$1');
  const { signed_upload_url } = await twirp(job, 'CreateCacheEntry', { key, version });
  const headers = { 'x-ms-blob-type': 'BlockBlob' };
  await fetch(`${signed_upload_url}`, { method: 'PUT', body: new Uint8Array(packed), headers });
  const size_bytes = String(packed.length);
  await twirp(job, 'FinalizeCacheEntryUpload', { key, version, size_bytes });
  return key;
}

async function packedAgain(bytes: Buffer, folder: string, tamper: Tamper): Promise<Buffer> {
  const isZstd = bytes.readUInt32BE(0) === 0x28b52ffd;
  const compress = isZstd ? ['--use-compress-program', 'zstd'] : ['-z'];
  const [archive, inside] = [join(folder, 'cache.tar'), join(folder, 'inside')];
  await mkdir(inside);
  await writeFile(archive, bytes);
  execFileSync('tar', [...compress, '-xf', archive, '-C', inside]);
  const names = await tamper(inside);
  await rm(archive);
  execFileSync('tar', [...compress, '--posix', '-P', '-cf', archive, '-C', inside, ...names]);
  return readFile(archive);
}

async function twirp(
  { env }: Job,
  method: string,
  message: object,
): Promise<Record<string, unknown>> {
  const base = `${env['ACTIONS_RESULTS_URL']}twirp/github.actions.results.api.v1.CacheService/`;
  const headers = {
    authorization: `Bearer ${env['ACTIONS_RUNTIME_TOKEN']}`,
    'content-type': 'application/json',
  };
  const body = JSON.stringify(message);
  const response = await fetch(base + method, { method: 'POST', headers, body });
  if (!response.ok) throw new Error(`${method}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}
