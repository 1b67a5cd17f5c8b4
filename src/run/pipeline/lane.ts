import type { Failure } from '../../domain/failure.ts';
import { NextTime } from '../../domain/next-time.ts';
import type { PhaseName } from '../../domain/phase-name.ts';
import { type Phase, remaining } from '../../phases/phase.ts';
import type { RecordLog } from '../../store/record-log.ts';
import type { Line } from '../calls/line.ts';
import { type Emit, GapError } from '../events.ts';
import { ask } from './ask.ts';
import { writeRecord } from './write-record.ts';

/** What all lanes of a run share. */
export interface RunContext {
  readonly emit: Emit;
  /** How often a bad answer is asked again. */
  readonly retries: number;
  /** Most items that one lane works on at once. */
  readonly most: number;
  /** Aborts when no new work is to be taken. */
  readonly stop: AbortSignal;
  /** Aborts when calls in flight are to be given up as well. */
  readonly abort: AbortSignal;
  /**
   * Ends the run because of something that is neither a gap nor a bad answer. What else is at work
   * must end before the run does, so no part of it rejects: each tells this instead.
   */
  readonly fail: (error: unknown) => undefined;
}

interface Lane<Input, Item, Fields extends object> {
  readonly phase: Phase<Input, Item, Fields>;
  readonly line: Line;
  readonly log: RecordLog<{ readonly id: string }>;
  readonly inputs: AsyncIterable<Input> | Iterable<Input>;
}

/**
 * One model's way through one phase: for every input that comes, asks for what has no record yet and
 * writes it down, several items at once.
 *
 * It ends when the inputs end, when the model is stopped, or when no new work is to be taken; what
 * is then undone is a gap that `--continue` fills. Lanes do not know of each other: a slow or a
 * stopped one holds back none. Never rejects.
 */
export async function runLane<Input, Item, Fields extends object>(
  lane: Lane<Input, Item, Fields>,
  context: RunContext,
): Promise<void> {
  const { phase, line, log } = lane;
  const crew = new Crew(context.most);
  try {
    for await (const item of itemsToDo(lane)) {
      await crew.room();
      if (line.stopped || context.stop.aborted) break;
      log.index.take(phase.key(item));
      crew.take((leave) => workOn({ phase, line, log, item, leave }, context));
    }
  } catch (error) {
    context.fail(error);
  }
  await crew.done();
}

async function* itemsToDo<Input, Item, Fields extends object>({
  phase,
  line,
  log,
  inputs,
}: Lane<Input, Item, Fields>): AsyncGenerator<Item> {
  for await (const input of inputs) {
    for (const wanted of phase.items(input, line.model)) {
      const item = remaining(phase, wanted, log.index.done);
      if (item !== undefined) yield item;
    }
  }
}

/** Never rejects: what goes wrong here is a gap, or ends the run. */
async function workOn<Item, Fields extends object>(
  work: {
    readonly phase: Phase<never, Item, Fields>;
    readonly line: Line;
    readonly log: RecordLog<{ readonly id: string }>;
    readonly item: Item;
    /** To be called when another item may be begun. */
    readonly leave: () => void;
  },
  { emit, retries, stop, abort, fail }: RunContext,
): Promise<void> {
  const { phase, line, log, item, leave } = work;
  try {
    const { fields, failure, facts, release } = await ask({
      phase,
      item,
      line,
      retries,
      signals: { stop, abort },
    });
    const record = { identity: phase.identity(item), fields, failure, facts };
    const onWritten = () => {
      release();
      leave();
    };
    const id = await writeRecord(log, phase.name, record, onWritten).finally(release);
    emit(written(phase.name, line.model.name, id, failure));
  } catch (error) {
    log.index.giveUp(phase.key(item));
    if (!(error instanceof GapError) && !abort.aborted) fail(error);
  }
}

function written(phase: PhaseName, model: string, id: string, failure: Failure | undefined) {
  return { type: 'record-written', phase, model, id, failure: failure?.kind } as const;
}

/** Work in progress, up to a ceiling. What has left has a record that is being flushed. */
class Crew {
  readonly #most: number;
  #busy = 0;
  readonly #working = new Set<Promise<void>>();
  readonly #freed = new NextTime();

  constructor(most: number) {
    this.#most = most;
  }

  /** Resolves when there is room for one more. */
  async room(): Promise<void> {
    while (this.#busy >= this.#most) await this.#freed.wait();
  }

  /** @param begin given what makes room for another, before it is done */
  take(begin: (leave: () => void) => Promise<void>): void {
    this.#busy += 1;
    let isBusy = true;
    const leave = () => {
      if (!isBusy) return;
      isBusy = false;
      this.#busy -= 1;
      this.#freed.tell();
    };
    const work = begin(leave).then(() => {
      leave();
      this.#working.delete(work);
    });
    this.#working.add(work);
  }

  async done(): Promise<void> {
    await Promise.all(this.#working);
  }
}
