import { readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Experiment } from '../../domain/experiment.ts';
import { type PhaseName, phaseNames } from '../../domain/phase-name.ts';
import type { Rubric, Task } from '../../domain/task.ts';
import { StoreError } from '../../errors.ts';
import { discardedFolder, discardFile } from '../../store/discard.ts';
import { attributeFiles, layout, rubricFile } from '../../store/layout.ts';
import { dropForeignLocks, lockRun } from '../../store/lock.ts';
import { type Manifest, readManifest } from '../../store/manifest.ts';
import { setLinesAside } from '../../store/set-aside.ts';
import { fingerprints } from '../folder/contract.ts';
import { attributesOf, isSame, rubricOf, storedMapping } from './basis.ts';
import { checkedRecords } from './checked-records.ts';
import { faultText } from './fault-text.ts';
import { type Basis, RecordChecks } from './record-checks.ts';

/** What was found of a folder that others may have written. */
export interface Verified {
  /** Records that stay, by phase. */
  readonly kept: Readonly<Record<PhaseName, number>>;
  readonly dropped: readonly {
    /** Relative to the folder. */
    readonly file: string;
    readonly reason: string;
    readonly count: number;
  }[];
  /** Whether it was made with other settings, which explains most of what is dropped. */
  readonly isStale: boolean;
}

/**
 * Checks a run's folder that was restored from a cache or an artifact, before it is gone on with.
 * Whatever the experiment itself would not have asked, or is damaged, is moved to `discarded/`, so that
 * it is made again; links and other machines' locks are removed. See {@link RecordChecks}.
 *
 * @param experiment the config that it is to be gone on with
 */
export async function verifyRun(folder: string, experiment: Experiment): Promise<Verified> {
  const findings = new Findings();
  await removeLinks(folder, findings);
  await dropForeignLocks(folder);
  await using _lock = await lockRun(folder, ['run']);
  const into = discardedFolder(folder, new Date());
  const manifest = await soundManifest(folder, into, findings);
  const basis = new Map<string, Basis>();
  for (const task of experiment.tasks) {
    basis.set(task.name, await soundBasis({ folder, into, manifest, findings }, task));
  }
  const bad = new Map<string, Set<number>>();
  const kept = Object.fromEntries(phaseNames.map((phase) => [phase, 0])) as Record<
    PhaseName,
    number
  >;
  for await (const line of checkedRecords(folder, new RecordChecks(experiment, basis))) {
    const { phase, file, offset, verdict } = line;
    if (verdict === 'good') {
      kept[phase] += 1;
      continue;
    }
    findings.add(file, faultText(verdict));
    bad.set(file, (bad.get(file) ?? new Set<number>()).add(offset));
  }
  for (const [file, offsets] of bad) await setLinesAside(folder, file, into, offsets);
  return { kept, dropped: findings.all(), isStale: isStale(experiment, manifest) };
}

function isStale(experiment: Experiment, manifest: Manifest | undefined): boolean {
  const before = manifest?.fingerprints ?? {};
  return [...fingerprints(experiment)].some(([key, { hash }]) => (before[key] ?? hash) !== hash);
}

class Findings {
  readonly #all = new Map<string, { file: string; reason: string; count: number }>();

  add(file: string, reason: string): void {
    const key = `${file}\t${reason}`;
    const found = this.#all.get(key) ?? { file, reason, count: 0 };
    found.count += 1;
    this.#all.set(key, found);
  }

  all(): Verified['dropped'] {
    return [...this.#all.values()];
  }
}

/** They may lead anywhere: what they point to would be read, and moved into a folder that is shown. */
async function removeLinks(folder: string, findings: Findings): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (entry.isFile() || entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    await rm(path, { force: true });
    findings.add(relative(folder, path), 'it is no plain file');
  }
}

async function soundManifest(
  folder: string,
  into: string,
  findings: Findings,
): Promise<Manifest | undefined> {
  try {
    return await readManifest(folder);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    await discardFile(folder, layout.manifest, into);
    findings.add(layout.manifest, 'it is damaged');
    return undefined;
  }
}

interface Restored {
  readonly folder: string;
  readonly into: string;
  readonly manifest: Manifest | undefined;
  readonly findings: Findings;
}

/** What a task's records are checked against; moves aside the files that cannot be what they should. */
async function soundBasis(
  { folder, into, manifest, findings }: Restored,
  task: Task,
): Promise<Basis> {
  const stored = await storedMapping(folder, task.name);
  const attributes = attributesOf(task, stored.attributes);
  const rubric = rubricOf(task, stored.rubric);
  const files = [
    ...(attributes && isSame(attributes, stored.attributes) ? [] : attributePaths(task.name)),
    ...(rubric && isSame(rubric, stored.rubric) ? [] : [rubricFile(task.name)]),
  ];
  for (const file of files) {
    if (await discardFile(folder, file, into)) {
      findings.add(file, 'it is damaged, or not what the config says');
    }
  }
  const earlier = manifest?.rubrics?.[task.name] ?? [];
  return { attributes, rubrics: rubric ? [...earlierOf(rubric, earlier), rubric] : [] };
}

function attributePaths(task: string): string[] {
  return [...attributeFiles(task, 'target'), ...attributeFiles(task, 'nuanced')];
}

/** Most rubrics that one has grown from; more would only be made up. */
const mostEarlier = 10;

/** The rubrics that one has grown from, as its folder tells: criteria are added, never changed. */
function earlierOf(rubric: Rubric, told: readonly (readonly string[])[]): Rubric[] {
  return told
    .slice(-mostEarlier)
    .filter((criteria) => criteria.length < Object.keys(rubric).length)
    .filter((criteria) => criteria.every((name) => Object.hasOwn(rubric, name)))
    .map((criteria) => Object.fromEntries(criteria.map((name) => [name, rubric[name] ?? ''])));
}
