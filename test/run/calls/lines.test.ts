import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { runText } from '../../support/experiment.ts';
import { servedExperiment } from '../../support/served-experiment.ts';
import { startSimulatedVendor } from '../../support/simulated-vendor.ts';
import { tempDir } from '../../support/temp-dir.ts';

test('entries of one model keep to the least that any of them is allowed', async () => {
  await using dir = await tempDir();
  await using vendor = await startSimulatedVendor(
    () => undefined,
    () => sleep(20),
  );
  const model = { model: 'sim-a' };
  const text = servedExperiment(vendor.url, 8, {
    accessKey: 'sk-loopback-123456',
    models: {
      'teacher-a': { parameters: model, max_concurrency: 8 },
      'student-a': { parameters: model },
      'student-b': { parameters: model, max_concurrency: 2 },
      'judge-a': { parameters: model, max_concurrency: 4 },
    },
  });
  const { result } = await runText(text, dir.path);
  assert.equal(result.complete, true);
  assert.equal(vendor.counts.mostInFlight, 2);
});
