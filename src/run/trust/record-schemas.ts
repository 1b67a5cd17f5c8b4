import type { PhaseName } from '../../domain/phase-name.ts';
import {
  type DatapointRecord,
  datapointRecord,
  type EvaluationRecord,
  evaluationRecord,
  type ProposalRecord,
  proposalRecord,
  type ResponseRecord,
  responseRecord,
} from '../../domain/records.ts';

/** A record of a phase. */
export interface RecordOf {
  readonly attribute_mapping: ProposalRecord;
  readonly rubric_mapping: ProposalRecord;
  readonly data_generation: DatapointRecord;
  readonly response_collection: ResponseRecord;
  readonly evaluation: EvaluationRecord;
}

export type AnyRecord = RecordOf[PhaseName];

/** As this program writes it; the older one's records have no request hash, and cannot be checked. */
const times = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

const parsers = {
  attribute_mapping: (value: unknown) => proposalRecord.safeParse(value).data,
  rubric_mapping: (value: unknown) => proposalRecord.safeParse(value).data,
  data_generation: (value: unknown) => datapointRecord.safeParse(value).data,
  response_collection: (value: unknown) => responseRecord.safeParse(value).data,
  evaluation: (value: unknown) => evaluationRecord.safeParse(value).data,
} satisfies { [P in PhaseName]: (value: unknown) => RecordOf[P] | undefined };

/** A value that somebody else wrote as a record, as it is, or undefined when it cannot be one. */
export function readRecord<P extends PhaseName>(phase: P, value: unknown): RecordOf[P] | undefined {
  const record = parsers[phase](value);
  // Not what the parser gives, which puts the fields in another order.
  return record && isSound(record) && isShallow(value, 10) ? (value as RecordOf[P]) : undefined;
}

/** What is parsed may be nested deeper than anything can write or compare. */
function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((member) => isShallow(member, levels - 1));
}

/** No count or cost is negative, and the time is one. */
function isSound(record: AnyRecord): boolean {
  const { usage, cost_usd, latency_ms, attempts } = record;
  const amounts = [cost_usd, latency_ms, attempts, ...Object.values(usage ?? {})];
  const time = 'evaluated_at' in record ? record.evaluated_at : record.generated_at;
  return (
    amounts.every((amount) => amount === undefined || (amount as number) >= 0) &&
    times.test(String(time))
  );
}
