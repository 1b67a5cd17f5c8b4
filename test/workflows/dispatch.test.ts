import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { startSimulatedVendor } from '../support/simulated-vendor.ts';
import { gatedExperiment } from './gated-experiment.ts';
import { coevalStep, messagesOf, outputsOf, stage } from './stage.ts';

const workflow = 'examples/workflows/dispatch.yml';

suite('the workflow dispatch.yml', () => {
  test('calls what the form says: a quota leaves gaps, which pass with a warning and decide nothing', async () => {
    await using theatre = await stage(workflow, gatedExperiment());
    const { play } = theatre;
    const whole = await play({ event: 'workflow_dispatch' });
    assert.equal(coevalStep(whole).outputs['complete'], 'true');

    theatre.github.push('main', { 'coeval.yaml': gatedExperiment({ ability: 0.8 }) });
    const inputs = { quotas: 'summarizer=5', 'max-concurrency': '2' };
    const { conclusion, ...short } = await play({ event: 'workflow_dispatch', inputs });
    const step = coevalStep(short);
    assert.equal(conclusion, 'success');
    assert.deepEqual(
      outputsOf(step, 'verdict', 'passed', 'complete', 'state', 'exit-code', 'calls'),
      {
        ...{ verdict: 'inconclusive', passed: 'false', complete: 'false', state: 'pending' },
        // 5 answers of the one student, and what the two judges say of them.
        ...{ 'exit-code': '6', calls: '15' },
      },
    );
    assert.match(messagesOf(step, 'warning').join('\n'), /quota/i);
    assert.match(step.main?.shownSummary ?? '', /quota/i);
  });

  test('spends no more than the form allows, and goes on when it allows more', async () => {
    await using vendor = await startSimulatedVendor();
    const remote = {
      name: 'remote',
      // An answer costs 0.05 USD.
      entry:
        'interface: openai, parameters: { model: gpt-x, max_tokens: 20 }, price: { input: 100, output: 2000 }',
    };
    const config = gatedExperiment({ datapoints: 4, students: [remote] });
    const env = { OPENAI_BASE_URL: `${vendor.url}/v1` };
    const secrets = { OPENAI_API_KEY: 'sk-of-the-form' };
    await using theatre = await stage(workflow, config, { env, secrets });
    const play = async (dollars: string) => {
      const inputs = { 'max-cost-usd': dollars };
      const { conclusion, ...result } = await theatre.play({ event: 'workflow_dispatch', inputs });
      const outputs = outputsOf(coevalStep(result), 'complete', 'exit-code', 'cost-usd');
      return { conclusion, ...outputs };
    };
    const short = await play('0.15');
    assert.deepEqual(
      [short.conclusion, short.complete, short['exit-code']],
      [...['success', 'false', '6']],
    );
    assert.ok(
      Number(short['cost-usd']) > 0 && Number(short['cost-usd']) <= 0.15,
      short['cost-usd'],
    );
    assert.deepEqual(await play('5'), {
      ...{ conclusion: 'success', complete: 'true', 'exit-code': '0', 'cost-usd': '0.2' },
    });
    assert.equal(vendor.requests.filter(({ method }) => method === 'POST').length, 4);
  });
});
