import type { Rubric, Task } from '../../domain/task.ts';
import { StoreError } from '../../errors.ts';
import { storedAttributes, storedRubric } from '../folder/stored-mapping.ts';
import type { Basis } from './record-checks.ts';

type Attributes = NonNullable<Basis['attributes']>;

/** A task's merged attributes and rubric, as far as they are there. */
export interface Mapped {
  readonly attributes: Attributes | undefined;
  readonly rubric: Rubric | undefined;
}

/** What a folder holds of a task's attributes and rubric; nothing of what is damaged. */
export async function storedMapping(root: string, task: string): Promise<Mapped> {
  const [attributes, rubric] = await Promise.all([
    storedAttributes(root, task).catch(undefinedIfDamaged),
    storedRubric(root, task).catch(undefinedIfDamaged),
  ]);
  return { attributes, rubric };
}

function undefinedIfDamaged(error: unknown): undefined {
  if (!(error instanceof StoreError)) throw error;
}

/** The attributes that a run works with, where they lie; undefined when there are none of this task. */
export function attributesOf(
  { targetAttributes, nuancedAttributes }: Task,
  stored: Attributes | undefined,
): Attributes | undefined {
  const target = targetAttributes.kind === 'static' ? targetAttributes.values : stored?.target;
  const nuanced = nuancedAttributes.kind === 'static' ? nuancedAttributes.values : stored?.nuanced;
  return target && nuanced ? { target, nuanced } : undefined;
}

/** The rubric that a run works with. */
export function rubricOf({ rubric }: Task, stored: Rubric | undefined): Rubric | undefined {
  return rubric.kind === 'static' ? rubric.criteria : stored;
}

/** Whether two values are the same, the order of their keys too: prompts show them in it. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
