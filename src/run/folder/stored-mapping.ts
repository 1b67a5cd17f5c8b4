import { join } from 'node:path';
import * as z from 'zod';
import type { Attributes, Rubric } from '../../domain/task.ts';
import type { MappedTask } from '../../phases/datapoints.ts';
import { attributeFiles, rubricFile } from '../../store/layout.ts';
import { readJson } from '../../store/whole-file.ts';

export const attributesFile = z.record(z.string(), z.array(z.coerce.string()));
export const rubricText = z.record(z.string(), z.string());

/** The attributes that a task has on the disk; undefined when one of the two files is missing. */
export async function storedAttributes(
  root: string,
  task: string,
): Promise<MappedAttributes | undefined> {
  const [target, nuanced] = await Promise.all(
    (['target', 'nuanced'] as const).map((kind) => storedFile(root, attributeFiles(task, kind))),
  );
  return target && nuanced ? { target, nuanced } : undefined;
}

export type MappedAttributes = Pick<MappedTask, 'target' | 'nuanced'>;

async function storedFile(root: string, names: readonly string[]): Promise<Attributes | undefined> {
  for (const name of names) {
    const found = await readJson(join(root, name), (value) => attributesFile.parse(value));
    if (found) return found;
  }
  return undefined;
}

export async function storedRubric(root: string, task: string): Promise<Rubric | undefined> {
  return readJson(join(root, rubricFile(task)), (value) => rubricText.parse(value));
}
