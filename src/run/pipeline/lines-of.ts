import type { Role } from '../../domain/model.ts';
import type { PhaseName } from '../../domain/phase-name.ts';
import type { WorkGroup } from '../../plan/tally.ts';
import type { Line } from '../calls/line.ts';

type Lines = ReadonlyMap<string, Line>;

export function linesOf(role: Role, lines: Lines): Line[] {
  return [...lines.values()].filter(({ model }) => model.roles.includes(role));
}

/** Those whose records a phase lacks: the others need not go through what is there. */
export function linesWithWork(
  role: Role,
  phase: PhaseName,
  { lines, groups }: { readonly lines: Lines; readonly groups: readonly WorkGroup[] },
): Line[] {
  const lacking = groups.filter((group) => group.phase === phase && group.missing > 0);
  const models = new Set(lacking.map(({ model }) => model));
  return linesOf(role, lines).filter(({ model }) => models.has(model.name));
}
