import { join } from 'node:path';
import { labelJudge } from '../domain/ids.ts';
import type { PhaseName } from '../domain/phase-name.ts';
import { sha256 } from '../domain/sha256.ts';

/** Where everything of a run lies, relative to its folder. `docs` for people: `.github/RUN_FOLDER.md`. */
export const layout = {
  manifest: 'meta.json',
  config: 'config.yaml',
  errors: 'run_errors.jsonl',
  analysis: 'analysis.json',
  locks: 'locks',
  usage: 'usage',
  discarded: 'discarded',
  quarantine: 'quarantine',
} as const;

/** The folder of each phase, and the ending of its record files. */
export const phaseFiles = {
  attribute_mapping: { folder: 'phase1_attributes', ending: '.proposals.jsonl' },
  rubric_mapping: { folder: 'phase2_rubric', ending: '.proposals.jsonl' },
  data_generation: { folder: 'phase3_datapoints', ending: '.datapoints.jsonl' },
  response_collection: { folder: 'phase4_responses', ending: '.responses.jsonl' },
  evaluation: { folder: 'phase5_evaluations', ending: '.evaluations.jsonl' },
} as const satisfies Record<PhaseName, { folder: string; ending: string }>;

/** The fields that decide which file a record goes to. */
export interface Filed {
  readonly task_id: string;
  readonly teacher_model_id: string;
  readonly student_model_id?: string | undefined;
  readonly judge_model_id?: string;
}

/**
 * The file that a record is appended to, relative to the run's folder. Names are never read back:
 * whose record it is, the record's own fields tell.
 */
export function recordFile(phase: PhaseName, record: Filed): string {
  const { folder, ending } = phaseFiles[phase];
  return join(folder, fileName(recordParts(phase, record), ending));
}

function recordParts(phase: PhaseName, record: Filed): readonly string[] {
  switch (phase) {
    case 'attribute_mapping':
    case 'rubric_mapping':
      return [record.task_id];
    case 'data_generation':
      return [record.task_id, record.teacher_model_id];
    case 'response_collection':
      return [record.task_id, record.student_model_id ?? ''];
    case 'evaluation':
      return [record.task_id, record.teacher_model_id, evaluator(record)];
  }
}

/** Labels are scored by whoever calls the student, so that no two processes write one file. */
function evaluator({ judge_model_id: judge = '', student_model_id: student = '' }: Filed): string {
  return judge === labelJudge ? `${judge}~${student}` : judge;
}

/** The merged result of phase 1, in the names written and, for older runs, also read. */
export function attributeFiles(task: string, kind: 'target' | 'nuanced'): readonly string[] {
  const { folder } = phaseFiles.attribute_mapping;
  return [`${task}_${kind}_attrs.json`, `${task}.${kind}_attrs.json`].map((name) =>
    join(folder, name),
  );
}

/** The merged result of phase 2. */
export function rubricFile(task: string): string {
  return join(phaseFiles.rubric_mapping.folder, `${task}.rubric.json`);
}

/** File systems allow 255 bytes; longer names end in a hash of the whole. */
function fileName(parts: readonly string[], ending: string): string {
  const name = parts.join('.');
  if (name.length + ending.length <= 240) return name + ending;
  const hash = sha256(name).slice(0, 16);
  return `${name.slice(0, 240 - ending.length - 17)}~${hash}${ending}`;
}
