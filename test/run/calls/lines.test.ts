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

test('calls that wait for room in a quota keep no place from other models', async () => {
  await using dir = await tempDir();
  const { promise: othersAnswered, resolve: answered } = Promise.withResolvers<string>();
  const waits: string[] = [];
  let others = 0;
  await using vendor = await startSimulatedVendor(
    () => undefined,
    async ({ model }) => {
      if (model === 'other-b' && ++others === 8) answered('all others');
      if (model !== 'sim-a') return;
      const late = sleep(20_000, 'nobody', { ref: false });
      waits.push(await Promise.race([othersAnswered, late]));
    },
  );
  const text = servedExperiment(vendor.url, 8, {
    accessKey: 'sk-loopback-123456',
    experiment: ['concurrency: 3', 'quota: { student-a: { max_calls: 1 } }'],
  });
  const { result } = await runText(text, dir.path);
  assert.deepEqual(waits, ['all others']);
  assert.equal(result.stopped['student-a']?.reason, 'quota');
  assert.equal(result.usage.sum({ model: 'student-a' }).calls, 1);
});
