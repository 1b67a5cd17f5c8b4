import { evaluationId, labelJudge } from '../domain/ids.ts';
import { type KeyStem, keyStem } from '../domain/key-hash.ts';
import type { PhaseName } from '../domain/phase-name.ts';
import { evaluationRecord } from '../domain/records.ts';
import { KeySet } from './key-set.ts';
import type { Line } from './lines.ts';
import { type RecordKey, recordHead, recordKey, textField } from './record-line.ts';

interface IndexOptions {
  /** Whether every good record is to be listed in {@link PhaseIndex.extra}. */
  readonly listsAll?: boolean;
  /**
   * Evaluations only: note each criterion apart, because records made with different rubrics are
   * there. Costs parsing every line.
   */
  readonly byCriterion?: boolean;
  /** Whether a failed record is to be made again, instead of standing for good. */
  readonly retryFailed?: boolean;
  /** Ids of records that are to be passed over. */
  readonly gone?: KeySet | undefined;
}

interface Keys {
  readonly size: number;
  has(key: string, stem?: KeyStem): boolean;
}

/** What the files of one phase hold, by key: enough to decide what is left to do. */
export class PhaseIndex {
  readonly phase: PhaseName;
  /** Keys that need no call: with a record, be it a failed one, or {@link take taken}. */
  readonly done = new KeySet();
  /** Good records, with their task; empty unless asked for. */
  readonly extra: { readonly id: string; readonly task: string }[] = [];
  readonly #failed = new KeySet();
  /** Failed keys that a later record made good. */
  readonly #mended = new KeySet();
  /** Taken keys that got no record. */
  readonly #givenUp = new KeySet();
  readonly #options: IndexOptions;

  constructor(phase: PhaseName, options: IndexOptions = {}) {
    this.phase = phase;
    this.#options = options;
  }

  /** Keys whose only record stands for a failure. */
  get failed(): Keys {
    const size = this.#failed.size - this.#mended.size;
    return { size, has: (key, stem) => size > 0 && this.#isFailed(keyStem(key, stem)) };
  }

  /** Keys with a record, be it a failed one: as `done`, without work that is taken or to be retried. */
  get recorded(): Keys {
    const size = this.done.size + this.#failed.size;
    return { size, has: (key, stem) => this.#isRecorded(keyStem(key, stem)) };
  }

  /** Whether records of this key are to be passed over. */
  isGone(key: KeyStem): boolean {
    return this.#options.gone?.hasKey(key) ?? false;
  }

  /** Takes note of a line. Returns undefined when it is no record: damage. */
  note(line: Line): RecordKey | undefined {
    const record = recordKey(line);
    if (!record || this.isGone(record.key)) return record;
    if (this.#options.byCriterion) return this.#noteCriteria(line, record) ? record : undefined;
    const { key, state } = record;
    const isNew = this.#noteState(key, state);
    if (this.#options.listsAll && isNew && state === 'present') {
      const id = recordHead(line)?.id ?? '';
      this.extra.push({ id, task: textField(line, 'task_id') ?? '' });
    }
    return record;
  }

  /** Says that a key is being worked on, so that nobody else does. */
  take(key: string): void {
    this.done.add(key);
  }

  /** Says that a key that was taken gets no record in this run. */
  giveUp(key: string): void {
    this.#givenUp.add(key);
  }

  /** Takes note of a record that was added. */
  noteAdded(record: { readonly id: string }, state: 'present' | 'failed'): void {
    const covered = this.#options.byCriterion ? coveredKeys(record) : undefined;
    for (const key of [keyStem(record.id), ...(covered ?? [])]) {
      this.done.addKey(key);
      if (state === 'failed') this.#failed.addKey(key);
      else this.#noteMended(key);
    }
  }

  /** Returns false for a line that is no evaluation. */
  #noteCriteria(line: Line, { key, state }: RecordKey): boolean {
    const covered = coveredKeys(parseLine(line));
    if (state === 'present') {
      if (!covered) return false;
      this.#noteMended(key);
    }
    for (const one of covered ?? [key]) this.#noteState(one, state);
    return true;
  }

  /** Returns whether this is the first record of its kind for the key. */
  #noteState(key: KeyStem, state: RecordKey['state']): boolean {
    const isNew = this.#settles(state) && this.done.addKey(key);
    if (state === 'failed') this.#failed.addKey(key);
    const isMended = state === 'present' && this.#noteMended(key);
    return isNew || isMended;
  }

  #noteMended(key: KeyStem): boolean {
    return this.#failed.hasKey(key) && this.#mended.addKey(key);
  }

  #isFailed(key: KeyStem): boolean {
    return this.#failed.hasKey(key) && !this.#mended.hasKey(key);
  }

  #isRecorded(key: KeyStem): boolean {
    return (this.done.hasKey(key) && !this.#givenUp.hasKey(key)) || this.#isFailed(key);
  }

  #settles(state: RecordKey['state']): boolean {
    return state === 'present' || (state === 'failed' && !this.#options.retryFailed);
  }
}

/**
 * A key for each criterion that an evaluation covers. Its own where it does not tell them: labels are
 * none, and failed records of before do not say what they were to rate. Undefined for no evaluation.
 */
function coveredKeys(value: unknown): KeyStem[] | undefined {
  const record = evaluationRecord.safeParse(value).data;
  if (!record) return undefined;
  const { id, status, response_id, judge_model_id: judge, scores } = record;
  const criteria = status === 'failed' ? record.criteria : Object.keys(scores);
  if (judge === labelJudge || !criteria) return [keyStem(id)];
  return criteria.map((one) => keyStem(evaluationId(response_id, judge, [one])));
}

function parseLine({ bytes, start, end }: Line): unknown {
  try {
    return JSON.parse(bytes.toString('utf8', start, end));
  } catch {
    return undefined;
  }
}
