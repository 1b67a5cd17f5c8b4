import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Model } from '../domain/model.ts';
import { isTelling } from '../domain/redact.ts';
import { type Vendor, type VendorId, vendor, vendors } from '../domain/vendors.ts';
import { ConfigError, MissingKeyError } from '../errors.ts';
import { secretsInAddress } from './address-secrets.ts';
import { isHttpAddress } from './http-address.ts';
import { type KeyEntry, type KeyFile, readKeyFile } from './key-file.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface KeySources {
  /** `--keys`, wins over `COEVAL_KEYS_FILE`. */
  readonly keysFile?: string | undefined;
  readonly environment: Environment;
  readonly cwd: string;
  /** The user's home folder. */
  readonly home: string;
}

/** All keys and addresses of this machine. Holds secrets: neither log nor keep it. */
export interface Keys {
  readonly environment: Environment;
  /** The file that was named, which wins over the environment. */
  readonly named: KeyFile | undefined;
  /** `./keys.yaml` and `~/.coeval/keys.yaml`, where they are; the environment wins over them. */
  readonly found: readonly KeyFile[];
  /** Every value that must not be shown, the longest first; `access_key`s of models are not here. */
  readonly secrets: readonly string[];
  readonly warnings: readonly string[];
}

/** Where one model's calls go. */
export interface ModelConnection {
  /** Undefined where the vendor needs none. */
  readonly apiKey: string | undefined;
  /** Empty for simulated models. */
  readonly baseUrl: string;
}

/** @throws {ConfigError} when the file that was named cannot be read */
export function readKeys(sources: KeySources): Keys {
  const { environment, cwd, home } = sources;
  const name = sources.keysFile ?? textOf(environment['COEVAL_KEYS_FILE']);
  const named = name === undefined ? undefined : readKeyFile(absolute(name, cwd, home));
  const others = [join(cwd, 'keys.yaml'), join(home, '.coeval', 'keys.yaml')].map(readIfThere);
  const files = [named, ...others].filter((file) => file !== undefined);
  return {
    environment,
    named,
    found: others.filter((file) => file !== undefined),
    secrets: secretsOf(files, environment),
    warnings: files.flatMap(({ warnings }) => warnings),
  };
}

/**
 * The key and the address of a model, first found wins. Key: `access_key`, the named key file, the
 * environment, the other key files. Address: `base_url`, the environment, the key files, the vendor's.
 *
 * @throws {MissingKeyError} when the vendor needs a key or an address and there is none
 * @throws {ConfigError} when the address is none
 */
export function connectionOf(model: Model, keys: Keys): ModelConnection {
  const row = vendor(model.interface);
  if (row.protocol === 'simulated') return { apiKey: undefined, baseUrl: '' };
  const entries = [keys.named, ...keys.found].map((file) => entryIn(file, model.interface));
  const apiKey =
    model.accessKey ||
    entries[0]?.apiKey ||
    firstSet(row.keyVariables, keys.environment) ||
    entries.find((entry) => entry?.apiKey)?.apiKey;
  if (!apiKey && row.keyVariables.length > 0) throw missingKey(model, row);
  return { apiKey, baseUrl: addressOf(model, keys) };
}

function addressOf(model: Model, keys: Keys): string {
  const id = model.interface;
  const { baseUrl, baseUrlVariable = '' } = vendor(id);
  const found = [
    { place: 'base_url', address: model.baseUrl },
    { place: baseUrlVariable, address: firstSet([baseUrlVariable], keys.environment) },
    ...[keys.named, ...keys.found].map((file) => ({
      place: `base_url of ${id} in ${file?.file}`,
      address: entryIn(file, id)?.baseUrl,
    })),
    { place: 'base_url', address: baseUrl },
  ].find(({ address }) => address !== undefined);
  if (found?.address === undefined) throw missingAddress(model);
  const address = normalUrl(found.address, id);
  if (isHttpAddress(address)) return address;
  // Does not repeat the address, which may hold a password.
  const message = `${found.place} must be an address that begins with http:// or https://`;
  throw new ConfigError(placeOf(model), [{ message }]);
}

function absolute(path: string, cwd: string, home: string): string {
  return path.startsWith('~/') ? join(home, path.slice(2)) : resolve(cwd, path);
}

/** A file nobody named may be anything: what cannot be read of it is only a warning. */
function readIfThere(path: string): KeyFile | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return readKeyFile(path);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { file: path, entries: new Map(), secrets: [], warnings: [error.message] };
  }
}

/** The older program's name for the Hugging Face token is understood too. */
function entryIn(file: KeyFile | undefined, id: VendorId): KeyEntry | undefined {
  const entry = file?.entries.get(id);
  return entry ?? (id === 'huggingface_api' ? file?.entries.get('huggingface') : undefined);
}

/** Whether the vendor needs a key or an address and there is none. @throws as {@link connectionOf} else */
export function lacksKey(model: Model, keys: Keys): boolean {
  try {
    connectionOf(model, keys);
    return false;
  } catch (error) {
    if (error instanceof MissingKeyError) return true;
    throw error;
  }
}

function firstSet(variables: readonly string[], environment: Environment): string | undefined {
  return variables.map((name) => textOf(environment[name])).find((value) => value !== undefined);
}

function textOf(value: string | undefined): string | undefined {
  return value?.replace(/^\uFEFF/, '').trim() || undefined;
}

function missingKey(model: Model, { label, keyVariables }: Vendor): ConfigError {
  const variables = keyVariables.join(' or ');
  const message = `No key for ${label}: set ${variables}, or write "${model.interface}: KEY" into a key file and name it with --keys`;
  return new MissingKeyError(placeOf(model), [{ message }]);
}

function missingAddress(model: Model): ConfigError {
  const message = `No address for ${model.interface}: write "${model.interface}: { base_url: ADDRESS }" into a key file and name it with --keys`;
  return new MissingKeyError(placeOf(model), [{ message }]);
}

function placeOf({ name }: Model): string {
  return `model "${name}"`;
}

/** Without a slash at the end. Ollama's may be a bare host, as its own `OLLAMA_HOST` is. */
function normalUrl(address: string, id: VendorId): string {
  const written = address.trim().replace(/\/+$/, '');
  if (id !== 'ollama') return written;
  const hasScheme = written.includes('://');
  const url = URL.parse(hasScheme ? written : `http://${written.replace(/^:/, 'localhost:')}`);
  if (!url) return written;
  if (!hasScheme && url.port === '') url.port = '11434';
  // The address that a server listens on when it listens on all.
  if (url.hostname === '0.0.0.0') url.hostname = '127.0.0.1';
  if (url.pathname === '/') url.pathname = '/v1';
  return url.href;
}

function secretsOf(files: readonly KeyFile[], environment: Environment): string[] {
  const rows = Object.keys(vendors).map((id) => vendor(id as VendorId));
  const inEnvironment = rows.flatMap((row) =>
    row.keyVariables.flatMap((name) => textOf(environment[name]) ?? []),
  );
  const addresses = [
    ...rows.map((row) => environment[row.baseUrlVariable ?? '']),
    ...files.flatMap(({ entries }) => Array.from(entries.values(), (entry) => entry.baseUrl)),
  ];
  const inFiles = files.flatMap(({ secrets }) => secrets);
  const all = [...inEnvironment, ...inFiles, ...addresses.flatMap(secretsInAddress)];
  return Array.from(new Set(all.filter(isTelling))).sort((a, b) => b.length - a.length);
}
