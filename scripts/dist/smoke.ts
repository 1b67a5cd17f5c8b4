import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './bundle.ts';
import { startStep } from './start-step.ts';

/** No server listens there, and none can: the port is reserved. */
const nowhere = 'http://127.0.0.1:9/v1';

const config = `
models:
  - { name: a, interface: openai_compat, base_url: "${nowhere}", parameters: { model: m }, roles: [teacher, student] }
  - { name: b, interface: anthropic, base_url: "${nowhere}", access_key: nothing-secret, parameters: { model: m }, roles: [judge] }
tasks:
  - name: t
    description: Say something.
    output_description: A word.
    target_attributes: { length: [short, long] }
    sampling: { target: all, nuance: [0], total: 2 }
    rubric: { clear: It is clear. }
experiment: { id: smoke, storage_folder: ./runs }
`;

/**
 * Starts the bundle in ways that together load every part of it: the bundler ends well even when a
 * module is missing.
 *
 * @throws {Error} with the log of the start that went wrong
 */
export async function smoke(dist: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'coeval-smoke-'));
  try {
    await writeFile(join(folder, 'providers.yaml'), config);
    const quickstart = join(root, 'examples/quickstart/quickstart.yaml');
    await expectExit(2, dist, folder, { INPUT_COMMAND: 'nothing' });
    await expectExit(0, dist, folder, { INPUT_COMMAND: 'plan', INPUT_CONFIG: quickstart });
    await expectExit(0, dist, folder, { INPUT_COMMAND: 'run', INPUT_CONFIG: quickstart });
    await expectExit(3, dist, folder, { INPUT_COMMAND: 'probe', INPUT_CONFIG: 'providers.yaml' });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function expectExit(
  wanted: number,
  dist: string,
  folder: string,
  inputs: Readonly<Record<string, string>>,
): Promise<void> {
  const environment = { 'INPUT_WORKING-DIRECTORY': folder, ...inputs };
  const { exitCode, log } = await startStep([join(dist, 'index.js')], environment);
  if (exitCode === wanted) return;
  const what = JSON.stringify(inputs);
  throw new Error(
    `The bundle ended with exit code ${exitCode}, not ${wanted}, on ${what}:\n${log}`,
  );
}
