import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './bundle.ts';
import { type StepOptions, startStep } from './start-step.ts';

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

const quickstart = join(root, 'examples/quickstart/quickstart.yaml');

/**
 * Starts the bundle in ways that together load every part of it: the bundler ends well even when a
 * module is missing.
 *
 * @throws {Error} with the log of the start that went wrong
 */
export async function smokeAction(dist: string): Promise<void> {
  await inFolder(async (cwd) => {
    const expectExit = async (exitCode: number, inputs: Readonly<Record<string, string>>) =>
      expect(exitCode, [join(dist, 'index.js')], {
        cwd,
        environment: { 'INPUT_WORKING-DIRECTORY': cwd, ...inputs },
      });
    await expectExit(2, { INPUT_COMMAND: 'nothing' });
    await expectExit(0, { INPUT_COMMAND: 'plan', INPUT_CONFIG: quickstart });
    await expectExit(0, { INPUT_COMMAND: 'run', INPUT_CONFIG: quickstart });
    await expectExit(3, { INPUT_COMMAND: 'probe', INPUT_CONFIG: 'providers.yaml' });
  });
}

/** As {@link smokeAction}, of the command line in the place where npm puts it. */
export async function smokeCli(lib: string): Promise<void> {
  await inFolder(async (cwd) => {
    const expectExit = async (exitCode: number, line: string) =>
      expect(exitCode, [join(lib, 'index.js'), ...line.split(' ')], { cwd });
    await expectExit(0, 'quickstart');
    await expectExit(0, 'status --run runs/quickstart');
    await expectExit(0, 'analyze --run runs/quickstart');
    await expectExit(0, 'compare runs/quickstart runs/quickstart');
    await expectExit(0, 'plan --config providers.yaml');
    await expectExit(3, 'probe --config providers.yaml');
  });
}

async function inFolder(act: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'coeval-smoke-'));
  try {
    await writeFile(join(folder, 'providers.yaml'), config);
    await act(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function expect(wanted: number, parameters: readonly string[], how: StepOptions) {
  const { exitCode, log } = await startStep(parameters, how);
  if (exitCode === wanted) return;
  const what = `${parameters.join(' ')} ${JSON.stringify(how)}`;
  throw new Error(
    `The bundle ended with exit code ${exitCode}, not ${wanted}, on ${what}:\n${log}`,
  );
}
