import { evaluationId, labelJudge } from '../domain/ids.ts';
import type { PhaseName } from '../domain/phase-name.ts';
import { evaluationRecord } from '../domain/records.ts';
import { type Hash, hashText, KeySet } from './key-set.ts';
import type { Line } from './lines.ts';
import {
  idHash,
  idRange,
  type RecordHead,
  recordHead,
  recordState,
  textField,
} from './record-line.ts';

interface IndexOptions {
  /** Whether {@link PhaseIndex.listed} is wanted. */
  readonly lists?: boolean;
  /**
   * Evaluations only: note each criterion apart, because records made with different rubrics are
   * there. Costs parsing every line.
   */
  readonly byCriterion?: boolean;
  /** Whether a failed record is to be made again, instead of standing for good. */
  readonly retryFailed?: boolean;
}

/** What the files of one phase hold, by key: enough to decide what is left to do. */
export class PhaseIndex {
  readonly phase: PhaseName;
  /** Keys with a record, be it a failed one. Add a key to take its work. */
  readonly done = new KeySet();
  /** Keys whose only record stands for a failure. */
  readonly failed = { has: (key: string) => this.#failed.has(key) && !this.#mended.has(key) };
  /** Good records, with their task. */
  readonly listed: { readonly id: string; readonly task: string }[] = [];
  readonly #failed = new KeySet();
  /** Failed keys that a later record made good. */
  readonly #mended = new KeySet();
  readonly #options: IndexOptions;

  constructor(phase: PhaseName, options: IndexOptions = {}) {
    this.phase = phase;
    this.#options = options;
  }

  /** Takes note of a line. Returns false when it is no record: damage. */
  note(line: Line): boolean {
    const range = idRange(line);
    if (this.#options.byCriterion) return this.#noteCriteria(line);
    if (!range || this.#options.lists) return this.#noteHead(line);
    const state = recordState(line, range[1]);
    if (!state) return false;
    this.#noteState(idHash(line, range), state);
    return true;
  }

  #noteHead(line: Line): boolean {
    const head = recordHead(line);
    if (!head) return false;
    const isNew = this.#noteState(hashText(head.id), head.state);
    if (isNew && head.state === 'present' && this.#options.lists) {
      this.listed.push({ id: head.id, task: textField(line, 'task_id') ?? '' });
    }
    return true;
  }

  #noteCriteria(line: Line): boolean {
    const head = recordHead(line);
    if (!head) return false;
    if (head.state !== 'present') {
      this.#noteState(hashText(head.id), head.state);
      return true;
    }
    this.#noteMended(hashText(head.id));
    const parsed = evaluationRecord.safeParse(parseLine(line));
    if (!parsed.success) return false;
    const { response_id, judge_model_id, scores } = parsed.data;
    for (const criterion of Object.keys(scores)) {
      this.done.add(evaluationId(response_id, judge_model_id, [criterion]));
    }
    // Labels are no criteria: one record scores them all, whatever the rubric.
    if (judge_model_id === labelJudge) this.done.add(head.id);
    return true;
  }

  /** Returns whether this is the first record of its kind for the key. */
  #noteState(hash: Hash, state: RecordHead['state']): boolean {
    const isNew = this.#settles(state) && this.done.addHash(...hash);
    if (state === 'failed') this.#failed.addHash(...hash);
    const isMended = state === 'present' && this.#noteMended(hash);
    return isNew || isMended;
  }

  #noteMended(hash: Hash): boolean {
    return this.#failed.hasHash(...hash) && this.#mended.addHash(...hash);
  }

  #settles(state: RecordHead['state']): boolean {
    return state === 'present' || (state === 'failed' && !this.#options.retryFailed);
  }
}

function parseLine({ bytes, start, end }: Line): unknown {
  try {
    return JSON.parse(bytes.toString('utf8', start, end));
  } catch {
    return undefined;
  }
}
