import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { servedExperiment } from '../support/served-experiment.ts';
import { startSimulatedVendor } from '../support/simulated-vendor.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';
import { cli, config, parsed } from './cli.ts';

const all = ['teacher-a', 'student-a', 'student-b', 'judge-a'];
const onlyTeacher = ['--only-models', 'teacher-a'];

suite('coeval probe --probe resume', () => {
  test('asks the models that what is left of the run needs', async () => {
    await using dir = await tempDir();
    const args = await config(dir.path, smallExperiment());
    const asked = async () => {
      const { models } = parsed(
        await cli(dir.path, ['probe', ...args, '--probe', 'resume', '--json']),
      );
      return (models as { model: string }[]).map(({ model }) => model);
    };
    assert.deepEqual(await asked(), all);
    await cli(dir.path, ['run', ...args, ...onlyTeacher]);
    assert.deepEqual(await asked(), all.slice(1));
    await cli(dir.path, ['run', ...args, '--continue']);
    assert.deepEqual(await asked(), []);
  });
});

suite('coeval probe', () => {
  test("asks all models, whatever the run's folder holds", async () => {
    await using dir = await tempDir();
    const args = await config(dir.path, smallExperiment());
    await mkdir(join(dir.path, 'runs/small'), { recursive: true });
    await writeFile(join(dir.path, 'runs/small/meta.json'), '{ "damaged');
    assert.equal((await cli(dir.path, ['probe', ...args])).exitCode, 0);
  });
});

suite('coeval run, before its first call', () => {
  for (const [mode, first, second] of [
    ['disable', 0, 0],
    ['resume', 1, 3],
    ['full', 1, 4],
  ] as const) {
    test(`with probe_mode ${mode} asks ${first}, and to go on ${second} models`, async () => {
      await using dir = await tempDir();
      await using vendor = await startSimulatedVendor();
      const experiment = [`probe_mode: ${mode}`];
      const text = servedExperiment(vendor.url, 2, { accessKey: 'sk-loopback-1', experiment });
      const args = ['run', ...(await config(dir.path, text))];
      const asked = () => vendor.requests.filter(({ method }) => method === 'GET').length;
      await cli(dir.path, [...args, ...onlyTeacher]);
      assert.equal(asked(), first);
      const { exitCode } = await cli(dir.path, [...args, '--continue']);
      assert.deepEqual([exitCode, asked() - first], [0, second]);
    });
  }
});
