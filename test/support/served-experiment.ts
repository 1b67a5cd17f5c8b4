import { smallExperiment } from './small-experiment.ts';

/**
 * A small experiment over HTTP: every model is served by the OpenAI-compatible vendor at `url`.
 *
 * @param experiment lines of `experiment`, as YAML
 */
export function servedExperiment(
  url: string,
  total: number,
  { accessKey, experiment = [] }: { accessKey?: string; experiment?: readonly string[] } = {},
): string {
  const key = accessKey === undefined ? {} : { access_key: accessKey };
  const model = (role: string, id: string) => ({
    roles: [role],
    parameters: { model: id },
    entry: { interface: 'openai_compat', base_url: `${url}/v1`, ...key },
  });
  return smallExperiment({
    total,
    experiment,
    models: {
      'teacher-a': model('teacher', 'sim-teacher'),
      'student-a': model('student', 'sim-a'),
      'student-b': model('student', 'other-b'),
      'judge-a': model('judge', 'sim-judge'),
    },
  });
}
