import assert from 'node:assert/strict';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { startSimulatedVendor } from '../support/simulated-vendor.ts';
import { gatedExperiment } from './gated-experiment.ts';
import { coevalStep, outputsOf, stage } from './stage.ts';

const workflow = 'examples/workflows/gpu.yml';
const served = { name: 'served', entry: 'interface: vllm, parameters: { model: model-a }' };

/** Programs that only the machine of the example has, before all others on PATH. */
async function programs(folder: string, nvidiaSmi: string): Promise<Record<string, string>> {
  const path = join(folder, 'bin');
  await mkdir(path);
  const curl = 'fetch(process.argv.at(-1)).then(async (r) => process.exit(r.ok ? 0 : 22))';
  const scripts = {
    'nvidia-smi': nvidiaSmi,
    curl: `exec '${process.execPath}' -e '${curl}' -- "$@"`,
  };
  for (const [name, script] of Object.entries(scripts)) {
    await writeFile(join(path, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(path, name), 0o755);
  }
  return { PATH: `${path}:${process.env['PATH']}` };
}

suite('the workflow gpu.yml', () => {
  test('looks for the GPU and the server first, and has the server answer', async () => {
    await using vendor = await startSimulatedVendor();
    const config = gatedExperiment({ datapoints: 4, students: [served] });
    await using theatre = await stage(workflow, config);
    const env = await programs(theatre.folder, 'echo "NVIDIA H100, 79000 MiB"');
    const vars = { VLLM_BASE_URL: `${vendor.url}/v1` };
    const { conclusion, ...result } = await theatre.play({ event: 'push' }, { env, vars });
    assert.equal(conclusion, 'success');
    const step = coevalStep(result);
    assert.deepEqual(outputsOf(step, 'complete', 'cost-usd'), {
      complete: 'true',
      'cost-usd': '0',
    });
    const [preflight] = result.jobs['coeval']?.instances[0]?.steps.slice(1) ?? [];
    assert.ok(preflight?.main?.lines.includes('NVIDIA H100, 79000 MiB'));
    const [first, ...others] = vendor.requests.map(({ method, path }) => `${method} ${path}`);
    assert.equal(first, 'GET /v1/models');
    const calls = others.filter((one) => one === 'POST /v1/chat/completions');
    assert.equal(calls.length, 4);
  });

  test('calls nothing on a machine whose GPU is gone', async () => {
    await using vendor = await startSimulatedVendor();
    await using theatre = await stage(workflow, gatedExperiment({ students: [served] }));
    const env = await programs(theatre.folder, 'echo "No devices were found" >&2; exit 6');
    const vars = { VLLM_BASE_URL: `${vendor.url}/v1` };
    const { conclusion, ...result } = await theatre.play({ event: 'push' }, { env, vars });
    assert.equal(conclusion, 'failure');
    assert.equal(coevalStep(result).conclusion, 'skipped');
    assert.equal(vendor.requests.length, 0);
  });
});
