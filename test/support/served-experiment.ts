import { smallExperiment } from './small-experiment.ts';

interface ServedParts {
  readonly accessKey?: string;
  /** Lines of `experiment`, as YAML. */
  readonly experiment?: readonly string[];
  /** By name, what a model's entry has besides. */
  readonly models?: Readonly<Record<string, object>>;
}

/**
 * A small experiment over HTTP: every model is served by the OpenAI-compatible vendor at `url`.
 */
export function servedExperiment(
  url: string,
  total: number,
  { accessKey, experiment = [], models = {} }: ServedParts = {},
): string {
  const key = accessKey === undefined ? {} : { access_key: accessKey };
  const model = (name: string, id: string) => ({
    roles: [name.slice(0, name.indexOf('-'))],
    parameters: { model: id },
    entry: { interface: 'openai_compat', base_url: `${url}/v1`, ...key, ...models[name] },
  });
  return smallExperiment({
    total,
    experiment,
    models: {
      'teacher-a': model('teacher-a', 'sim-teacher'),
      'student-a': model('student-a', 'sim-a'),
      'student-b': model('student-b', 'other-b'),
      'judge-a': model('judge-a', 'sim-judge'),
    },
  });
}
