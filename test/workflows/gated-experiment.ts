/** A coeval.yaml with two students of the given abilities, for workflows that are played. */
export function gatedExperiment({
  ability = 0.85,
  datapoints = 100,
  students = '',
}: {
  readonly ability?: number;
  readonly datapoints?: number;
  readonly students?: string;
} = {}): string {
  return `models:
  - { name: sim-teacher, interface: simulated, roles: [teacher] }
  - name: summarizer
    interface: simulated
    roles: [student]
    parameters: { ability: ${ability} }
  - name: steady
    interface: simulated
    roles: [student]
    parameters: { ability: 0.6 }
${students}
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
`;
}
