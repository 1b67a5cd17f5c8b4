import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { startSimulatedVendor } from '../support/simulated-vendor.ts';
import { gatedExperiment } from './gated-experiment.ts';
import { coevalStep, outputsOf, stage } from './stage.ts';

const workflow = 'examples/workflows/github-models.yml';

suite('the workflow github-models.yml', () => {
  test("calls the models with the job's own token, which no text of the run shows", async () => {
    await using vendor = await startSimulatedVendor();
    const config = gatedExperiment({
      datapoints: 4,
      students: [
        {
          name: 'free',
          entry: `interface: github_models, parameters: { model: openai/gpt-4o-mini }, base_url: "${vendor.url}/v1"`,
        },
      ],
      experiment: ['probe_mode: disable', 'quota: { free: { max_calls: 10 } }'],
    });
    await using theatre = await stage(workflow, config);
    const { conclusion, jobs } = await theatre.play({ event: 'push' });
    assert.equal(conclusion, 'success');
    const step = coevalStep({ jobs });
    assert.deepEqual(outputsOf(step, 'verdict', 'complete', 'calls'), {
      ...{ verdict: 'skipped', complete: 'true', calls: '40' },
    });
    const token = jobs['coeval']?.instances[0]?.job?.token.value ?? '';
    assert.match(token, /^ghs_/);
    assert.equal(vendor.requests.length, 4);
    for (const { headers, body } of vendor.requests) {
      assert.equal(headers.authorization, `Bearer ${token}`);
      assert.equal((body as { readonly model: string }).model, 'openai/gpt-4o-mini');
    }
    assert.ok(vendor.counts.mostInFlight <= 2);
    assert.ok(theatre.github.sentTexts().every((text) => !text.includes(token)));
  });
});
