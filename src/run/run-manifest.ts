import type { Experiment } from '../domain/experiment.ts';
import { type PhaseName, phaseNames } from '../domain/phase-name.ts';
import type { Rubric } from '../domain/task.ts';
import { folderFormat, type Manifest, type PhaseCounts, writeManifest } from '../store/manifest.ts';
import { toolVersion } from '../version.ts';
import { contract, fingerprints } from './contract.ts';
import type { Gap } from './events.ts';
import { countPhases, readInventory } from './inventory.ts';
import { recordTime } from './record-time.ts';

/** Keeps a run's `meta.json` true while it works. */
export class RunManifest {
  readonly #root: string;
  #manifest: Manifest;
  #writing: Promise<void> = Promise.resolve();

  private constructor(root: string, manifest: Manifest) {
    this.#root = root;
    this.#manifest = manifest;
  }

  /** Notes that the run is in progress, and what its records are made with from now on. */
  static async open(experiment: Experiment, existing: Manifest | undefined): Promise<RunManifest> {
    const prints = [...fingerprints(experiment)].map(([key, { hash }]) => [key, hash]);
    const manifest: Manifest = {
      ...existing,
      format: folderFormat,
      experiment_id: experiment.id,
      status: 'in_progress',
      created_at: existing?.created_at ?? recordTime(),
      updated_at: recordTime(),
      phases_completed: existing?.phases_completed ?? [],
      phases_in_progress: [...phaseNames],
      resume_from: experiment.resumeFrom ?? null,
      seed: experiment.seed,
      tool_version: toolVersion,
      fingerprints: { ...existing?.fingerprints, ...Object.fromEntries(prints) },
    };
    const opened = new RunManifest(experiment.folder, manifest);
    await opened.#write();
    return opened;
  }

  /** Before anything is judged by it, so that a reader knows of every rubric that was used. */
  async addRubric(task: string, rubric: Rubric): Promise<void> {
    const criteria = Object.keys(rubric);
    const known = this.#manifest.rubrics?.[task] ?? [];
    if (known.some((one) => one.join('\n') === criteria.join('\n'))) return;
    const rubrics = { ...this.#manifest.rubrics, [task]: [...known, criteria] };
    this.#manifest = { ...this.#manifest, rubrics };
    await this.#write();
  }

  /** Counts what is on the disk, and says how the run ended. */
  async finish(
    experiment: Experiment,
    end: { readonly stopped: Readonly<Record<string, Gap>>; readonly interrupted: boolean },
  ): Promise<{ counts: Record<PhaseName, PhaseCounts>; complete: boolean }> {
    const inventory = await readInventory(experiment);
    const counts = countPhases(experiment, inventory);
    const open = phaseNames.filter((phase) => counts[phase].missing > 0);
    const complete = open.length === 0;
    this.#manifest = {
      ...this.#manifest,
      status: complete ? 'completed' : end.interrupted ? 'interrupted' : 'incomplete',
      updated_at: recordTime(),
      phases_completed: phaseNames.filter((phase) => !open.includes(phase)),
      phases_in_progress: open,
      counts,
      contract: contract(experiment, inventory.rubrics),
      stopped: end.stopped,
    };
    await this.#write();
    return { counts, complete };
  }

  #write(): Promise<void> {
    this.#writing = this.#writing.then(() => writeManifest(this.#root, this.#manifest));
    return this.#writing;
  }
}
