/** Parts of a small experiment that a test changes. */
export interface SmallExperiment {
  readonly id?: string;
  /** Lines of `experiment`, as YAML in flow style: `quota: { student-a: { max_calls: 3 } }`. */
  readonly experiment?: readonly string[];
  /** By name, roles and parameters. */
  readonly models?: Readonly<Record<string, SmallModel>>;
  readonly task?: readonly string[];
  readonly total?: number;
  readonly rubric?: string;
}

interface SmallModel {
  readonly roles: readonly string[];
  readonly parameters?: object;
  readonly entry?: object;
}

const defaultModels: Readonly<Record<string, SmallModel>> = {
  'teacher-a': { roles: ['teacher'] },
  'student-a': { roles: ['student'], parameters: { ability: 0.9 } },
  'student-b': { roles: ['student'], parameters: { ability: 0.4 } },
  'judge-a': { roles: ['judge'] },
};

/** One task, one teacher, two students and one judge, all simulated, unless the parts say other. */
export function smallExperiment(parts: SmallExperiment = {}): string {
  const models = Object.entries(parts.models ?? defaultModels).map(([name, model]) =>
    JSON.stringify({
      name,
      interface: 'simulated',
      roles: model.roles,
      parameters: model.parameters ?? {},
      ...model.entry,
    }),
  );
  return [
    'models:',
    ...models.map((model) => `  - ${model}`),
    'tasks:',
    '  - name: notes',
    '    description: Restate a passage.',
    '    output_description: Plain prose.',
    '    target_attributes: { complexity: [simple, moderate] }',
    '    nuanced_attributes: { domain: [science, trade] }',
    `    sampling: { target: all, nuance: [1], total: ${parts.total ?? 4} }`,
    `    rubric: ${parts.rubric ?? '{ accuracy: States facts rightly., completeness: Leaves nothing out. }'}`,
    ...(parts.task ?? []).map((line) => `    ${line}`),
    'experiment:',
    `  id: ${parts.id ?? 'small'}`,
    '  storage_folder: ./runs',
    ...(parts.experiment ?? []).map((line) => `  ${line}`),
    '',
  ].join('\n');
}
