import type { Model } from '../domain/model.ts';
import type { ProposalRecord } from '../domain/records.ts';
import type { Task } from '../domain/task.ts';
import type { JsonObject } from './parse-json.ts';

/** One teacher asked once for attributes or criteria of one task. */
export interface ProposalItem {
  readonly task: Task;
  readonly teacher: Model;
  readonly kind: ProposalRecord['kind'];
}

/** Attribute name to values, or criterion name to description. */
export interface ProposalFields {
  readonly proposal: Readonly<Record<string, string | readonly string[]>>;
}

/** The name that a model gave to one of its proposals; empty where it is neither text nor number. */
export function nameIn({ name }: JsonObject): string {
  return typeof name === 'string' || typeof name === 'number' ? String(name) : '';
}

/** Of two entries with one name, the first: cleaned, `C++ style` and `C# style` have one. */
export function firstOfEach<Value>(
  entries: readonly (readonly [name: string, value: Value])[],
): Readonly<Record<string, Value>> {
  const kept = new Map<string, Value>();
  for (const [name, value] of entries) if (!kept.has(name)) kept.set(name, value);
  return Object.fromEntries(kept);
}

/** A proposal's key is its record's id, `{task}__{teacher}__{kind}`. */
export function proposalKey({ task, teacher, kind }: ProposalItem): string {
  return `${task.name}__${teacher.name}__${kind}`;
}

export function proposalIdentity(item: ProposalItem): object {
  return {
    id: proposalKey(item),
    task_id: item.task.name,
    teacher_model_id: item.teacher.name,
    kind: item.kind,
  };
}
