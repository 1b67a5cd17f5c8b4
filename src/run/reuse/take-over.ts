import type { Experiment } from '../../domain/experiment.ts';
import type { PhaseName } from '../../domain/phase-name.ts';
import type { Reused } from '../../store/manifest.ts';
import type { Mapped } from '../trust/basis.ts';
import { checkedRecords, type Verdict, type Wants } from '../trust/checked-records.ts';
import { faultText } from '../trust/fault-text.ts';
import { RecordChecks } from '../trust/record-checks.ts';
import type { AnyRecord } from '../trust/record-schemas.ts';
import { type Baseline, openBaseline } from './baseline.ts';

/** Where what is taken over goes. */
export interface Taker {
  /** A task's merged attributes and rubric; undefined where they are proposed anew. */
  mapped(task: string, mapped: Mapped): Promise<void>;
  record(phase: PhaseName, record: AnyRecord): Promise<void>;
}

/** Where to take from, and how far. */
export type Source = Pick<Reused, 'from' | 'only_datapoints'>;

export interface TakenOver {
  readonly baseline: Baseline;
  readonly reused: Reused;
  /** Sentences about records that should have been what they are not. */
  readonly warnings: readonly string[];
}

/**
 * Hands out everything of a baseline that the experiment would make again just so: what answers the
 * very requests it would send, by models whose settings are the same. Nothing that a baseline says
 * of itself is believed, as it may come from a cache or an artifact: see {@link RecordChecks}.
 */
export async function takeOver(
  { from, only_datapoints: onlyDatapoints = false }: Source,
  experiment: Experiment,
  taker: Taker,
): Promise<TakenOver> {
  const baseline = await openBaseline(from, experiment);
  for (const [task, mapped] of baseline.mapped) await taker.mapped(task, mapped);
  const tally = new Tally(experiment);
  const checks = new RecordChecks(experiment, baseline.basis);
  const limit = onlyDatapoints ? { only_datapoints: true } : {};
  const wants = onlyDatapoints ? withoutAnswers(baseline.wants) : baseline.wants;
  for await (const line of checkedRecords(baseline.folder, checks, wants)) {
    const { phase, file, verdict, record } = line;
    tally.count(phase, file, verdict, record);
    if (record) await taker.record(phase, record);
  }
  return {
    baseline,
    reused: { ...tally.reused(baseline.folder), ...limit },
    warnings: tally.warnings(),
  };
}

function withoutAnswers(wants: Wants): Wants {
  const isAnswer = (phase: PhaseName) => phase === 'response_collection' || phase === 'evaluation';
  return { ...wants, isLeft: (phase, value) => isAnswer(phase) || wants.isLeft(phase, value) };
}

/** What was taken over, and what was not but should have been. */
class Tally {
  readonly #paysProposals: boolean;
  readonly #taken: Partial<Record<PhaseName, number>> = {};
  readonly #dropped = new Map<string, { file: string; verdict: Verdict; count: number }>();
  #savedUsd: number | null = 0;

  /** @param experiment of which only the first shard would have paid for phases 1 and 2 */
  constructor({ shard }: Experiment) {
    this.#paysProposals = shard === undefined || shard.index === 1;
  }

  count(phase: PhaseName, file: string, verdict: Verdict, record: AnyRecord | undefined): void {
    if (record) {
      this.#taken[phase] = (this.#taken[phase] ?? 0) + 1;
      const isProposal = phase === 'attribute_mapping' || phase === 'rubric_mapping';
      if (!isProposal || this.#paysProposals) this.#save(record.cost_usd);
    } else if (verdict !== 'left') {
      const key = `${file}\t${verdict}`;
      const { count } = this.#dropped.get(key) ?? { count: 0 };
      this.#dropped.set(key, { file, verdict, count: count + 1 });
    }
  }

  #save(usd: number | undefined): void {
    this.#savedUsd = this.#savedUsd === null || usd === undefined ? null : this.#savedUsd + usd;
  }

  reused(from: string): Reused {
    const taken = (phase: PhaseName) => this.#taken[phase] ?? 0;
    const saved = this.#savedUsd;
    return {
      from,
      complete: true,
      proposals: taken('attribute_mapping') + taken('rubric_mapping'),
      datapoints: taken('data_generation'),
      responses: taken('response_collection'),
      evaluations: taken('evaluation'),
      dropped: [...this.#dropped.values()].reduce((sum, { count }) => sum + count, 0),
      saved_usd: saved === null ? null : Number(saved.toFixed(8)),
    };
  }

  warnings(): string[] {
    return [...this.#dropped.values()].map(
      ({ file, verdict, count }) =>
        `${count} of the records in ${file} of the baseline are not taken over and made anew: ${faultText(verdict)}`,
    );
  }
}
