import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { type AnnotationProperties, error, notice, warning } from '@actions/core';
import type { Problem } from '../errors.ts';
import { harmless, say } from './log.ts';

/** GitHub shows ten of a kind for each step, and drops the rest in silence. */
const mostShown = 10;

interface Annotation {
  readonly message: string;
  readonly place: AnnotationProperties;
}

/**
 * Warnings and errors of the step. They are kept until the end, so that the most telling ones take
 * the few places there are; until then the log has them.
 */
export class Annotations {
  readonly #warnings = new Map<string, Annotation>();
  readonly #errors = new Map<string, Annotation>();
  readonly #notices = new Map<string, Annotation>();
  #isShown = true;

  /** From now on the log alone has them. */
  hide(): void {
    this.#isShown = false;
  }

  /** What was said before, word for word, counts once. */
  warn(message: string, place: AnnotationProperties = {}): void {
    add(this.#warnings, { message, place });
  }

  error(message: string, place: AnnotationProperties = {}): void {
    add(this.#errors, { message, place });
  }

  notice(message: string): void {
    add(this.#notices, { message, place: {} });
  }

  /** To be called once, last. The latest warnings come first: they say how it ended. */
  flush(): void {
    if (!this.#isShown) return;
    for (const one of shown([...this.#warnings.values()].reverse(), 'warnings')) {
      warning(one.message, one.place);
    }
    for (const one of shown([...this.#errors.values()], 'errors')) error(one.message, one.place);
    for (const one of shown([...this.#notices.values()], 'notices')) notice(one.message);
  }
}

function add(all: Map<string, Annotation>, annotation: Annotation): void {
  const { message, place } = annotation;
  const key = JSON.stringify([message, place]);
  if (all.has(key)) return;
  const at = place.file ? `${place.file}:${place.startLine ?? 1}: ` : '';
  say(`${at}${message}`);
  all.set(key, { message: harmless(message), place });
}

function shown(all: readonly Annotation[], kind: string): readonly Annotation[] {
  if (all.length <= mostShown) return all;
  const first = all.slice(0, mostShown - 1);
  const message = `and ${all.length - first.length} more ${kind}: the log of this step has them all`;
  return [...first, { message, place: {} }];
}

/**
 * Where a problem is, as GitHub wants it: relative to the workspace, so that it is shown at the line
 * in the pull request. Nowhere, when what has the problem is no file.
 */
export function placeOf(
  file: string,
  { line, column }: Problem,
  workingDirectory: string,
): AnnotationProperties {
  const path = resolve(workingDirectory, file);
  if (!existsSync(path)) return {};
  const workspace = process.env['GITHUB_WORKSPACE'] || process.cwd();
  return {
    file: relative(workspace, path).replaceAll('\\', '/'),
    ...(line !== undefined && { startLine: line }),
    ...(column !== undefined && { startColumn: column }),
  };
}
