import type { Role } from '../../domain/model.ts';
import type { PhaseName } from '../../domain/phase-name.ts';
import type { WorkGroup } from '../../plan/tally.ts';
import type { Line } from '../calls/line.ts';

type Lines = ReadonlyMap<string, Line>;

export function linesOf(role: Role, lines: Lines): Line[] {
  return [...lines.values()].filter(({ model }) => model.roles.includes(role));
}

/** The lines to models that a phase lacks records of: the others need not go through what is there. */
export function linesWithWork(
  phase: PhaseName,
  { lines, groups }: { readonly lines: Lines; readonly groups: readonly WorkGroup[] },
): Line[] {
  const lacking = groups.filter((group) => group.phase === phase && group.missing > 0);
  const models = new Set(lacking.map(({ model }) => model));
  return [...lines.values()].filter(({ model }) => models.has(model.name));
}
