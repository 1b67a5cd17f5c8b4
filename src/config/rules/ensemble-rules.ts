import { labelJudge } from '../../domain/ids.ts';
import type { Role } from '../../domain/model.ts';
import type { Draft } from '../draft.ts';
import { phaseModes } from '../phase-modes.ts';
import { mostModels } from '../schema/model-schema.ts';
import { error, type Finding } from './finding.ts';

/** What must hold between the models: who is needed, and whose files would be the same. */
export function ensembleRules(draft: Draft): Finding[] {
  return [...missingRoles(draft), ...sharedFiles(draft), ...labelRule(draft)];
}

function missingRoles(draft: Draft): Finding[] {
  const { models } = draft;
  // A model whose roles cannot be read may have any, and is reported for that already.
  if (!models?.length || models.some(({ roles }) => roles === undefined)) return [];
  const needed: [Role, string][] = [
    ['student', 'to respond'],
    ['judge', 'to score the responses'],
  ];
  if (needsTeacher(draft)) needed.unshift(['teacher', 'to write the datapoints']);
  return needed
    .filter(([role]) => !models.some(({ roles }) => roles?.includes(role)))
    .map(([role, purpose]) =>
      error(['models'], `No model has the role ${role}: give it to one, ${purpose}`, 'key'),
    );
}

function needsTeacher({ tasks = [], experiment }: Draft): boolean {
  if (experiment.resume_from === undefined) return true;
  const phases = phaseModes(experiment);
  const asksAttributes = tasks.some(
    (task) => isWord(task.target_attributes) || isWord(task.nuanced_attributes),
  );
  return (
    phases.data_generation === 'New' ||
    (phases.attribute_mapping === 'New' && asksAttributes) ||
    (phases.rubric_mapping === 'New' && tasks.some(({ rubric }) => isWord(rubric)))
  );
}

function isWord(value: unknown): boolean {
  return typeof value === 'string';
}

/** Evaluations are in `{task}.{teacher}.{judge}.evaluations.jsonl`, and names may have dots. */
function sharedFiles({ models = [] }: Draft): Finding[] {
  if (models.length > mostModels) return [];
  const names = (role: Role) =>
    models.flatMap(({ name, roles }) =>
      name !== undefined && roles?.includes(role) ? [name] : [],
    );
  const pairs = new Map<string, readonly [string, string]>();
  const judges = names('judge');
  return names('teacher').flatMap((teacher) =>
    judges.flatMap((judge) => {
      const file = `${teacher}.${judge}`.toLowerCase();
      const [otherTeacher, otherJudge] = pairs.get(file) ?? [teacher, judge];
      pairs.set(file, [otherTeacher, otherJudge]);
      if (isSameName(otherTeacher, teacher)) return [];
      const message = `Scores of "${judge}" for "${teacher}" and of "${otherJudge}" for "${otherTeacher}" would share the file {task}.${teacher}.${judge}.evaluations.jsonl`;
      return [error(['models'], `${message}: rename one of the models`, 'key')];
    }),
  );
}

/** Names that differ only by case have a finding of their own. */
function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function labelRule({ models = [] }: Draft): Finding[] {
  return models.flatMap(({ name, roles }, index) =>
    name?.toLowerCase() === labelJudge && roles?.includes('judge')
      ? [
          error(
            ['models', index, 'name'],
            `models[${index}].name cannot be "${name}" for a judge: it stands for the scores of label_attributes`,
          ),
        ]
      : [],
  );
}
