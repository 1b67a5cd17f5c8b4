import type { Experiment } from '../domain/experiment.ts';
import type { PhaseName } from '../domain/phase-name.ts';
import { StoreError } from '../errors.ts';
import { type Work, work } from '../plan/work.ts';
import { type Manifest, type PhaseCounts, readManifest } from '../store/manifest.ts';
import { readUsage, type UsageTotals } from '../store/usage-log.ts';
import { countWork, readInventory } from './inventory.ts';
import { type RunError, recentErrors } from './run-log.ts';

/** How a run stands, read from its folder without changing it. */
export interface Status {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly counts: Readonly<Record<PhaseName, PhaseCounts>>;
  readonly gaps: readonly OpenGroup[];
  readonly errors: readonly RunError[];
  readonly usage: UsageTotals;
}

/** What a model still owes, or has failed at, in one phase of one task. */
export interface OpenGroup {
  readonly phase: PhaseName;
  readonly task: string;
  readonly model: string;
  readonly missing: number;
  readonly failed: number;
  /** Why the last run left it undone, as far as the run itself said. */
  readonly reason: string;
}

/** @throws {StoreError} when the folder holds no run */
export async function status(experiment: Experiment, recent: number): Promise<Status> {
  const { folder } = experiment;
  const manifest = await readManifest(folder);
  if (!manifest) {
    throw new StoreError(`Cannot read a run in ${folder}: there is no meta.json`);
  }
  const inventory = await readInventory(experiment);
  const groups = new OpenGroups(manifest);
  return {
    folder,
    manifest,
    counts: countWork(groups.passing(work(experiment, inventory))),
    gaps: groups.all(),
    errors: await recentErrors(folder, recent),
    usage: await readUsage(folder),
  };
}

/** Gathers what is open while work is counted: a run may want millions of items. */
class OpenGroups {
  readonly #manifest: Manifest;
  readonly #groups = new Map<string, OpenGroup>();

  constructor(manifest: Manifest) {
    this.#manifest = manifest;
  }

  *passing(all: Iterable<Work>): Generator<Work> {
    for (const one of all) {
      if (one.state !== 'present') this.#add(one, one.state);
      yield one;
    }
  }

  all(): OpenGroup[] {
    return [...this.#groups.values()];
  }

  #add({ phase, task, model }: Work, state: 'missing' | 'failed'): void {
    const key = `${phase}\t${task}\t${model}`;
    const gap = this.#manifest.stopped?.[model];
    const reason = gap ? `${gap.reason}: ${gap.message}` : defaultReason(this.#manifest.status);
    const group = this.#groups.get(key) ?? { phase, task, model, missing: 0, failed: 0, reason };
    this.#groups.set(key, { ...group, [state]: group[state] + 1 });
  }
}

function defaultReason(status: string): string {
  if (status === 'in_progress') return 'in progress';
  if (status === 'interrupted') return 'the run was interrupted';
  return 'left undone, or what it needs is missing';
}
