import type { PhaseName } from '../domain/phase-name.ts';

/** How one call that is wanted stands, or several for one item. */
export type WorkState = 'present' | 'failed' | 'missing';

/** What the experiment wants of one model in one phase of one task, by how it stands. */
export interface WorkGroup extends Readonly<Record<WorkState, number>> {
  /** What would be missing, if the phase's mode did not leave the group as it is. */
  readonly leftAlone: number;
  readonly phase: PhaseName;
  readonly task: string;
  readonly model: string;
}

type Counted = WorkState | 'leftAlone';
type Growing = Omit<WorkGroup, Counted> & Record<Counted, number>;

/** Counts work as it is found. */
export class Tally {
  readonly #groups = new Map<string, Growing>();

  /** Adds one to a group. */
  counter(phase: PhaseName, task: string, model: string): (state: Counted) => void {
    const key = `${phase}\t${task}\t${model}`;
    const group = this.#groups.get(key) ?? {
      phase,
      task,
      model,
      present: 0,
      failed: 0,
      missing: 0,
      leftAlone: 0,
    };
    this.#groups.set(key, group);
    return (state) => {
      group[state] += 1;
    };
  }

  /** Those that want anything. */
  groups(): WorkGroup[] {
    return [...this.#groups.values()].filter(
      ({ present, failed, missing }) => present + failed + missing > 0,
    );
  }
}
