import type { RunResult } from '../coeval.ts';
import { type PhaseName, phaseNames } from '../domain/phase-name.ts';
import type { Emit, RunEvent } from '../run/events.ts';
import type { PhaseCounts } from '../store/manifest.ts';
import type { Annotations } from './annotations.ts';
import { cost, count } from './figures.ts';
import { say, sayGroup } from './log.ts';

const lineEveryMs = 10_000;

/** Failed calls that are told one by one; a dead provider fails thousands in the same way. */
const mostTold = 30;

type Event<Type extends RunEvent['type']> = Extract<RunEvent, { type: Type }>;

/** Draws a run in the step's log: a line now and then while it goes on, a group for each phase at its end. */
export class Progress {
  readonly #annotations: Annotations;
  readonly #phases = new Map<PhaseName, { expected: number; there: number }>();
  /** By phase and model, how often each kind of failure was recorded. */
  readonly #failures = new Map<string, Map<string, number>>();
  readonly #startedAt = performance.now();
  #lastLineAt = performance.now();
  #told = 0;

  constructor(annotations: Annotations) {
    this.#annotations = annotations;
  }

  readonly emit: Emit = (event) => {
    switch (event.type) {
      case 'run-started':
        say(`${event.continued ? 'Going on with' : 'Starting'} experiment ${event.experiment}`);
        break;
      case 'warning':
        this.#annotations.warn(event.message);
        break;
      case 'phase-started':
        this.#start(event);
        break;
      case 'record-written':
        this.#count(event);
        break;
      case 'call-failed':
        this.#tell(event);
        break;
      case 'model-stopped':
        this.#annotations.warn(`${event.model} is not called any more: ${event.gap.message}`);
        break;
    }
  };

  /** Says what became of each phase, its models' calls folded under it. */
  sayPhases({ counts, usage }: RunResult): void {
    for (const phase of phaseNames) {
      if (counts[phase].expected === 0) continue;
      const lines = usage
        .all()
        .filter((one) => one.phase === phase)
        .map(({ model, total }) => {
          const { calls, failed_calls, input_tokens, output_tokens } = total;
          const tokens = `${count(input_tokens)} + ${count(output_tokens)} tokens`;
          const failures = [...(this.#failures.get(`${phase}\t${model}`) ?? [])];
          const failed = failures.map(([kind, times]) => `, ${times} records failed (${kind})`);
          return `${model}: calls ${count(calls)} (${failed_calls} failed), ${tokens}, ${cost(total)}${failed.join('')}`;
        });
      sayGroup(`${phase}: ${phaseText(counts[phase])}`, lines);
    }
  }

  #start({ phase, counts }: Event<'phase-started'>): void {
    if (counts.expected === 0) return;
    this.#phases.set(phase, {
      expected: counts.expected,
      there: counts.expected - counts.missing,
    });
    say(`${phase}: ${counts.expected - counts.missing} of ${counts.expected} there`);
  }

  #count({ phase, model, failure }: Event<'record-written'>): void {
    const counts = this.#phases.get(phase);
    if (counts) counts.there += 1;
    if (failure) {
      const key = `${phase}\t${model}`;
      const kinds = this.#failures.get(key) ?? new Map<string, number>();
      this.#failures.set(key, kinds.set(failure, (kinds.get(failure) ?? 0) + 1));
    }
    if (performance.now() - this.#lastLineAt >= lineEveryMs) this.#sayLine();
  }

  #tell({ phase, model, reason, willRetry }: Event<'call-failed'>): void {
    if (willRetry) return;
    this.#told += 1;
    if (this.#told <= mostTold) say(`${phase}: ${model} failed: ${reason}`);
    if (this.#told === mostTold) say('Further failed calls are only counted');
  }

  #sayLine(): void {
    this.#lastLineAt = performance.now();
    const seconds = Math.round((this.#lastLineAt - this.#startedAt) / 1000);
    const phases = Array.from(
      this.#phases,
      ([phase, { expected, there }]) => `${phase} ${there}/${Math.max(expected, there)}`,
    );
    say(`${seconds} s: ${phases.join(', ')}`);
  }
}

function phaseText({ expected, present, failed, missing }: PhaseCounts): string {
  const rest = [failed > 0 && `${failed} failed`, missing > 0 && `${missing} missing`];
  return [`${present} of ${expected}`, ...rest.filter((part) => part !== false)].join(', ');
}
