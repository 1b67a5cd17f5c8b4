import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const [first, second] = ['notes__gpt-3__00001', 'notes__gpt-3__00002'];
const made = '"task_id": "notes", "teacher_model_id": "gpt-3"';
const text = 'In May the harbour of Ostow opened. Its keeper has nine boats.';

const datapoint = (id: string) =>
  `{"id": "${id}", ${made}, "sampled_target_attributes": {"status": "failed"}, "prompt": "${text} Restate it.", "reference_response": "${text}", "generated_at": "2026-01-01T00:00:00Z"}`;

const response = (id: string, student: string, said: string, end = '') =>
  `{"id": "${id}__${student}", "datapoint_id": "${id}", ${made}, "student_model_id": "${student}", "input": "${text} Restate it.", "response": "${said}", "generated_at": "2026-01-01T00:01:00Z"${end}}`;

const evaluation = (id: string, student: string, scores: string, end = '') =>
  `{"id": "${id}__${student}__opus", "response_id": "${id}__${student}", "datapoint_id": "${id}", ${made}, "judge_model_id": "opus", "scores": ${scores}, "evaluated_at": "2026-01-01T00:02:00Z"${end}}`;

const failed = ', "status": "failed"';

/**
 * A run as the older program left it, in its names and its spacing, with all it had to say of
 * failure: an empty answer, scores that are none, and Lows that a judge never gave.
 */
const files: Readonly<Record<string, readonly string[]>> = {
  'meta.json': [
    '{"experiment_id": "older", "status": "completed", "created_at": "2026-01-01T00:00:00Z", "updated_at": "2026-01-01T01:00:00Z", "phases_completed": ["attribute_mapping", "rubric_mapping", "data_generation", "response_collection", "evaluation"], "phases_in_progress": [], "resume_from": null}',
  ],
  'phase1_attributes/notes.target_attrs.json': ['{"status": ["ok", "failed"]}'],
  'phase1_attributes/notes.nuanced_attrs.json': ['{"domain": ["science", "trade"]}'],
  'phase2_rubric/notes.rubric.json': ['{"accuracy": "Right.", "brevity": "Short."}'],
  'phase3_datapoints/notes.gpt-3.datapoints.jsonl': [datapoint(first), datapoint(second)],
  'phase4_responses/notes.gpt-3.student-a.responses.jsonl': [
    response(first, 'student-a', text),
    response(second, 'student-a', 'It says \\"status\\": \\"failed\\" somewhere.'),
  ],
  'phase4_responses/notes.gpt-3.gpt-3.5.responses.jsonl': [
    response(first, 'gpt-3.5', 'The harbour opened.'),
    response(second, 'gpt-3.5', '', failed),
  ],
  'phase5_evaluations/notes.gpt-3.opus.evaluations.jsonl': [
    evaluation(first, 'student-a', '{"accuracy": "High", "brevity": "Medium"}'),
    evaluation(second, 'student-a', '{}', failed),
    evaluation(first, 'gpt-3.5', '{"accuracy": "Low", "brevity": "Low"}', failed),
  ],
};

/** The config of {@link writeOlderRun}, with models that cost nothing. */
export const olderConfig = [
  'models:',
  '  - { name: gpt-3, interface: simulated, roles: [teacher] }',
  '  - { name: student-a, interface: simulated, roles: [student] }',
  '  - { name: gpt-3.5, interface: simulated, roles: [student] }',
  '  - { name: opus, interface: simulated, roles: [judge] }',
  'tasks:',
  '  - name: notes',
  '    description: Restate a passage.',
  '    output_description: Plain prose.',
  '    target_attributes: auto',
  '    nuanced_attributes: auto',
  '    sampling: { target: all, nuance: [1], total: 2 }',
  '    rubric: auto',
  'experiment:',
  '  id: older',
  '  storage_folder: ./runs',
  '',
].join('\n');

/** Writes the run under `cwd` and returns its folder. */
export async function writeOlderRun(cwd: string): Promise<string> {
  const folder = join(cwd, 'runs/older');
  for (const [name, lines] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), lines.map((line) => `${line}\n`).join(''));
  }
  return folder;
}
