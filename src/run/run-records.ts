import type { PhaseName } from '../domain/phase-name.ts';
import { datapointRecord, evaluationRecord, responseRecord } from '../domain/records.ts';
import { type BadLine, readRecords } from '../store/read-records.ts';

/** A line of a record file that is to be a record and cannot be read. */
export interface DamagedLine extends BadLine {
  readonly phase: PhaseName;
}

type Told = (damaged: DamagedLine) => void;

/** What a run's folder holds for the analysis, read only as it is gone through. */
export function runRecords(root: string, onDamage: Told = () => undefined) {
  const read = <T>(phase: PhaseName, decode: (value: unknown) => T) =>
    readRecords(root, phase, decode, (bad) => onDamage({ ...bad, phase }));
  return {
    datapoints: read('data_generation', (value) => datapointRecord.parse(value)),
    responses: read('response_collection', (value) => responseRecord.parse(value)),
    evaluations: read('evaluation', (value) => evaluationRecord.parse(value)),
  };
}
