import { join } from 'node:path';
import type { ProposalRecord } from '../../domain/records.ts';
import type { Attributes, Rubric, Task } from '../../domain/task.ts';
import { attributeSource, attributesPhase } from '../../phases/attributes.ts';
import type { MappedTask } from '../../phases/datapoints.ts';
import { mergeAttributes, mergeRubrics } from '../../phases/merge-proposals.ts';
import { rubricPhase } from '../../phases/rubric.ts';
import { attributeFiles, rubricFile } from '../../store/layout.ts';
import type { RecordLog } from '../../store/record-log.ts';
import { writeJson } from '../../store/whole-file.ts';
import type { Line } from '../calls/line.ts';
import {
  attributesFile,
  type MappedAttributes,
  rubricText,
  storedAttributes,
  storedRubric,
} from '../folder/stored-mapping.ts';
import { type RunContext, runLane } from './lane.ts';

interface Mapping {
  readonly root: string;
  readonly seed: number;
  readonly teachers: readonly Line[];
  /** Whether every teacher of the experiment is among `teachers`. */
  readonly allTeachers: boolean;
  readonly attributeLog: RecordLog<ProposalRecord>;
  readonly rubricLog: RecordLog<ProposalRecord>;
  /** Whether a mode keeps datapoints of a task, so that what they were drawn from stays on the disk. */
  readonly keepsDatapoints: (task: string) => boolean;
}

/**
 * Phase 1 for one task: what is written in the config or lies on the disk, else what the teachers
 * propose, merged. Undefined when no teacher could propose anything now.
 */
export async function mapAttributes(
  task: Task,
  mapping: Mapping,
  context: RunContext,
): Promise<MappedTask | undefined> {
  const stored = await storedAttributes(mapping.root, task.name);
  const fixed = fixedAttributes(task);
  const done = fixed ?? stored;
  if (done) {
    if (!stored || (fixed && !mapping.keepsDatapoints(task.name)))
      await writeAttributes(mapping.root, task.name, done);
    return { task, ...done };
  }
  const { attributeLog: log, seed } = mapping;
  if (!mapping.allTeachers) return undefined;
  await Promise.all(
    mapping.teachers.map((line) =>
      runLane({ phase: attributesPhase({ seed }), line, log, inputs: [task] }, context),
    ),
  );
  const merged = {
    target: await merge(task, 'target_attributes', log),
    nuanced: await merge(task, 'nuanced_attributes', log),
  };
  if (!merged.target || !merged.nuanced || context.stop.aborted) return undefined;
  const mapped = { target: merged.target, nuanced: merged.nuanced };
  await writeAttributes(mapping.root, task.name, mapped);
  return { task, ...mapped };
}

/** The attributes that are written in the config; undefined where teachers have a say in them. */
export function fixedAttributes(task: Task): MappedAttributes | undefined {
  const { targetAttributes: target, nuancedAttributes: nuanced } = task;
  if (target.kind !== 'static' || nuanced.kind !== 'static') return undefined;
  return { target: target.values, nuanced: nuanced.values };
}

async function writeAttributes(
  root: string,
  task: string,
  mapped: MappedAttributes,
): Promise<void> {
  for (const kind of ['target', 'nuanced'] as const) {
    const [name = ''] = attributeFiles(task, kind);
    await writeJson(join(root, name), mapped[kind]);
  }
}

async function merge(
  task: Task,
  kind: ProposalRecord['kind'],
  log: RecordLog<ProposalRecord>,
): Promise<Attributes | undefined> {
  const source = attributeSource(task, kind);
  if (source.kind === 'static') return source.values;
  const proposals = await log.select((one) => one.task_id === task.name && one.kind === kind);
  if (proposals.length === 0) return undefined;
  return mergeAttributes(
    source.seed,
    inOrder(proposals).map((one) => attributesFile.parse(one.proposal ?? {})),
  );
}

/**
 * Phase 2 for one task, in the same way; with `rubric: extend` the teachers add to what is stored.
 */
export async function mapRubric(
  task: Task,
  mapping: Mapping,
  context: RunContext,
): Promise<Rubric | undefined> {
  const stored = await storedRubric(mapping.root, task.name);
  if (task.rubric.kind === 'static') {
    await writeJson(join(mapping.root, rubricFile(task.name)), task.rubric.criteria);
    return task.rubric.criteria;
  }
  if (stored && task.rubric.kind === 'auto') return stored;
  const { rubricLog: log, seed } = mapping;
  if (!mapping.allTeachers) return stored;
  const inputs = [{ task, known: stored ?? {} }];
  await Promise.all(
    mapping.teachers.map((line) =>
      runLane({ phase: rubricPhase({ seed }), line, log, inputs }, context),
    ),
  );
  const proposals = await log.select((one) => one.task_id === task.name);
  if (context.stop.aborted || proposals.length === 0) return stored;
  const merged = mergeRubrics(
    stored ?? {},
    inOrder(proposals).map((one) => rubricText.parse(one.proposal ?? {})),
  );
  await writeJson(join(mapping.root, rubricFile(task.name)), merged);
  return merged;
}

/** So that the merged result does not depend on which teacher replied first. */
function inOrder(proposals: readonly ProposalRecord[]): ProposalRecord[] {
  return [...proposals].sort((a, b) => (a.id < b.id ? -1 : 1));
}
