/** How a student of the experiment is written into its config. */
export interface GatedStudent {
  readonly name: string;
  /** Lines of its entry in YAML's flow style, all but `name` and `roles`. */
  readonly entry: string;
}

export interface GatedExperiment {
  /** Of the student `summarizer`, which is simulated. */
  readonly ability?: number;
  readonly datapoints?: number;
  /** Above `summarizer` and `steady`. */
  readonly students?: readonly GatedStudent[];
  /** Lines of `experiment`. */
  readonly experiment?: readonly string[];
}

/**
 * A coeval.yaml for workflows that are played: of `n` datapoints it makes n calls to its teacher, n to each
 * student, and 2 n to its judges for each student.
 */
export function gatedExperiment({
  ability = 0.85,
  datapoints = 20,
  students = [],
  experiment = [],
}: GatedExperiment = {}): string {
  const all = [
    { name: 'summarizer', entry: `interface: simulated, parameters: { ability: ${ability} }` },
    { name: 'steady', entry: 'interface: simulated, parameters: { ability: 0.6 }' },
    ...students,
  ];
  return `models:
  - { name: sim-teacher, interface: simulated, roles: [teacher] }
${all.map(({ name, entry }) => `  - { name: ${name}, roles: [student], ${entry} }`).join('\n')}
  - { name: sim-judge, interface: simulated, roles: [judge], parameters: { noise: 0.1 } }
  - { name: sim-severe-judge, interface: simulated, roles: [judge], parameters: { noise: 0.1, severity: 0.3 } }

tasks:
  - name: text_summarization
    description: Summarise a passage of text without losing a fact.
    output_description: A summary in plain prose that keeps every fact.
    target_attributes: { complexity: [simple, moderate, complex], tone: [neutral, formal] }
    nuanced_attributes: { domain: [science, business, politics] }
    sampling: { target: all, nuance: [1], total: ${datapoints} }
    rubric:
      accuracy: The summary states the facts of the passage correctly.
      completeness: The summary leaves out no fact.
    evaluation_mode: single

experiment:
  id: gated
  storage_folder: ./runs
${experiment.map((line) => `  ${line}\n`).join('')}`;
}
