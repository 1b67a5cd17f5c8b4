import { datapointRecord, evaluationRecord, responseRecord } from '../domain/records.ts';
import { readRecords } from '../store/read-records.ts';

/** What a run's folder holds for the analysis, read only as it is gone through. */
export function runRecords(root: string) {
  return {
    datapoints: readRecords(root, 'data_generation', (value) => datapointRecord.parse(value)),
    responses: readRecords(root, 'response_collection', (value) => responseRecord.parse(value)),
    evaluations: readRecords(root, 'evaluation', (value) => evaluationRecord.parse(value)),
  };
}
