import type { Role } from '../../domain/model.ts';
import type { PhaseName } from '../../domain/phase-name.ts';
import type { Group } from './contract.ts';

/** Who makes the records of a phase; those of each are made from those of the one before. */
export const makers = [
  { phase: 'data_generation', role: 'teacher' },
  { phase: 'response_collection', role: 'student' },
  { phase: 'evaluation', role: 'judge' },
] as const satisfies readonly { readonly phase: PhaseName; readonly role: Role }[];

/** The groups of all that a record was made from, and last its own; a model is `''` if it is not named. */
export function groupsBehind(
  phase: PhaseName,
  record: Readonly<Record<string, unknown>>,
): readonly Group[] {
  const made = makers.slice(0, makers.findIndex((one) => one.phase === phase) + 1);
  const all = made.length > 0 ? made : [{ phase, role: 'teacher' } as const];
  return all.map(({ phase, role }) => ({
    phase,
    task: nameIn(record, 'task_id'),
    model: nameIn(record, `${role}_model_id`),
  }));
}

function nameIn(record: Readonly<Record<string, unknown>>, field: string): string {
  const name = record[field];
  return typeof name === 'string' ? name : '';
}
