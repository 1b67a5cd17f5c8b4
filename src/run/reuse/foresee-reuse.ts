import type { Experiment } from '../../domain/experiment.ts';
import { type PhaseName, phaseNames } from '../../domain/phase-name.ts';
import type { Inventory, PhaseKeys } from '../../plan/work.ts';
import { KeySet } from '../../store/key-set.ts';
import { type Source, type Taker, takeOver } from './take-over.ts';

/** What would be in the run's folder once all that can be was taken over, without writing it. */
export async function foreseeReuse(source: Source, experiment: Experiment): Promise<Inventory> {
  const done = Object.fromEntries(phaseNames.map((phase) => [phase, new KeySet()])) as Record<
    PhaseName,
    KeySet
  >;
  const attributes = new Set<string>();
  const rubric = new Set<string>();
  const taker: Taker = {
    async mapped(task, mapped) {
      if (mapped.attributes) attributes.add(task);
      if (mapped.rubric) rubric.add(task);
    },
    async record(phase, { id }) {
      done[phase].add(id);
    },
  };
  const { baseline } = await takeOver(source, experiment, taker);
  for (const { name, rubric: source } of experiment.tasks) {
    if (source.kind === 'extend') rubric.delete(name);
  }
  const keys = (phase: PhaseName): PhaseKeys => ({
    done: done[phase],
    failed: new KeySet(),
    skips: () => false,
  });
  return {
    phases: Object.fromEntries(
      phaseNames.map((phase) => [phase, keys(phase)]),
    ) as Inventory['phases'],
    mapped: { attributes, rubric },
    rubrics: new Map(
      [...baseline.basis].flatMap(([task, { rubrics }]) => rubrics.map((one) => [task, one])),
    ),
    extraDatapoints: [],
  };
}
