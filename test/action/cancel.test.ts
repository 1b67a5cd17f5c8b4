import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { servedExperiment } from '../support/served-experiment.ts';
import { startSimulatedVendor } from '../support/simulated-vendor.ts';
import { workspaceWith } from './workspace.ts';

/** Items of the experiment: 6 datapoints, 12 responses, 12 evaluations. */
const items = 30;
const answered = 10;

suite('the action, cancelled', () => {
  test('ends in time with all that was finished, and goes on from there', async () => {
    let hangs = true;
    const enough = Promise.withResolvers<void>();
    await using vendor = await startSimulatedVendor((_request, call) => {
      if (call === answered) enough.resolve();
      return hangs && call > answered ? 'hang' : undefined;
    });
    await using workspace = await workspaceWith(servedExperiment(vendor.url, 6));
    const cancelAfter = enough.promise.then(() => sleep(300));
    const cancelled = await workspace.run({ cancelAfter });

    assert.equal(cancelled.conclusion, 'cancelled');
    assert.equal(cancelled.signal, null, 'the runner had to kill it');
    assert.equal(cancelled.exitCode, 130);
    assert.ok((cancelled.msAfterCancel ?? 0) < 5500, `took ${cancelled.msAfterCancel} ms`);
    assert.equal(cancelled.outputs['complete'], 'false');
    assert.equal(cancelled.outputs['items-done'], String(answered));
    assert.match(cancelled.annotations[0]?.message ?? '', /^Interrupted/);
    assert.match(cancelled.summary, /\*\*Interrupted\*\*: \d+ items are missing/);

    hangs = false;
    const before = callsIn(vendor.requests);
    const continued = await workspace.run();
    assert.equal(continued.conclusion, 'success', continued.lines.join('\n'));
    assert.equal(continued.outputs['complete'], 'true');
    assert.equal(continued.outputs['items-done'], String(items));
    assert.equal(callsIn(vendor.requests) - before, items - answered);
  });
});

/** Chat completions that were asked for. */
function callsIn(requests: readonly { readonly path: string }[]): number {
  return requests.filter(({ path }) => path.endsWith('/chat/completions')).length;
}
