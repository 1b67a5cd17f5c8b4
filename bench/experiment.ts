/** What judges rate in every benchmark. */
export const criteria = {
  accuracy: 'States every fact of the passage rightly.',
  completeness: 'Leaves nothing out that matters.',
  clarity: 'Reads well at the first reading.',
};

/** Size and place of a benchmark's experiment. */
export interface Shape {
  /** Base URL of the model server; undefined for simulated models. */
  readonly url?: string | undefined;
  /** Models, each in all three roles. */
  readonly models: number;
  readonly tasks: number;
  /** Of each teacher for each task. */
  readonly datapoints: number;
  readonly concurrency: number;
}

/** 12,400 calls: 400 datapoints, 2,000 responses, 10,000 evaluations. */
export const fullSize = { models: 5, tasks: 4, datapoints: 20, concurrency: 64 } as const;

export function callsOf({ models, tasks, datapoints }: Shape): {
  readonly datapoints: number;
  readonly responses: number;
  readonly evaluations: number;
  readonly all: number;
} {
  const teach = tasks * datapoints * models;
  const respond = teach * models;
  const judge = respond * models;
  return {
    datapoints: teach,
    responses: respond,
    evaluations: judge,
    all: teach + respond + judge,
  };
}

/** The config of an experiment with fixed attributes and rubric, judged in one call a response. */
export function experimentText({ url, models, tasks, datapoints, concurrency }: Shape): string {
  const interfaceOf = url
    ? { interface: 'openai_compat', base_url: url, access_key: 'key-of-the-benchmark' }
    : { interface: 'simulated' };
  return JSON.stringify({
    models: numbered(models, 'model').map((name) => ({
      name,
      ...interfaceOf,
      parameters: url ? { model: name } : {},
      roles: ['teacher', 'student', 'judge'],
    })),
    tasks: numbered(tasks, 'task').map((name) => ({
      name,
      description: 'Restate a passage in your own words, without losing a fact.',
      output_description: 'Plain prose of two to four sentences.',
      target_attributes: {
        complexity: ['simple', 'moderate', 'complex'],
        tone: ['plain', 'formal'],
      },
      nuanced_attributes: { domain: ['science', 'trade', 'law', 'sport'] },
      sampling: { target: 'all', nuance: [1], total: datapoints },
      rubric: criteria,
      evaluation_mode: 'single',
    })),
    experiment: { id: 'bench', storage_folder: './runs', concurrency },
  });
}

export function numbered(count: number, name: string): string[] {
  return Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);
}
