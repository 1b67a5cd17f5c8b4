import type { Experiment } from '../../domain/experiment.ts';
import { phaseNames } from '../../domain/phase-name.ts';
import {
  datapointRecord,
  evaluationRecord,
  proposalRecord,
  responseRecord,
} from '../../domain/records.ts';
import { UsageError } from '../../errors.ts';
import type { WorkGroup } from '../../plan/tally.ts';
import { type Inventory, work } from '../../plan/work.ts';
import { readManifest } from '../../store/manifest.ts';
import { type Damage, RecordLog } from '../../store/record-log.ts';
import type { Emit } from '../events.ts';
import { type Indexes, inventoryOf, newIndexes } from '../folder/inventory.ts';
import { discardOrphans, modelsThatLeft } from '../folder/orphans.ts';
import { ownFiles } from '../folder/own-files.ts';
import type { Logs } from './pipeline.ts';

interface LogsHow {
  readonly emit: Emit;
  readonly retryFailed: boolean;
  /** The only models to be called; undefined for all. */
  readonly only: ReadonlySet<string> | undefined;
}

/** The open logs of a run, and what they hold. */
interface OpenLogs {
  readonly logs: Logs;
  readonly indexes: Indexes;
  readonly inventory: Inventory;
  readonly groups: readonly WorkGroup[];
}

/**
 * Opens a run's logs: mends what a crash left, and moves aside what was made from records that are
 * lost and will be made anew.
 *
 * @throws {UsageError} when a slice would make such a record anew
 */
export async function openLogs(experiment: Experiment, how: LogsHow): Promise<OpenLogs> {
  const { folder } = experiment;
  const { only, emit } = how;
  const makers = new Set<string>();
  const opened = await openOnce(experiment, how, (maker) => makers.add(maker));
  const names = experiment.models.map(({ name }) => name);
  const own = names.filter((name) => makers.has(name) && (only?.has(name) ?? true));
  if (own.length === 0) return opened;
  await closeLogs(opened.logs);
  if (only) {
    throw new UsageError(
      `Cannot go on with ${own.join(', ')} alone: records that others made rest on some of theirs that are lost. Run it without --only-models first`,
    );
  }
  emit({ type: 'warning', message: await discardOrphans(folder, opened.indexes) });
  return openOnce(experiment, how, () => undefined);
}

async function openOnce(
  experiment: Experiment,
  how: LogsHow,
  onOrphan: (maker: string) => void,
): Promise<OpenLogs> {
  const { folder, models } = experiment;
  const { only, emit } = how;
  const indexes = await newIndexes(folder, experiment, how);
  const logs = logsOf(folder, indexes);
  const mine = models.filter(({ name }) => only?.has(name));
  const own = only && ownFiles(experiment, mine);
  for (const phase of phaseNames) reportDamage(await logs[phase].open(own?.[phase]), emit);
  const inventory = await inventoryOf(experiment, indexes);
  const left = modelsThatLeft(experiment, await readManifest(folder));
  if (left.length > 0) work({ ...experiment, models: [...models, ...left] }, inventory, onOrphan);
  return { logs, indexes, inventory, groups: work(experiment, inventory, onOrphan) };
}

export async function closeLogs(logs: Logs): Promise<void> {
  await Promise.all(phaseNames.map((phase) => logs[phase].close()));
}

/** The logs of a run, which fill the indexes when they are opened. */
function logsOf(root: string, indexes: Indexes): Logs {
  const proposals = (value: unknown) => proposalRecord.parse(value);
  const isParsed = true;
  const isFollowed = true;
  return {
    attribute_mapping: new RecordLog(root, indexes.attribute_mapping, proposals, { isParsed }),
    rubric_mapping: new RecordLog(root, indexes.rubric_mapping, proposals, { isParsed }),
    data_generation: new RecordLog(
      root,
      indexes.data_generation,
      (value) => datapointRecord.parse(value),
      { isFollowed, keepsPlaces: true },
    ),
    response_collection: new RecordLog(
      root,
      indexes.response_collection,
      (value) => responseRecord.parse(value),
      { isFollowed },
    ),
    evaluation: new RecordLog(root, indexes.evaluation, (value) => evaluationRecord.parse(value)),
  };
}

/** Warns of what opening a log found. */
function reportDamage(damages: readonly Damage[], emit: Emit): void {
  for (const { path, line, bytes } of damages) {
    const message =
      line === undefined
        ? `${path}: its last line was torn by a crash; ${bytes} bytes were cut off`
        : `${path}:${line}: this line was no record; it lies under quarantine/ now and is made again`;
    emit({ type: 'warning', message });
  }
}
