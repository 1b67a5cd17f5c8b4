import { readFile } from 'node:fs/promises';
import { materialize, type Proposed, type ProposedPart } from '../config/materialize.ts';
import type { Experiment } from '../domain/experiment.ts';
import { proposalRecord } from '../domain/records.ts';
import { UsageError } from '../errors.ts';
import { taskPrints } from '../run/folder/contract.ts';
import { storedAttributes, storedRubric } from '../run/folder/stored-mapping.ts';
import { readManifest } from '../store/manifest.ts';
import { readRecords } from '../store/read-records.ts';
import { writeWhole } from '../store/whole-file.ts';

/**
 * Writes a config in which stands all that the teachers proposed in the experiment's folder, unless
 * something is missing.
 *
 * @returns the tasks that lack attributes or a rubric
 */
export async function writeProposedConfig(
  experiment: Experiment,
  config: string,
  out: string,
): Promise<readonly string[]> {
  const found: Record<string, Proposed> = {};
  const by = await proposers(experiment);
  for (const { name } of experiment.tasks) {
    const attributes = await storedAttributes(experiment.folder, name);
    const rubric = await storedRubric(experiment.folder, name);
    if (attributes && rubric) found[name] = { ...attributes, rubric, by: (part) => by(name, part) };
  }
  const names = experiment.tasks.map(({ name }) => name);
  const lacking = names.filter((name) => !Object.hasOwn(found, name));
  if (lacking.length === 0) {
    await writeWhole(out, materialize(await readFile(config, 'utf8'), found));
  }
  return lacking;
}

/** Whose usable proposals are there, in the order of the experiment. */
async function proposers({ folder, models }: Experiment) {
  const proposed = new Map<string, Set<string>>();
  for (const phase of ['attribute_mapping', 'rubric_mapping'] as const) {
    for await (const record of readRecords(folder, phase, (value) => proposalRecord.parse(value))) {
      if (record.status === 'failed') continue;
      const part = `${record.task_id}\t${record.kind}`;
      proposed.set(part, (proposed.get(part) ?? new Set()).add(record.teacher_model_id));
    }
  }
  const place = new Map(models.map(({ name }, index) => [name, index]));
  return (task: string, part: ProposedPart): string[] =>
    [...(proposed.get(`${task}\t${part}`) ?? [])].sort(
      (a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0),
    );
}

/**
 * Does nothing when what lies in the experiment's folder was asked as the experiment would ask it.
 *
 * @throws {UsageError} naming the tasks that have changed since
 */
export async function refuseStaleProposals(experiment: Experiment): Promise<void> {
  const before = (await readManifest(experiment.folder))?.tasks ?? {};
  const changed = Object.entries(taskPrints(experiment)).filter(
    ([task, { attributes, rubric }]) => {
      const then = before[task];
      return then && (then.attributes !== attributes || then.rubric !== rubric);
    },
  );
  if (changed.length === 0) return;
  throw new UsageError(
    `Cannot go on with what was proposed in ${experiment.folder}: ${changed.map(([task]) => task).join(', ')} ` +
      'changed in the config since. Undo the change, or remove that folder to have everything proposed anew',
  );
}
