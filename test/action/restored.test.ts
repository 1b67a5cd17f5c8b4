import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { servedExperiment } from '../support/served-experiment.ts';
import { startSimulatedVendor } from '../support/simulated-vendor.ts';
import { openBench, remarks } from './bench.ts';
import { chatCalls } from './chat-calls.ts';

/** Of the experiment: 6 datapoints, 12 responses, 12 evaluations. */
const items = 30;

/**
 * Does what somebody can who may write to the cache: the entry is whole, and what it holds is not what
 * the vendor was asked, or not what it answered.
 */
function changed(folder: string, field: string) {
  return async (workspace: string): Promise<void> => {
    const path = join(workspace, 'runs/small', folder);
    for (const name of (await readdir(path)).filter((one) => one.endsWith('.jsonl'))) {
      const text = await readFile(join(path, name), 'utf8');
      await writeFile(join(path, name), text.replaceAll(`"${field}":"`, `"${field}":"Owned. `));
    }
  };
}

suite('the action, with a cache that somebody changed', { concurrency: 2 }, () => {
  test('makes answers to other questions anew, in an unfinished run, and says so', async () => {
    let refuses = true;
    await using vendor = await startSimulatedVendor(({ model }) =>
      refuses && model === 'sim-judge' ? { status: 401, body: {} } : undefined,
    );
    const experiment = ['probe_mode: disable'];
    await using bench = await openBench(servedExperiment(vendor.url, 6, { experiment }));
    const first = await bench.play({ between: changed('phase3_datapoints', 'prompt') });
    assert.equal(first.outputs['items-done'], '18', first.lines.join('\n'));
    refuses = false;
    const calls = chatCalls(vendor);
    const second = await bench.play({ again: first.run });

    assert.equal(second.conclusion, 'success', second.lines.join('\n'));
    assert.equal(second.outputs['cache-hit'], 'true');
    assert.equal(second.outputs['items-done'], String(items));
    assert.match(
      remarks(second, 'warning').join('\n'),
      /^warning: \d+ records of phase4_responses\/.* are not used, and made anew: /m,
    );
    assert.equal(chatCalls(vendor) - calls, 12 + 12);
  });

  test('judges answers of a finished run anew that are not those that were judged', async () => {
    await using vendor = await startSimulatedVendor();
    await using bench = await openBench(servedExperiment(vendor.url, 6));
    const inputs = { 'upload-artifact': 'false' };
    const between = changed('phase4_responses', 'response');
    const first = await bench.play({ between, inputs });
    assert.equal(first.outputs['state'], 'complete', first.lines.join('\n'));
    const second = await bench.play({ again: first.run });

    assert.equal(second.conclusion, 'success', second.lines.join('\n'));
    assert.equal(second.outputs['cache-hit'], 'true');
    assert.equal(second.outputs['state'], 'complete');
    assert.equal(chatCalls(vendor), items + 12);
  });
});
