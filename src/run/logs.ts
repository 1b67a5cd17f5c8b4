import {
  datapointRecord,
  evaluationRecord,
  proposalRecord,
  responseRecord,
} from '../domain/records.ts';
import { type Damage, RecordLog } from '../store/record-log.ts';
import type { Emit } from './events.ts';
import type { Indexes } from './inventory.ts';
import type { Logs } from './pipeline.ts';

/** The logs of a run, which fill the indexes when they are opened. */
export function logsOf(root: string, indexes: Indexes): Logs {
  const proposals = (value: unknown) => proposalRecord.parse(value);
  const isFollowed = true;
  return {
    attribute_mapping: new RecordLog(root, indexes.attribute_mapping, proposals),
    rubric_mapping: new RecordLog(root, indexes.rubric_mapping, proposals),
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
export function reportDamage(damages: readonly Damage[], emit: Emit): void {
  for (const { path, line, bytes } of damages) {
    const message =
      line === undefined
        ? `${path}: its last line was torn by a crash; ${bytes} bytes were cut off`
        : `${path}:${line}: this line was no record; it lies under quarantine/ now and is made again`;
    emit({ type: 'warning', message });
  }
}
