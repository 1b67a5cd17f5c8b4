import type { Failure } from '../../domain/failure.ts';
import type { PhaseName } from '../../domain/phase-name.ts';
import type { Filed } from '../../store/layout.ts';
import type { RecordLog } from '../../store/record-log.ts';
import { recordTime } from './record-time.ts';

interface RecordParts {
  /** What is known before the call, `id` among it. */
  readonly identity: object;
  readonly fields: object;
  readonly failure: Failure | undefined;
  readonly facts: object;
}

/**
 * Puts a record together and writes it. Id first, then the mark of a failure: readers find both
 * without parsing the line. Returns the id.
 */
export async function writeRecord(
  log: RecordLog<{ readonly id: string }>,
  phase: PhaseName,
  { identity, fields, failure, facts }: RecordParts,
  onWritten?: () => void,
): Promise<string> {
  const { id, ...rest } = identity as Filed & { readonly id: string };
  const record = {
    id,
    ...(failure ? { status: 'failed' as const, failure } : {}),
    ...rest,
    ...fields,
    ...facts,
    [phase === 'evaluation' ? 'evaluated_at' : 'generated_at']: recordTime(),
  };
  await log.append(record, onWritten);
  return id;
}
