import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { status } from '../../../src/run/status.ts';
import { openText, runOpened, runText } from '../../support/experiment.ts';
import type { ModelServer } from '../../support/model-server.ts';
import type { OpenAiAnswer } from '../../support/openai-server.ts';
import { servedExperiment } from '../../support/served-experiment.ts';
import { startSimulatedVendor } from '../../support/simulated-vendor.ts';
import { tempDir } from '../../support/temp-dir.ts';

const accessKey = 'sk-loopback-123456';

/** Calls to one model that reached the vendor. */
function callsTo(vendor: ModelServer, id: string): number {
  const models = vendor.requests.map(({ body }) => (body as { model?: string } | undefined)?.model);
  return models.filter((model) => model === id).length;
}

function rejecting(message: string, code = 'invalid_request_error'): OpenAiAnswer {
  return { status: 400, body: { error: { message, code } } };
}

test('a model that cannot be reached uses up none of its quota', async () => {
  await using dir = await tempDir();
  await using vendor = await startSimulatedVendor();
  const text = servedExperiment(vendor.url, 5, {
    accessKey,
    models: { 'student-a': { base_url: 'http://127.0.0.1:9/v1' } },
    experiment: ['patience_s: 1', 'quota: { student-a: { max_calls: 10 } }'],
  });
  const { result } = await runText(text, dir.path);
  assert.equal(result.stopped['student-a']?.reason, 'outage');
  assert.equal(result.usage.sum({ model: 'student-a' }).calls, 0);
});

suite('a provider that rejects', () => {
  test('every call of a model gets 20 of them, and the quota is kept for when that is mended', async () => {
    await using dir = await tempDir();
    let isMended = false;
    await using vendor = await startSimulatedVendor(({ model }) =>
      model === 'sim-a' && !isMended ? rejecting("Unknown parameter: 'efort'.") : undefined,
    );
    const text = servedExperiment(vendor.url, 60, {
      accessKey,
      experiment: ['quota: { student-a: { max_calls: 80 } }'],
    });
    const opened = await openText(text, dir.path);
    const { result } = await runOpened(opened);
    assert.equal(callsTo(vendor, 'sim-a'), 20);
    assert.equal(result.stopped['student-a']?.reason, 'refused');
    assert.equal(result.counts.evaluation.present, 60);
    const { gaps } = await status(opened.experiment, 10);
    const gap = gaps.find(({ model }) => model === 'student-a');
    assert.match(gap?.reason ?? '', /^refused: .*Unknown parameter: 'efort'/);
    isMended = true;
    const again = await runText(text, dir.path, { continues: true });
    assert.equal(again.result.complete, true);
  });

  test('every other item of a model goes on, and status says why the rest is missing', async () => {
    await using dir = await tempDir();
    let calls = 0;
    await using vendor = await startSimulatedVendor(({ model }) => {
      if (model !== 'sim-a') return undefined;
      calls += 1;
      return calls % 2 === 0
        ? rejecting('maximum context length is 10 tokens', 'context_length_exceeded')
        : undefined;
    });
    const opened = await openText(servedExperiment(vendor.url, 90, { accessKey }), dir.path);
    const { result } = await runOpened(opened);
    assert.deepEqual(result.stopped, {});
    assert.equal(callsTo(vendor, 'sim-a'), 90);
    assert.equal(result.counts.response_collection.missing, 45);
    const { gaps } = await status(opened.experiment, 10);
    const gap = gaps.find(({ model }) => model === 'student-a');
    assert.match(gap?.reason ?? '', /maximum context length is 10 tokens/);
    const judges = gaps.find(({ phase }) => phase === 'evaluation');
    assert.equal(judges?.reason, 'waits for response_collection of student-a');
  });

  test('one call with 403 among good answers leaves only that one undone', async () => {
    await using dir = await tempDir();
    let calls = 0;
    await using vendor = await startSimulatedVendor(({ model }) => {
      if (model === 'sim-a') calls += 1;
      return model === 'sim-a' && calls === 50 ? { status: 403, body: 'Blocked' } : undefined;
    });
    const { result } = await runText(servedExperiment(vendor.url, 60, { accessKey }), dir.path);
    assert.deepEqual(result.stopped, {});
    assert.equal(result.counts.response_collection.missing, 1);
  });

  test('what its content filter does not like fails item by item', async () => {
    await using dir = await tempDir();
    await using vendor = await startSimulatedVendor(({ model }) =>
      model === 'sim-a' ? rejecting('flagged', 'content_filter') : undefined,
    );
    const { result } = await runText(servedExperiment(vendor.url, 30, { accessKey }), dir.path);
    assert.deepEqual(result.stopped, {});
    assert.equal(result.counts.response_collection.failed, 30);
  });
});
