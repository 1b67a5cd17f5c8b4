import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const version = 'v0.2.89';

/** act cannot be had on this machine; the message is one sentence without a full stop. */
export class ActUnavailable extends Error {
  override readonly name = 'ActUnavailable';
}

/**
 * The path of act, which is built by Go from the module proxy if the user's cache has it not yet.
 *
 * @throws {ActUnavailable}
 */
export async function installAct(): Promise<string> {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  const folder = join(cache, 'coeval', `act-${version}`);
  const act = join(folder, 'act');
  if (existsSync(act)) return act;
  await mkdir(folder, { recursive: true });
  console.log(`Building act ${version} into ${folder}; this takes minutes the first time`);
  try {
    const env = { ...process.env, GOBIN: folder, GOFLAGS: '-mod=mod' };
    await run(go(), ['install', `github.com/nektos/act@${version}`], { cwd: folder, env });
  } catch (error) {
    if (error instanceof ActUnavailable) throw error;
    const { stderr = '' } = error as { readonly stderr?: string };
    const why = stderr.trim().split('\n').at(-1) || (error as Error).message;
    throw new ActUnavailable(`Go could not build act ${version}: ${why}`);
  }
  return act;
}

function go(): string {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/local/go/bin'];
  const found = folders.map((one) => join(one, 'go')).find((one) => existsSync(one));
  if (found === undefined) throw new ActUnavailable('there is no Go to build act with');
  return found;
}
