import { relative } from 'node:path';
import { type PhaseName, phaseNames } from '../domain/phase-name.ts';
import { discardedFolder, discardRecords } from '../store/discard.ts';
import { quarantine } from '../store/quarantine.ts';
import type { Emit } from './events.ts';
import type { DamagedLine } from './run-records.ts';

/**
 * Takes lines out of the record files that looked like records but cannot be read, so that they count
 * as missing, and with each datapoint and response what was made from it: the one that is made in its
 * place will be another. Needs the lock of all models.
 */
export async function mendDamage(
  root: string,
  damaged: readonly DamagedLine[],
  emit: Emit,
): Promise<void> {
  await discardMadeFrom(root, damaged);
  for (const [path, lines] of Map.groupBy(damaged, ({ path }) => path)) {
    const places = new Map(lines.map(({ offset, line }) => [offset, line]));
    await quarantine(root, relative(root, path), places);
    for (const { line } of lines) {
      const message = `${path}:${line}: this line is damaged; it lies under quarantine/ now, and --continue makes its record again`;
      emit({ type: 'warning', message });
    }
  }
}

/** Last phase first, so that a crash in between leaves nothing without what it was made from. */
async function discardMadeFrom(root: string, damaged: readonly DamagedLine[]): Promise<void> {
  const into = discardedFolder(root, new Date());
  for (const phase of phaseNames.toReversed()) {
    const sources = idsBefore(phase, damaged);
    const isMadeFrom = ({ datapoint_id: datapoint, response_id: response }: Links) =>
      sources.has(String(datapoint)) || sources.has(String(response));
    if (sources.size > 0) await discardRecords(root, phase, into, isMadeFrom);
  }
}

type Links = Readonly<Record<string, unknown>>;

function idsBefore(phase: PhaseName, damaged: readonly DamagedLine[]): ReadonlySet<string> {
  const before = phaseNames.slice(0, phaseNames.indexOf(phase));
  const sources = damaged.filter((one) => before.includes(one.phase));
  return new Set(sources.flatMap(({ id }) => id ?? []));
}
