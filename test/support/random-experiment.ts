import fc from 'fast-check';
import type { Role } from '../../src/domain/model.ts';

const roles = ['teacher', 'student', 'judge'] as const satisfies readonly Role[];

export interface RandomModel {
  readonly name: string;
  readonly roles: readonly Role[];
  /** Of the simulated model. */
  readonly parameters: Readonly<Record<string, number>>;
}

export interface RandomTask {
  readonly name: string;
  readonly total: number;
  readonly mode: 'single' | 'per_factor';
  readonly rubric: 'auto' | 'static';
  readonly attributes: 'auto' | 'static';
  readonly labels: boolean;
}

export interface RandomExperiment {
  readonly models: readonly RandomModel[];
  readonly tasks: readonly RandomTask[];
  readonly quota: Readonly<Record<string, number>>;
}

/** Criteria of a static rubric; `+` and `__` also join the parts of ids. */
export const staticRubric = { accuracy: 'Right.', 'a+b': 'Both.', 'is it "all"?': 'All.' };

/** One to four models with every role among them, some with two or three; no two are alike. */
function modelsWith(parameters: fc.Arbitrary<RandomModel['parameters']>) {
  const names = ['m', 'm.1', 'M-2', 'label.x'];
  const entry = fc.record({ roles: fc.subarray([...roles], { minLength: 1 }), parameters });
  return fc.array(entry, { minLength: 1, maxLength: 4 }).map((entries) =>
    entries.map(({ roles: played, parameters: set }, index) => {
      const lacking = roles.filter((role) => !entries.some((one) => one.roles.includes(role)));
      const name = names[index] ?? '';
      return { name, roles: index === 0 ? [...played, ...lacking] : played, parameters: set };
    }),
  );
}

const task = fc.record({
  total: fc.integer({ min: 1, max: 5 }),
  mode: fc.constantFrom('single', 'per_factor'),
  rubric: fc.constantFrom('auto', 'static'),
  attributes: fc.constantFrom('auto', 'static'),
  labels: fc.boolean(),
});

const tasks = fc
  .array(task, { minLength: 1, maxLength: 3 })
  .map((all) => all.map((one, index) => ({ ...one, name: `task${index}` })));

const calm = fc.record({
  ability: fc.constantFrom(0.4, 0.9),
  latency_ms: fc.integer({ min: 0, max: 3 }),
});

const stormy = fc.record({
  latency_ms: fc.integer({ min: 0, max: 3 }),
  error_rate: fc.constantFrom(0, 0.05),
  cut_rate: fc.constantFrom(0, 0.05),
  rate_limit_rate: fc.constantFrom(0, 0.05),
  malformed_rate: fc.constantFrom(0, 0.3),
});

const quota = fc.dictionary(fc.constantFrom('m', 'm.1', 'M-2'), fc.integer({ min: 0, max: 12 }), {
  maxKeys: 2,
});

/** Small experiments whose calls all succeed, without quotas. */
export const calmExperiment: fc.Arbitrary<RandomExperiment> = fc.record({
  models: modelsWith(calm),
  tasks,
  quota: fc.constant({}),
});

/** Small experiments with faults of every kind, and quotas. */
export const stormyExperiment: fc.Arbitrary<RandomExperiment> = fc
  .record({ models: modelsWith(stormy), tasks, quota })
  .map(({ models, quota: limits, ...rest }) => {
    const names = models.map(({ name }) => name);
    const known = Object.entries(limits).filter(([name]) => names.includes(name));
    return { models, quota: Object.fromEntries(known), ...rest };
  });

/** The config of an experiment; JSON is YAML. */
export function configOf({ models, tasks: all, quota: limits }: RandomExperiment): string {
  return JSON.stringify({
    models: models.map((model) => ({ ...model, interface: 'simulated' })),
    tasks: all.map(taskEntry),
    experiment: {
      id: 'random',
      storage_folder: './runs',
      quota: Object.fromEntries(
        Object.entries(limits).map(([name, most]) => [name, { max_calls: most }]),
      ),
    },
  });
}

function taskEntry({ name, total, mode, rubric, attributes, labels }: RandomTask): object {
  const values = { sentiment: ['positive', 'negative'], status: ['failed', 'open'] };
  return {
    name,
    description: 'Restate a passage.',
    output_description: 'Plain prose.',
    target_attributes: attributes === 'auto' ? 'auto' : values,
    ...(attributes === 'auto' ? { target_attributes_seed: values } : {}),
    nuanced_attributes: attributes === 'auto' ? 'auto' : { domain: ['science', 'trade'] },
    sampling: { target: 'all', nuance: [1], total },
    rubric: rubric === 'auto' ? 'auto' : staticRubric,
    evaluation_mode: mode,
    label_attributes: labels ? ['sentiment'] : [],
  };
}
