import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { recordsIn } from './experiment.ts';

const simulated = (name: string, role: string, extra: object) =>
  `  - ${JSON.stringify({ name, interface: 'simulated', roles: [role], parameters: { latency_ms: 10, ...extra } })}`;

/**
 * An experiment that goes through all five phases: one task of which nothing is fixed, and one that
 * is judged criterion by criterion. Four calls at once, each counted on the disk before it is made.
 */
export const crashExperiment = [
  'models:',
  simulated('teacher-a', 'teacher', { latency_ms: 5 }),
  simulated('teacher-b', 'teacher', { latency_ms: 20 }),
  simulated('student-a', 'student', { ability: 0.9 }),
  simulated('student-b', 'student', { ability: 0.4 }),
  simulated('judge-a', 'judge', {}),
  'tasks:',
  '  - name: notes',
  '    description: Restate a passage.',
  '    output_description: Plain prose.',
  '    target_attributes: auto',
  '    nuanced_attributes: auto',
  '    sampling: { target: all, nuance: [1], total: 3 }',
  '    rubric: auto',
  '  - name: facts',
  '    description: Give the facts of a passage.',
  '    output_description: A list.',
  '    target_attributes: { complexity: [simple, complex] }',
  '    nuanced_attributes: { domain: [science, trade] }',
  '    sampling: { target: [1, 1], nuance: [0, 1], total: 3 }',
  '    rubric: { accuracy: States facts rightly., completeness: Leaves nothing out. }',
  '    evaluation_mode: per_factor',
  'experiment:',
  '  id: crash',
  '  storage_folder: ./runs',
  '  seed: 7',
  '  concurrency: 4',
  `  quota: ${JSON.stringify(
    Object.fromEntries(
      ['teacher-a', 'teacher-b', 'student-a', 'student-b', 'judge-a'].map((name) => [
        name,
        { max_calls: 10_000 },
      ]),
    ),
  )}`,
  '',
].join('\n');

/** Calls that a run makes when nothing kills it: proposals, datapoints, responses, evaluations. */
export const crashCalls = 6 + 12 + 24 + (12 + 24);

const ofOneCall = ['generated_at', 'evaluated_at', 'latency_ms', 'attempts'];

/** Every record of a run by its id, without what differs from call to call; fails on a key twice. */
export async function recordsById(folder: string): Promise<Map<string, unknown>> {
  const records = new Map<string, unknown>();
  const phases = (await readdir(folder)).filter((name) => name.startsWith('phase')).sort();
  for (const phase of phases) {
    for (const record of Object.values(await recordsIn(folder, phase)).flat()) {
      const id = `${phase}/${record['id']}`;
      if (records.has(id)) throw new Error(`${id} is there twice`);
      const kept = Object.entries(record).filter(([name]) => !ofOneCall.includes(name));
      records.set(id, Object.fromEntries(kept));
    }
  }
  return new Map([...records].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The folder of the run that `cwd` holds. */
export function crashFolder(cwd: string): string {
  return join(cwd, 'runs/crash');
}
