import { isMap } from 'yaml';
import { ConfigError } from '../../errors.ts';
import { keepAsWritten } from './as-written.ts';
import { applyOverrides, type Overrides } from './overrides.ts';
import { isMembers, withoutEmpty } from './without-empty.ts';
import { YamlSource } from './yaml-source.ts';

/** A config that is YAML and a map; nothing more is known of it. */
export interface OpenConfig {
  readonly file: string;
  readonly source: YamlSource;
  readonly value: Readonly<Record<string, unknown>>;
}

/** @throws {ConfigError} when the text is no YAML, or no map */
export function openConfig(text: string, file: string, overrides: Overrides = {}): OpenConfig {
  const source = new YamlSource(text);
  if (source.problems.length > 0) throw new ConfigError(file, source.problems);
  const { document } = source;
  if (!isMap(document.contents)) {
    const isEmpty = document.contents === null;
    const message = isEmpty ? 'The file is empty' : 'The file must be a map, not a list or a word';
    const wanted = 'with the keys models, tasks and experiment';
    throw new ConfigError(file, [
      { message: `${message}: write a map ${wanted}`, ...source.place([]) },
    ]);
  }
  applyOverrides(document, overrides);
  keepAsWritten(document);
  const value = source.value();
  if (!isMembers(value)) {
    throw new ConfigError(file, [
      { message: 'The aliases of the file repeat too much: write out what they stand for' },
    ]);
  }
  return { file, source, value: withoutEmpty(value) };
}
