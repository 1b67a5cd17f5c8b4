import type { Draft } from './draft.ts';
import { ensembleRules } from './rules/ensemble-rules.ts';
import { experimentRules } from './rules/experiment-rules.ts';
import type { Finding } from './rules/finding.ts';
import { modelRules } from './rules/model-rules.ts';
import { nameRules } from './rules/name-rules.ts';
import { promptRules } from './rules/prompt-rules.ts';
import { taskRules } from './rules/task-rules.ts';

/** Everything that must hold beyond the schema; never stops at the first fault. */
export function validate(draft: Draft): Finding[] {
  const { models = [], tasks = [] } = draft;
  const modelNames = models.flatMap(({ name }) => name ?? []);
  return [
    ...nameRules(draft),
    ...models.flatMap(modelRules),
    ...tasks.flatMap(taskRules),
    ...tasks.flatMap((task, index) => promptRules(task, index, modelNames)),
    ...experimentRules(draft),
    ...ensembleRules(draft),
  ];
}
