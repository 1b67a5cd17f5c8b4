import { relative } from 'node:path';
import type { Experiment } from '../domain/experiment.ts';
import { type PhaseName, phaseNames } from '../domain/phase-name.ts';
import { discardedFolder, discardRecords } from '../store/discard.ts';
import { quarantine } from '../store/quarantine.ts';
import type { Emit } from './events.ts';
import { ownFiles } from './folder/own-files.ts';
import type { DamagedLine } from './run-records.ts';

interface MendHow {
  readonly emit: Emit;
  /** The only models that are locked: lines in files that others write are left to a run of all. */
  readonly only: ReadonlySet<string> | undefined;
}

/**
 * Takes lines out of the record files that looked like records but cannot be read, so that they count
 * as missing, and with each datapoint and response what was made from it: the one that is made in its
 * place will be another. What others made from them is found when they are about to be made again.
 */
export async function mendDamage(
  experiment: Experiment,
  damaged: readonly DamagedLine[],
  { emit, only }: MendHow,
): Promise<void> {
  const { folder, models } = experiment;
  const mine = models.filter(({ name }) => only?.has(name));
  const own = only && ownFiles(experiment, mine);
  const isOwn: IsOwn = (phase, file) => own?.[phase].has(file) ?? true;
  const mended = damaged.filter(({ phase, path }) => isOwn(phase, relative(folder, path)));
  await setAside(folder, mended, isOwn);
  for (const { phase, path, line } of damaged) {
    const how = isOwn(phase, relative(folder, path))
      ? 'it lies under quarantine/ now, and --continue makes its record again'
      : 'these models do not write its file, so go on by --continue without --only-models to have its record made again';
    emit({ type: 'warning', message: `${path}:${line}: this line is damaged; ${how}` });
  }
}

type IsOwn = (phase: PhaseName, file: string) => boolean;

async function quarantineLines(root: string, damaged: readonly DamagedLine[]): Promise<void> {
  for (const [path, lines] of Map.groupBy(damaged, (one) => one.path)) {
    const places = new Map(lines.map(({ offset, line }) => [offset, line]));
    await quarantine(root, relative(root, path), places);
  }
}

/**
 * Last phase first, so that a crash in between leaves nothing without what it was made from. In each,
 * what is damaged comes first: to discard lines before it moves it to another place.
 */
async function setAside(
  root: string,
  damaged: readonly DamagedLine[],
  isOwn: IsOwn,
): Promise<void> {
  const into = discardedFolder(root, new Date());
  for (const phase of phaseNames.toReversed()) {
    await quarantineLines(
      root,
      damaged.filter((one) => one.phase === phase),
    );
    const sources = idsBefore(phase, damaged);
    const isMadeFrom = ({ datapoint_id: datapoint, response_id: response }: Links) =>
      sources.has(String(datapoint)) || sources.has(String(response));
    const isGone = (links: Links, file: string) => isOwn(phase, file) && isMadeFrom(links);
    if (sources.size > 0) await discardRecords(root, phase, into, isGone);
  }
}

type Links = Readonly<Record<string, unknown>>;

function idsBefore(phase: PhaseName, damaged: readonly DamagedLine[]): ReadonlySet<string> {
  const before = phaseNames.slice(0, phaseNames.indexOf(phase));
  const sources = damaged.filter((one) => before.includes(one.phase));
  return new Set(sources.flatMap(({ id }) => id ?? []));
}
