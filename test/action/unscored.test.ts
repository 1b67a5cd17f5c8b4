import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { servedExperiment } from '../support/served-experiment.ts';
import { startSimulatedVendor } from '../support/simulated-vendor.ts';
import { openBench, remarks } from './bench.ts';

suite('a run without a single score', () => {
  test('ends with the exit code of the command line, and a warning that says why', async () => {
    await using vendor = await startSimulatedVendor(({ model }) =>
      model === 'sim-judge' ? { text: 'I would rather not.' } : undefined,
    );
    await using bench = await openBench(servedExperiment(vendor.url, 2));
    const { outputs, annotations, conclusion, summary } = await bench.play();
    assert.equal(outputs['exit-code'], '6');
    assert.deepEqual([outputs['verdict'], outputs['passed']], ['inconclusive', 'false']);
    assert.match(outputs['verdict-reason'] ?? '', /evaluations by judge-a failed or are missing/);
    assert.match(summary, /^## CoEval: .*inconclusive/);
    assert.equal(conclusion, 'success');
    const why = /^warning: No response could be scored: judge-a: /;
    assert.ok(remarks({ annotations }).some((remark) => why.test(remark)));
  });
});
