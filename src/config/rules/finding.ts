import type { Path } from '../yaml/yaml-source.ts';

/**
 * One thing to tell the user about the config.
 *
 * `unrunnable`: the config is well written, but cannot be run here; an error for a run and a warning
 * for everything else.
 */
export interface Finding {
  readonly level: 'error' | 'unrunnable' | 'warning';
  readonly path: Path;
  readonly message: string;
  /** Which half of the mapping's entry is at fault; the value unless said. */
  readonly part?: 'key' | 'value';
}

export function error(path: Path, message: string, part: 'key' | 'value' = 'value'): Finding {
  return { level: 'error', path, message, part };
}

export function warning(path: Path, message: string, part: 'key' | 'value' = 'value'): Finding {
  return { level: 'warning', path, message, part };
}
