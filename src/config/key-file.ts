import { redactKeys } from '../domain/redact.ts';
import { vendors } from '../domain/vendors.ts';
import { ConfigError, type Problem } from '../errors.ts';
import { unavailableInterfaces } from './interfaces.ts';
import { nearest } from './rules/suggest.ts';
import { keepAsWritten } from './yaml/as-written.ts';
import { readConfigText } from './yaml/read-config-text.ts';
import { isMembers } from './yaml/without-empty.ts';
import { YamlSource } from './yaml/yaml-source.ts';

/** What a key file says of one provider. */
export interface KeyEntry {
  readonly apiKey: string | undefined;
  readonly baseUrl: string | undefined;
}

export interface KeyFile {
  readonly file: string;
  readonly entries: ReadonlyMap<string, KeyEntry>;
  /** Every value that may be a secret, those of providers we do not serve included. */
  readonly secrets: readonly string[];
  /** Providers that are most likely misspelt. */
  readonly warnings: readonly string[];
}

/**
 * Reads a file of keys by provider, with or without `providers` above them. A provider has a key, or
 * a map with `api_key` or `token`, and `base_url`; one without any value has no key.
 *
 * @throws {ConfigError} which never repeats what is in the file, nor a key that is given as its name
 */
export function readKeyFile(path: string): KeyFile {
  const shownAs = redactKeys(path);
  return parseKeyFile(readConfigText(path, shownAs, { allowsPipe: true }), shownAs);
}

/**
 * As `readKeyFile`, of a text.
 *
 * @param file its name in messages
 */
export function parseKeyFile(text: string, file: string): KeyFile {
  const source = new YamlSource(text);
  const [first] = source.problems;
  if (first) throw new ConfigError(file, [{ ...first, message: notKeys }]);
  keepAsWritten(source.document, 'text');
  const root = source.value() ?? {};
  if (!isMembers(root)) throw new ConfigError(file, [{ message: notKeys, line: 1, column: 1 }]);
  const isNested = isMembers(root['providers']);
  const written = Object.entries((isNested ? root['providers'] : root) as object).filter(hasValue);
  const problems: Problem[] = written
    .filter(([, value]) => typeof value !== 'string' && !isMembers(value))
    .map(([name]) => ({
      message: notAnEntry,
      ...source.place(isNested ? ['providers', name] : [name], 'key'),
    }));
  if (problems.length > 0) throw new ConfigError(file, problems);
  return {
    file,
    entries: new Map(written.map(([name, value]) => [name, entryOf(value)])),
    secrets: written.flatMap(([, value]) => secretsOf(value)),
    warnings: written.flatMap(([name]) => misspelling(name, file)),
  };
}

const notKeys = 'The keys cannot be read: write one line "provider: key" for each of them';
const notAnEntry = 'This provider must have a key, or a map with api_key or token, and base_url';

function hasValue([, value]: [string, unknown]): boolean {
  return value !== null && value !== '';
}

function entryOf(written: unknown): KeyEntry {
  if (!isMembers(written)) return { apiKey: textOf(written), baseUrl: undefined };
  return {
    apiKey: textOf(written['api_key']) ?? textOf(written['token']),
    baseUrl: textOf(written['base_url']),
  };
}

/** Undefined for what is empty. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}

const openMembers = ['base_url', 'endpoint', 'region', 'project', 'location', 'api_version'];

function secretsOf(written: unknown): string[] {
  if (!isMembers(written)) return [textOf(written) ?? []].flat();
  return Object.entries(written)
    .filter(([name]) => !openMembers.includes(name))
    .flatMap(([, value]) => textOf(value) ?? []);
}

function misspelling(name: string, file: string): string[] {
  const known = [...Object.keys(vendors), ...Object.keys(unavailableInterfaces)];
  if (known.includes(name)) return [];
  const meant = nearest(name, known);
  return meant ? [`${file} has a key for "${name}": did you mean "${meant}"?`] : [];
}
